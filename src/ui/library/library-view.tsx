import { useState } from 'preact/hooks';
import { IndexingNotice } from '../indexing-notice.tsx';
import { useRooms } from '../rooms/rooms-context.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { useTools } from '../tools.ts';
import { BackupSection } from './backup-section.tsx';
import { ImportSection } from './import-section.tsx';
import { PacksSection } from './packs-section.tsx';
import { RestoringNotice } from './restoring-notice.tsx';
import { SafetyNotice } from './safety-notice.tsx';
import { StatementsSection } from './statements-section.tsx';
import { usePacks } from './use-library.ts';
import './library.css';

/** The parts of the library; the word of each is the message `library_<name>`. */
const SECTIONS = ['statements', 'packs', 'shared', 'import', 'backup'] as const;
/** Renders Markdown, so it is loaded only when it is wanted. */
const loadShared = () => import('../rooms/shared-section.tsx').then(({ SharedSection }) => SharedSection);
export type Section = (typeof SECTIONS)[number];

/** The base as a whole: what is in it, where it comes from, how it grows, how it is kept safe. */
export function LibraryView() {
  const { say } = useTools().phrases;
  const [section, show] = useState<Section>('statements');
  const [pack, setPack] = useState<string | null>(null);
  const packs = usePacks();
  const Shared = useLoaded(section === 'shared' ? loadShared : null);
  // What is shared has a place only where something is followed.
  const { followings } = useRooms();
  const shown = SECTIONS.filter((name) => name !== 'shared' || followings.length > 0);
  const showPack = (id: string) => {
    setPack(id);
    show('statements');
  };
  return (
    <main class="library" data-library={section}>
      <h1 tabIndex={-1}>{say('view_library')}</h1>
      <IndexingNotice />
      <RestoringNotice />
      <SafetyNotice show={show} />
      <nav class="sections" aria-label={say('library_sections')}>
        {shown.map((name) => (
          <button key={name} type="button" data-section={name} aria-current={name === section} onClick={() => show(name)}>
            {say(`library_${name}`)}
          </button>
        ))}
      </nav>
      {section === 'statements' && <StatementsSection key={pack} packs={packs} pack={pack} />}
      {section === 'packs' && <PacksSection packs={packs} showPack={showPack} />}
      {section === 'shared' && Shared && <Shared />}
      {section === 'import' && <ImportSection />}
      {section === 'backup' && <BackupSection />}
    </main>
  );
}
