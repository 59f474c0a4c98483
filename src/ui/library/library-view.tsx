import { useState } from 'preact/hooks';
import { IndexingNotice } from '../indexing-notice.tsx';
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
const SECTIONS = ['statements', 'packs', 'import', 'backup'] as const;
export type Section = (typeof SECTIONS)[number];

/** The base as a whole: what is in it, where it comes from, how it grows, how it is kept safe. */
export function LibraryView() {
  const { say } = useTools().phrases;
  const [section, show] = useState<Section>('statements');
  const [pack, setPack] = useState<string | null>(null);
  const packs = usePacks();
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
        {SECTIONS.map((name) => (
          <button key={name} type="button" data-section={name} aria-current={name === section} onClick={() => show(name)}>
            {say(`library_${name}`)}
          </button>
        ))}
      </nav>
      {section === 'statements' && <StatementsSection key={pack} packs={packs} pack={pack} />}
      {section === 'packs' && <PacksSection packs={packs} showPack={showPack} />}
      {section === 'import' && <ImportSection />}
      {section === 'backup' && <BackupSection />}
    </main>
  );
}
