import type { LosingVersion, SharedSpeaker } from '../../domain/room.ts';
import { type DecidedNames, sharedSubjectOf } from '../../domain/speaker.ts';
import type { LibraryApi } from '../../messaging/library-api.ts';
import { useFromBase } from '../library/use-from-base.ts';
import { useTools } from '../tools.ts';
import { useRooms } from './rooms-context.ts';
import { ShareButtons } from './share-buttons.tsx';
import { SharedBy } from './shared-by.tsx';
import './rooms.css';

const askDecisions = (library: LibraryApi, name: string) => library.decisionsAbout(name);

/** What the reader decided about the names of a speaker, to be shared, and what colleagues did. */
export function SpeakerDecisions({ name, names }: { name: string; names: readonly string[] }) {
  const { say } = useTools().phrases;
  const own = useFromBase(askDecisions, name) ?? [];
  const { speakers, followings } = useRooms();
  const left = new Set(followings.filter(({ leavingAt }) => leavingAt !== null).map(({ pack }) => pack));
  const shared = speakers.filter(
    ({ pack, decided }) => !left.has(pack) && decided.names.some((one) => one === name || names.includes(one)),
  );
  return (
    <>
      {own.length > 0 && (
        <section class="names" aria-label={say('speaker_decided')}>
          <p>{say('speaker_decided')}</p>
          <ul>
            {own.map((decision) => (
              <li key={sharedSubjectOf(decision)} data-decided={decision.kind}>
                <Decided decided={decision} />{' '}
                <ShareButtons subject={sharedSubjectOf(decision)} request={() => ({ kind: 'speaker', decision })} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <SharedSpeakers speakers={shared} />
    </>
  );
}

/** Who is who, as colleagues say; of two who said it differently at the same time, below it the version that lost. */
export function SharedSpeakers({ speakers }: { speakers: readonly SharedSpeaker[] }) {
  const { say } = useTools().phrases;
  const { lost } = useRooms();
  if (speakers.length === 0) return null;
  return (
    <div class="part">
      <h3>{say('shared_speakers')}</h3>
      <ul class="shared">
        {speakers.map(({ pack, id, decided, shared }) => (
          <li key={`${pack} ${id}`} data-shared-speaker={id}>
            <p>
              <Decided decided={decided} />
            </p>
            <p class="quiet">
              <SharedBy shared={shared} />
            </p>
            <Lost versions={lost.find((one) => one.pack === pack && one.id === id)?.versions ?? []} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Lost({ versions }: { versions: readonly LosingVersion[] }) {
  const { say } = useTools().phrases;
  return versions.map(({ rev, shared, content }) => (
    <div key={rev} class="aside" data-lost={rev}>
      <p class="quiet">{say('shared_lost')}</p>
      {content.kind === 'speaker' && (
        <p>
          <Decided decided={content.decided} />
        </p>
      )}
      <p class="quiet">
        <SharedBy shared={shared} />
      </p>
    </div>
  ));
}

function Decided({ decided: { kind, names } }: { decided: DecidedNames }) {
  const { say } = useTools().phrases;
  return <span dir="auto">{say(`speaker_${kind}`, ...names)}</span>;
}
