import type { Dated } from '../../domain/dated.ts';
import { span } from '../../domain/span.ts';
import type { TimeMention } from '../../domain/statement.ts';
import type { Token } from '../text/analyser.ts';
import { type Day, day, iso, yearOf } from './calendar.ts';
import { digits, month, shortDecade, WEEKDAYS, weekday } from './dates.ts';
import {
  ago,
  daysFromNow,
  fromNow,
  half,
  inTime,
  overnight,
  partOfDay,
  quarter,
  quarterSign,
  SEASONS,
  season,
  UNITS_OF_TIME,
  unit,
} from './periods.ts';
import type { Found, Reader, Rule } from './time-reader.ts';
import { MONTHS } from './written-dates.ts';

/** The rule that each trigger word sets off; later rows win. Nothing else is looked at closely. */
const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ...WEEKDAYS.map((name) => [name, weekday] as const),
  ...[...MONTHS.keys()].map((name) => [name, month] as const),
  ...UNITS_OF_TIME.flatMap((name) => [[name, unit] as const, [name.replace(/y$/, 'ie').concat('s'), unit] as const]),
  ...[...SEASONS.keys()].map((name) => [name, season] as const),
  ...['morning', 'afternoon', 'evening', 'night'].map((name) => [name, partOfDay] as const),
  ...['q1', 'q2', 'q3', 'q4'].map((name) => [name, quarterSign] as const),
  ['days', unit],
  ['quarter', quarter],
  ['half', half],
  ['ago', ago],
  ['now', fromNow],
  ['time', inTime],
  ['today', daysFromNow(0)],
  ['tonight', daysFromNow(0)],
  ['yesterday', daysFromNow(-1)],
  ['tomorrow', daysFromNow(1)],
  ['overnight', overnight],
]);

/**
 * The time expressions of a text, in order and apart from each other, resolved against `anchor`, the article's date (its local day where a
 * time is given). Without an anchor only what the words fix by themselves is returned. `tokens` may be those of one sentence of a longer text.
 */
export function times(text: string, tokens: readonly Token[], anchor: Dated | null): TimeMention[] {
  const reader: Reader = { text, tokens, anchor: anchorDay(anchor), year: anchor ? Number(anchor.value.slice(0, 4)) : null };
  const mentions: TimeMention[] = [];
  let done = 0;
  for (let i = 0; i < tokens.length; i++) {
    const found = foundAt(reader, i);
    if (!found || found.from < done || !(found.first >= EARLIEST && found.last <= LATEST)) continue;
    const { from, to, first, last, precision } = found;
    mentions.push({ span: span(text, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0), from: iso(first), to: iso(last), precision });
    done = to;
    i = Math.max(i, to - 1);
  }
  return mentions;
}

/** Years 1 to 9999: what `YYYY-MM-DD` can write. */
const EARLIEST: Day = day(1, 1, 1);
const LATEST: Day = day(9999, 12, 31);

let lastAnchor: { readonly of: Dated; readonly day: Day | null } | null = null;

/** The day of an article's date. All sentences of an article share it, so the last one is kept. */
function anchorDay(anchor: Dated | null): Day | null {
  if (anchor === null) return null;
  if (lastAnchor?.of !== anchor) lastAnchor = { of: anchor, day: dayOf(anchor) };
  return lastAnchor.day;
}

function dayOf(anchor: Dated): Day | null {
  if (anchor.precision === 'year' || anchor.precision === 'month') return null;
  const [year = 0, month = 1, date = 1] = anchor.value.slice(0, 10).split('-').map(Number);
  const value = day(year, month, date);
  return Number.isNaN(value) || yearOf(value) !== year ? null : value;
}

function foundAt(reader: Reader, i: number): Found | null {
  const token = reader.tokens[i];
  if (!token) return null;
  const code = token.text.charCodeAt(0);
  if (code >= 48 && code <= 57) return digits(reader, i);
  if (code === 39 || code === 8216 || code === 8217) return shortDecade(reader, i);
  return RULES.get(token.lower)?.(reader, i) ?? null;
}
