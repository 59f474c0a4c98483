import { type Dated, dated } from '../domain/dated.ts';
import type { RawBlock } from './blocks.ts';
import { readClock, readDate } from './dates-in-text.ts';
import { findAll } from './page-tree.ts';
import { tidy } from './tidy.ts';

/** A date as the page shows it to its readers. */
export interface ShownDate {
  readonly date: Dated;
  /** Minutes after midnight on the publisher's clock, or null. */
  readonly clock: number | null;
  /** The page calls it the date of a change, and shows no other. */
  readonly isChange: boolean;
}

/** Lines around the headline that are looked at. */
const BEFORE = 6;
const AFTER = 25;
const UNDER = 5;
/** UTF-16 units: a longer line is no dateline. */
const LONGEST = 160;
const CHANGED = /\b(?:updated?|modified|edited|corrected|reviewed|revised)\b/;

/**
 * The date that stands by the headline, or under a standfirst that was taken for the story's first paragraph. One that is called the date of a change
 * counts only where no other stands there.
 */
export function shownDate(
  blocks: readonly RawBlock[],
  headline: number,
  firstOfStory: number,
  isOfStory: (block: RawBlock) => boolean,
): ShownDate | null {
  const from = headline >= 0 ? headline : Math.max(0, firstOfStory - AFTER);
  const lines = [
    ...blocks.slice(from, Math.min(from + AFTER, Math.max(firstOfStory, from))),
    ...blocks.slice(Math.max(0, from - BEFORE), from).reverse(),
    ...leftOutUnder(blocks, firstOfStory, isOfStory),
  ];
  let change: ShownDate | null = null;
  for (const block of lines) {
    if (block.length > LONGEST * 2 || block.kind === 'caption' || block.text.length > LONGEST) continue;
    const found = inLine(block);
    const first = found.find(({ isChange }) => !isChange);
    if (first) return first;
    change ??= found[0] ?? null;
  }
  return change;
}

/** What was left out directly under the first paragraph, if the story goes on soon; teasers are links. */
function leftOutUnder(blocks: readonly RawBlock[], first: number, isOfStory: (block: RawBlock) => boolean): readonly RawBlock[] {
  const next = blocks.slice(first + 1, first + 1 + UNDER);
  return next.slice(0, Math.max(0, next.findIndex(isOfStory))).filter(({ linkShare }) => linkShare < 0.5);
}

/** The dates of a dateline: where it names the first day and that of a change, in this order. */
function inLine(block: RawBlock): ShownDate[] {
  // Parts of a dateline stand in elements of their own, often without a blank between.
  if (!/\d/.test(block.text)) return [];
  const text = tidy(block.pieces.map((piece) => piece?.value ?? '').join(' '));
  const at = text.toLowerCase().search(CHANGED);
  const [first, change] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
  const words = [inWords(first, false), inWords(change, true)].filter((one) => one !== null);
  if (words.length > 0 || at >= 0) return words;
  const stamp = findAll(block.element, ({ tag, attributes }) => tag === 'TIME' && attributes.datetime !== undefined)[0]?.attributes
    .datetime;
  const date = stamp ? readDate(stamp) : null;
  return date ? [{ date, clock: null, isChange: false }] : [];
}

function inWords(line: string, isChange: boolean): ShownDate | null {
  const date = readDate(line);
  return date && { date, clock: readClock(withoutDate(line)), isChange };
}

/** "Dec 23, 2023 5:06pm" → " 5:06pm": the year's digits are no clock. */
function withoutDate(line: string): string {
  return line.replace(/^.*?\b\d{4}\b/, '');
}

/**
 * A declared moment on the publisher's own clock: where the page shows the same moment in local time, the difference is the zone. Where only another
 * day is shown, that day counts, as it is what the page is cited by; the time of day is then not known.
 */
export function onPublishersClock(declared: Dated, shown: ShownDate): Dated {
  const day = shown.date.value.slice(0, 10);
  if (declared.precision !== 'time' || declared.value.startsWith(day)) return declared;
  const apart = Date.parse(`${day}T00:00:00Z`) + (shown.clock ?? 720) * 60_000 - Date.parse(declared.value);
  const offset = Math.round(apart / 900_000) * 15;
  if (Math.abs(offset) > 14 * 60) return dated(day) ?? declared;
  if (shown.clock === null || Math.abs(apart - offset * 60_000) > 120_000) return dated(day) ?? declared;
  return dated(inZone(Date.parse(declared.value), offset)) ?? declared;
}

/** ISO 8601 with an offset in minutes. */
function inZone(time: number, offset: number): string {
  const local = new Date(time + offset * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${digits(Math.floor(size / 60))}:${digits(size % 60)}`;
}
