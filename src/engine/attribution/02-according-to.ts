import { trimmed } from '../grammar/clause-end.ts';
import { baseAfter, isTime, type Phrase } from '../grammar/noun-phrases.ts';
import { phraseAfter } from '../grammar/subjects.ts';
import { RELATIVES } from '../lexicon/closed-classes.ts';
import type { Draft, Drafts } from './draft.ts';
import type { Reading, Unit } from './reading.ts';

/** "According to X, …" · "…, according to X". */
export function accordingTo(reading: Reading, drafts: Drafts): void {
  for (const unit of reading.units)
    for (let i = unit.first; i < unit.last - 2; i++) {
      if (unit.tokens[i]?.lower !== 'according' || unit.tokens[i + 1]?.lower !== 'to' || reading.inQuotation(i)) continue;
      const draft = draftAt(reading, unit, i);
      if (draft) drafts.add(draft);
    }
}

function draftAt({ tokens, quotationAt }: Reading, unit: Unit, at: number): Draft | null {
  const first = at <= unit.first + 2;
  const named = phraseAfter(tokens, at + 2, unit.last);
  const source = named && first ? toClause(unit, named) : named;
  if (!source) return null;
  let part: Phrase;
  if (first) {
    const comma = tokens[source.to]?.text === ',' ? source.to + 1 : source.to;
    const quotation = quotationAt(comma);
    part = quotation && quotation.to >= unit.last ? quotation : { from: comma, to: trimmed(tokens, comma, unit.last) };
  } else {
    const quotation = quotationAt(at - 1);
    const from = quotation && quotation.from < unit.first ? quotation.from : unit.first;
    part = { from, to: quotationAt(at - 1) ? at : trimmed(tokens, from, at) };
  }
  if (part.to <= part.from) return null;
  return {
    sentence: unit.number,
    source,
    cue: { from: at, to: at + 2 },
    head: at,
    parts: [part],
    kind: 'saying',
    stance: 'asserts',
    rule: 'according-to',
  };
}

/**
 * "According to Ada Berg, the mayor, | the bridge …", "According to Berg, Tarn and Holm, | the bridge …": names and descriptions between commas, up to the
 * one before the clause. Where the clause has no subject of its own ("According to Berg, the bridge, built in 1974, | is …"), up to the first.
 */
function toClause(unit: Unit, { from, to }: Phrase): Phrase {
  const { tokens, groups } = unit;
  const commas = commasFrom(unit, from);
  const [first = to] = commas;
  if (first > to) return { from, to };
  const verb = groups.find((group) => group.from > first && group.form === 'finite' && !isRelative(tokens, commas, group.from));
  const last = commas.findLast((comma) => verb !== undefined && comma < verb.from) ?? first;
  const isClause = verb !== undefined && verb.from > last + 1 && !(last > first && opensList(tokens, commas, last, verb.from));
  if (!isClause) return { from, to: first };
  const end = commas.find((comma) => comma === last || !names(tokens, comma + 1, unit.last)) ?? first;
  return { from, to: end };
}

function commasFrom({ tokens, last }: Unit, from: number): number[] {
  const found: number[] = [];
  for (let i = from; i < last; i++) if (tokens[i]?.text === ',') found.push(i);
  return found;
}

/** Whether a verb stands behind "who" or "which" with no comma between. */
function isRelative(tokens: Reading['tokens'], commas: readonly number[], verb: number): boolean {
  const comma = commas.findLast((one) => one < verb) ?? verb;
  return RELATIVES.has(tokens[comma + 1]?.lower ?? '');
}

/** "According to Berg, guards, cooks | and drivers were late": the list is the clause's subject. */
function opensList(tokens: Reading['tokens'], [first = 0]: readonly number[], last: number, verb: number): boolean {
  const joins = (from: number, to: number) => tokens.slice(from, to).some(({ lower }) => lower === 'and');
  return joins(last, verb) && !joins(first, last);
}

/** A name, a body or a description stands here, not a time or a place. */
function names(tokens: Reading['tokens'], at: number, end: number): boolean {
  const start = tokens[at]?.lower === 'and' ? at + 1 : at;
  if (RELATIVES.has(tokens[start]?.lower ?? '')) return true;
  const base = baseAfter(tokens, start, end);
  return base !== null && !isTime(tokens, base);
}
