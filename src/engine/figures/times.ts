import type { Dated } from '../../domain/dated.ts';
import { span } from '../../domain/span.ts';
import type { TimeMention } from '../../domain/statement.ts';
import type { Token } from '../text/analyser.ts';
import { type Day, day, iso, yearOf } from './calendar.ts';
import { type Found, type Reader, RULES, yearAt } from './periods.ts';

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
    mentions.push({
      span: span(text, tokens[found.from]?.start ?? 0, tokens[found.to - 1]?.end ?? 0),
      from: iso(found.first),
      to: iso(found.last),
      precision: found.precision,
    });
    done = found.to;
    i = found.to - 1;
  }
  return mentions;
}

/** Years 1 to 9999: what `YYYY-MM-DD` can write. */
const EARLIEST: Day = day(1, 1, 1);
const LATEST: Day = day(9999, 12, 31);

function anchorDay(anchor: Dated | null): Day | null {
  if (!anchor || anchor.precision === 'year' || anchor.precision === 'month') return null;
  const [year = 0, month = 1, date = 1] = anchor.value.slice(0, 10).split('-').map(Number);
  const value = day(year, month, date);
  return Number.isNaN(value) || yearOf(value) !== year ? null : value;
}

function foundAt(reader: Reader, i: number): Found | null {
  const token = reader.tokens[i];
  if (!token) return null;
  const code = token.text.charCodeAt(0);
  if (code >= 48 && code <= 57) return yearAt(reader, i);
  return RULES.get(token.lower)?.(reader, i) ?? null;
}
