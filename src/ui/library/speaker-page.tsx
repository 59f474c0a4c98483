import { ArrowLeft } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import type { Claim } from '../../domain/claim.ts';
import { bounds } from '../../domain/dated.ts';
import { useTools } from '../tools.ts';
import { ClaimList } from './claim-list.tsx';
import { ANYTHING, Outcome } from './outcome.tsx';
import { useClaims } from './use-claims.ts';
import { useAttempt } from './use-library.ts';

interface SpeakerPageProps {
  readonly name: string;
  /** Shows the page of another name. */
  rename(name: string): void;
  leave(): void;
}

/** Everything that a speaker said, in the order in which it was said. */
export function SpeakerPage({ name, rename, leave }: SpeakerPageProps) {
  const { say } = useTools().phrases;
  const [found] = useClaims({ ...ANYTHING, speaker: name }, true);
  const claims = useMemo(() => inOrder(found.claims), [found.claims]);
  return (
    <section data-speaker={name}>
      <button type="button" class="more" data-action="leave-speaker" onClick={leave}>
        <ArrowLeft size={14} aria-hidden="true" /> {say('library_back')}
      </button>
      <h2>{name}</h2>
      <Outcome found={found} packs={null} />
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

/** Two names of one speaker become one. */
function MergeForm({ name, merged }: { name: string; merged(name: string): void }) {
  const { client, phrases, tell } = useTools();
  const { say, many } = phrases;
  const attempt = useAttempt();
  const merge = async (event: SubmitEvent) => {
    event.preventDefault();
    const into = String(new FormData(event.currentTarget as HTMLFormElement).get('into') ?? '').trim();
    if (into === '' || into === name) return;
    const before = await attempt(client.library.mergeSpeakers(name, into));
    if (!before) return;
    merged(into);
    const run = () =>
      void attempt(client.library.replaceClaims(before)).then(() => {
        tell(null);
        merged(name);
      });
    tell({
      name: 'speakers-merged',
      text: many('library_merged', before.length, into),
      action: { name: 'undo-merge', label: say('toast_action_undo'), run },
    });
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
