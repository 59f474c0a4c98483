import { useEffect, useRef, useState } from 'preact/hooks';
import type { Erasable, Stored } from '../../domain/stored.ts';
import { useTools } from '../tools.ts';
import { useAsked } from './use-asked.ts';

/** The kinds of what is stored, and what deletes them; `claims` go with their articles and packs. */
const KINDS = ['claims', 'articles', 'notes', 'drafts', 'revisions', 'readings'] as const satisfies readonly (keyof Stored)[];
const ERASABLE = ['readings', 'articles', 'notes', 'everything'] as const satisfies readonly Erasable[];

/** Time to think better of it; in ms. */
const GRACE = 8000;

/** What went out, what is stored, and the ways to be rid of it. */
export function PrivacySection() {
  const { client, phrases } = useTools();
  const { say, many } = phrases;
  const [ledger] = useAsked(client.options.ledger);
  const [stored, again] = useAsked(client.options.stored);
  const erase = useErase(again);
  return (
    <>
      {ledger?.ok && (
        <p class="ledger" data-requests={ledger.value.requests}>
          <strong>{many('ledger_requests', ledger.value.requests)}</strong>{' '}
          {ledger.value.since &&
            say('ledger_since', phrases.date({ value: ledger.value.since.slice(0, 10), precision: 'day', inferred: false }))}
        </p>
      )}
      <p class="quiet">{say('ledger_hint')}</p>
      {stored?.ok && (
        <ul class="stored" aria-label={say('stored_label')}>
          {KINDS.map((kind) => (
            <li key={kind}>{many(`stored_${kind}`, stored.value[kind])}</li>
          ))}
        </ul>
      )}
      {stored && !stored.ok && <p class="aside">{say('not_read', stored.error.message)}</p>}
      <div class="row">
        {ERASABLE.map((what) => (
          <button key={what} type="button" data-action={`erase-${what}`} onClick={() => erase(what)}>
            {say(`erase_${what}`)}
          </button>
        ))}
      </div>
    </>
  );
}

/** Deletes a little later, so that it can still be taken back; leaving the options before that deletes nothing. */
function useErase(done: () => void): (what: Erasable) => void {
  const { client, phrases, tell } = useTools();
  const { say } = phrases;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [waiting, setWaiting] = useState(false);
  const stop = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setWaiting(false);
    tell(null);
  };
  // Whoever leaves has changed nothing.
  useEffect(
    () => () => {
      if (timer.current !== undefined) tell(null);
      clearTimeout(timer.current);
    },
    [tell],
  );
  const now = async (what: Erasable) => {
    timer.current = undefined;
    setWaiting(false);
    const erased = await client.options.erase(what);
    if (erased.ok) tell({ name: 'erased', text: say('erased') });
    else tell({ name: 'not-erased', text: say('not_erased', erased.error.message), urgent: true });
    done();
  };
  return (what) => {
    if (waiting) clearTimeout(timer.current);
    setWaiting(true);
    timer.current = setTimeout(() => void now(what), GRACE);
    tell({ name: 'erasing', text: say(`erasing_${what}`), action: { name: 'keep-it', label: say('toast_action_undo'), run: stop } });
  };
}
