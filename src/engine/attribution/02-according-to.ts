import { trimmed } from '../grammar/clause-end.ts';
import type { Phrase } from '../grammar/noun-phrases.ts';
import { phraseAfter } from '../grammar/subjects.ts';
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
  const source = named && first ? toComma(tokens, named) : named;
  if (!source) return null;
  let part: Phrase;
  if (first) {
    const comma = tokens[source.to]?.text === ',' ? source.to + 1 : source.to;
    part = { from: comma, to: trimmed(tokens, comma, unit.last) };
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

/** "According to Ada Berg, the bridge …": what follows the comma is said, not a description. */
function toComma(tokens: Reading['tokens'], { from, to }: Phrase): Phrase {
  const comma = tokens.slice(from, to).findIndex(({ text }) => text === ',');
  return { from, to: comma > 0 ? from + comma : to };
}
