import { ArrowLeft } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import type { Claim } from '../../domain/claim.ts';
import { bounds } from '../../domain/dated.ts';
import type { LibraryApi } from '../../messaging/library-api.ts';
import { useRooms } from '../rooms/rooms-context.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { useTools } from '../tools.ts';
import { ClaimList } from './claim-list.tsx';
import { ANYTHING, Outcome } from './outcome.tsx';
import { useClaims } from './use-claims.ts';
import { useFromBase } from './use-from-base.ts';
import { useAttempt } from './use-library.ts';

/** What is shared of speakers has a place only where something is followed. */
const loadDecisions = () => import('../rooms/speaker-decisions.tsx').then(({ SpeakerDecisions }) => SpeakerDecisions);

const askNames = (library: LibraryApi, name: string) => library.namesOfSpeaker(name);

interface SpeakerPageProps {
  readonly name: string;
  /** Shows the page of another name. */
  rename(name: string): void;
  leave(): void;
}

/** Everything that a speaker said, in the order in which it was said. */
export function SpeakerPage({ name, rename, leave }: SpeakerPageProps) {
  const { say } = useTools().phrases;
  const names = useFromBase(askNames, name) ?? [];
  const Decisions = useLoaded(useRooms().followings.length > 0 ? loadDecisions : null);
  const [found] = useClaims({ ...ANYTHING, speaker: name }, true);
  const claims = useMemo(() => inOrder(found.claims), [found.claims]);
  return (
    <section data-speaker={name}>
      <button type="button" class="more" data-action="leave-speaker" onClick={leave}>
        <ArrowLeft size={14} aria-hidden="true" /> {say('library_back')}
      </button>
      <h2>{name}</h2>
      <Outcome found={found} packs={null} />
      <OtherNames name={name} names={names} />
      {Decisions && <Decisions name={name} names={names} />}
      <MergeForm name={name} merged={rename} />
      <ClaimList claims={claims} speakers={false} showSpeaker={rename} onEnd={() => {}} />
    </section>
  );
}

/** The earliest first; what has no date comes last. */
export function inOrder(claims: readonly Claim[]): Claim[] {
  const time = ({ said, document }: Claim) => {
    const date = said ?? document.published;
    return date === null ? Number.POSITIVE_INFINITY : bounds(date).from;
  };
  const timed = claims.map((claim) => ({ claim, at: time(claim) }));
  return timed.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ claim }) => claim);
}

/** Two names of one speaker become one, for good. */
function MergeForm({ name, merged }: { name: string; merged(name: string): void }) {
  const { say } = useTools().phrases;
  const decide = useDecide();
  const merge = async (event: SubmitEvent) => {
    event.preventDefault();
    const into = String(new FormData(event.currentTarget as HTMLFormElement).get('into') ?? '').trim();
    if (into === '' || into === name) return;
    if (await decide('merge', [name, into], () => merged(name))) merged(into);
  };
  return (
    <details class="merge">
      <summary>{say('library_merge')}</summary>
      <form class="fields" onSubmit={merge}>
        <label class="wide">
          {say('library_merge_into')}
          <input name="into" required maxLength={200} />
        </label>
        <button type="submit" data-action="merge-speakers">
          {say('library_merge_do')}
        </button>
      </form>
    </details>
  );
}

/** The other names under which this speaker's statements stand; each can be told to be somebody else. */
function OtherNames({ name, names }: { name: string; names: readonly string[] }) {
  const { say } = useTools().phrases;
  const decide = useDecide();
  if (names.length === 0) return null;
  return (
    <section class="names" aria-label={say('library_names')}>
      <p>{say('library_names')}</p>
      <ul>
        {names.map((other) => (
          <li key={other} data-name={other}>
            <span>{other}</span>{' '}
            <button
              type="button"
              class="more"
              data-action="split-speakers"
              aria-label={say('library_split_label', other, name)}
              onClick={() => void decide('split', [name, other], () => {})}
            >
              {say('library_split')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Decides about two names and offers the way back; false if it failed. */
function useDecide() {
  const { client, phrases, tell } = useTools();
  const { say } = phrases;
  const attempt = useAttempt();
  return async (kind: 'merge' | 'split', names: readonly [string, string], undone: () => void): Promise<boolean> => {
    const decided = await attempt(client.library.decideSpeakers(kind, names));
    if (!decided) return false;
    const undo = async () => {
      await attempt(client.library.undecideSpeakers(decided));
      tell(null);
      undone();
    };
    const action = { name: 'undo-speakers', label: say('toast_action_undo'), run: () => void undo() };
    tell({ name: `speakers-${kind}`, text: say(`library_told_${kind}`, ...names), action });
    return true;
  };
}
