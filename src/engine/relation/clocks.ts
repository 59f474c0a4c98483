import type { Span } from '../../domain/span.ts';
import type { Alignment } from './align.ts';
import type { Conflict } from './conflicts.ts';
import type { Proposition } from './proposition.ts';
import { reason } from './reasons.ts';

interface Clock {
  readonly span: Span;
  /** Minutes since midnight. */
  readonly minutes: number;
}

const CLOCK = /\b(?:at|from|until|till|by|before|around) (?:(\d{1,2})(?:[.:](\d\d))? ?([ap])\.?m\b|(\d{1,2}):(\d\d)\b|(noon|midnight)\b)/gi;

/** The times of day in a text: "at 8pm", "at 21:15", "at noon". */
function clocksIn(text: string): Clock[] {
  return [...text.matchAll(CLOCK)].map(({ index, 0: whole, 1: hour, 2: minute, 3: half, 4: hours, 5: minutes, 6: word }) => ({
    span: { start: index, end: index + whole.length },
    minutes: word
      ? /noon/i.test(word)
        ? 720
        : 0
      : hours
        ? Number(hours) * 60 + Number(minutes)
        : twelve(Number(hour), Number(minute ?? 0), half),
  }));
}

function twelve(hour: number, minute: number, half = 'a'): number {
  return (hour % 12) * 60 + minute + (/p/i.test(half) ? 720 : 0);
}

/** Share of both texts that must be the same, for an hour to be of one event. */
const LEAST = 0.5;

/** One act at two hours: "closes at 8pm", "closes at 10pm". */
export function clockConflict(prior: Proposition, current: Proposition, { shared, priorShare, currentShare }: Alignment): Conflict | null {
  const [[a, secondA], [b, secondB]] = [clocksIn(prior.text), clocksIn(current.text)];
  if (!a || !b || secondA || secondB || a.minutes === b.minutes || Math.min(priorShare, currentShare) < LEAST) return null;
  const oneAct = shared.some(
    ({ prior: one, current: other }) => one.positive && other.positive && one.role !== 'name' && one.key === other.key,
  );
  if (!oneAct) return null;
  return {
    kind: 'differs',
    strength: 0.6,
    reason: reason('date', { text: prior.text, span: a.span }, { text: current.text, span: b.span }),
  };
}
