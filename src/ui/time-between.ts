import { bounds, type Dated } from '../domain/dated.ts';

/** How far the prior statement lies from the one being read. */
export type TimeBetween =
  | { readonly direction: 'earlier' | 'later'; readonly unit: 'days' | 'weeks' | 'months' | 'years'; readonly count: number }
  | { readonly direction: 'same-day' };

const DAY = 86_400_000;
/** Beyond these many days a coarser unit says it better: 13 days, 8 weeks, 23 months. */
const LAST_DAYS = 13;
const LAST_WEEKS = 60;
const LAST_MONTHS = 23;

/** The time between two dates, no finer than the coarser of them is known; null where one is unknown or they cannot be told apart. */
export function timeBetween(prior: Dated | null, current: Dated | null): TimeBetween | null {
  if (!prior || !current) return null;
  const [then, now] = [day(prior), day(current)];
  const direction = then < now ? 'earlier' : 'later';
  const precisions = [prior.precision, current.precision];
  const years = Math.abs(new Date(now).getUTCFullYear() - new Date(then).getUTCFullYear());
  if (precisions.includes('year')) return years === 0 ? null : { direction, unit: 'years', count: years };
  const months = monthsBetween(Math.min(then, now), Math.max(then, now), precisions.includes('month'));
  const days = Math.abs(now - then) / DAY;
  if (precisions.includes('month')) return months === 0 ? null : inMonths(direction, months);
  if (days === 0) return { direction: 'same-day' };
  if (days <= LAST_DAYS) return { direction, unit: 'days', count: days };
  return days <= LAST_WEEKS ? { direction, unit: 'weeks', count: Math.round(days / 7) } : inMonths(direction, months);
}

function inMonths(direction: 'earlier' | 'later', months: number): TimeBetween {
  return months <= LAST_MONTHS
    ? { direction, unit: 'months', count: months }
    : { direction, unit: 'years', count: Math.round(months / 12) };
}

/** The calendar day as it was written, at midnight UTC: "later that evening" is no other day because of a time zone. */
function day(date: Dated): number {
  return date.precision === 'time' ? Date.parse(date.value.slice(0, 10)) : bounds(date).from;
}

function monthsBetween(from: number, to: number, wholeMonths: boolean): number {
  const [a, b] = [new Date(from), new Date(to)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  // A month counts as begun from its middle, where days are known.
  return wholeMonths ? months : months + Math.round((b.getUTCDate() - a.getUTCDate()) / 30);
}
