import type { TimeMention } from '../../domain/statement.ts';

/** A time and the text that it stands in. */
export interface TimeIn {
  readonly time: TimeMention;
  readonly text: string;
}

/**
 * Whether two times cannot be one. "Friday" and "on Friday", said within a few days, may be the same Friday however each was
 * resolved: before or after its own article is a guess that no conflict may rest on.
 */
export function areApart(a: TimeIn, b: TimeIn): boolean {
  if (!(a.time.to < b.time.from || b.time.to < a.time.from)) return false;
  return !isOneDay(a, b);
}

/** Whether both name the same day of the week or the same month, and no date. */
export function isOneDay(a: TimeIn, b: TimeIn): boolean {
  const day = bareDay(a);
  return day !== null && day === bareDay(b);
}

const NAMED =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

/** The day of the week or the month of a time that names no date: "Friday", "on Friday evening", "in June". */
function bareDay({ time: { span }, text }: TimeIn): string | null {
  const words = text.slice(span.start, span.end);
  return /\d/.test(words) ? null : (NAMED.exec(words)?.[0].toLowerCase() ?? null);
}
