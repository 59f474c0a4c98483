import type { Token } from '../text/analyser.ts';
import type { Numeral } from './numerals.ts';
import { MONTHS } from './written-dates.ts';

/** Words that a number only names: "Article 5", "Channel 4", "Phase 3". */
const DESIGNATORS = new Set(
  `act amendment apartment appendix article articles award band bus category chapter chapters channel class clause division episode exhibit exit figure flat flight formula gate
  grade group highway interstate item junction lane level line lot model no. nos. number page pages paragraph part phase pier platform point proposition protocol
  psalm q question resolution road room round route row rule schedule season section sections stage step sub-section table terminal tier title top track type unit verse version
  volume ward week world zone`.split(/\s+/),
);

const YEAR_CUES = new Set(
  'above after around before below between by circa during early for from in late mid since the than through throughout till to until of year and vs'.split(
    ' ',
  ),
);

/** Why a numeral is not a count or amount, or null if it is one. */
export function exclusion(tokens: readonly Token[], numeral: Numeral): 'date' | 'clock' | 'name' | 'year' | null {
  if (isClock(tokens, numeral)) return 'clock';
  if (isMonthDay(tokens, numeral)) return 'date';
  if (isYear(tokens, numeral)) return 'year';
  if (isDesignator(tokens, numeral)) return 'name';
  return null;
}

function isClock(tokens: readonly Token[], { to }: Numeral): boolean {
  return /^(?:[ap]\.?m\.?|o'clock|gmt|bst|cet|utc)$/.test(tokens[to]?.lower ?? '');
}

function isMonth(token: Token | undefined): boolean {
  return token !== undefined && MONTHS.has(token.lower) && /^\p{Lu}/u.test(token.text);
}

function isMonthDay(tokens: readonly Token[], { from, to, value, magnitude, digits }: Numeral): boolean {
  if (magnitude || value < 1 || value > 31 || !Number.isInteger(value)) return false;
  if (isMonth(tokens[from - 1])) return tokens[from - 1]?.lower !== 'may' || digits;
  if (isMonth(tokens[to]) && digits) return true;
  return digits && tokens[to]?.lower === 'of' && isMonth(tokens[to + 1]);
}

/** Four digits without a comma that stand like a year. A plural noun behind makes it a count, unless a year's preposition stands before. */
function isYear(tokens: readonly Token[], { from, to, value, digits, magnitude }: Numeral): boolean {
  if (!digits || magnitude || !Number.isInteger(value) || value < 1500 || value > 2100) return false;
  const before = tokens[from - 1];
  if (isMonth(before) || before?.text === ',' || before?.text === '(') return true;
  const next = tokens[to];
  const plural = next?.tag === 'NOUN' && next.lower !== next.lemma && next.lower.endsWith('s');
  return !plural || YEAR_CUES.has(before?.lower ?? '');
}

/** A designator or a name stands directly before, and what follows is nothing one would count: "Article 5", "Boeing 737", "Group of Seven". */
function isDesignator(tokens: readonly Token[], { from, to }: Numeral): boolean {
  const before = tokens[from - 1];
  const next = tokens[to];
  if (!before) return false;
  const capital = /^\p{Lu}/u.test(before.text);
  const plural = next?.tag === 'NOUN' && next.lower !== next.lemma;
  const counted = next?.tag === 'NOUN' || next?.tag === 'SYM' || next?.tag === 'ADJ';
  if (before.text === '#' || before.text === '№') return true;
  if (before.lower === 'no' ? capital && next?.tag !== 'NOUN' : DESIGNATORS.has(before.lower)) return capital || !plural;
  if (before.tag === 'PROPN' && capital) return !counted;
  return before.lower === 'of' && tokens[from - 2]?.tag === 'PROPN' && /^\p{Lu}/u.test(tokens[from]?.text ?? '');
}
