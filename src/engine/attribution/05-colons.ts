import { trimmed } from '../grammar/clause-end.ts';
import { baseAfter, baseBefore, type Phrase } from '../grammar/noun-phrases.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import type { Draft, Drafts } from './draft.ts';
import type { Reading, Unit } from './reading.ts';

/** "BERG: We stay." · "Ada Berg: “We stay”" · "He ended with a warning:" before a paragraph that is a quotation · "“We stay.” — Ada Berg". */
export function colons(reading: Reading, drafts: Drafts): void {
  for (const unit of reading.units) {
    const signed = signedBy(reading, unit);
    if (signed && drafts.ownerOf(unit.first) < 0) drafts.add(signed);
    for (let i = unit.first + 1; i < unit.last; i++) {
      if (reading.tokens[i]?.text !== ':' || reading.inQuotation(i) || drafts.ownerOf(i + 1) >= 0) continue;
      const draft = named(reading, unit, i) ?? announced(reading, unit, i);
      if (draft) drafts.add(draft);
      break;
    }
  }
}

/** A quotation, a dash, and the name of whoever said it. */
function signedBy(reading: Reading, unit: Unit): Draft | null {
  const { tokens, quotationAt } = reading;
  const quotation = quotationAt(unit.first);
  const dash = quotation ? quotation.to : unit.last;
  if (!quotation || !/^[—–―-]$/.test(tokens[dash]?.text ?? '')) return null;
  const name = baseAfter(tokens, dash + 1, unit.last);
  const next = tokens[name?.to ?? unit.last];
  if (!name || !isName(reading, name) || !(name.to >= unit.last || /^[.,]$/.test(next?.text ?? ''))) return null;
  return draftOf(unit, name, { from: dash, to: dash + 1 }, quotation, 'signed');
}

/** A name that opens the sentence, a colon, and what is said. */
function named(reading: Reading, unit: Unit, colon: number): Draft | null {
  const { tokens, quotationAt } = reading;
  const name = baseBefore(tokens, colon, unit.first);
  if (!name || name.from !== unit.first || !isName(reading, name) || colon + 2 >= unit.last) return null;
  const part = quotationAt(colon + 1) ?? { from: colon + 1, to: trimmed(tokens, colon + 1, unit.last) };
  return draftOf(unit, name, { from: colon, to: colon + 1 }, part, 'name-colon');
}

/** All in capitals, or a name of one to four words. */
function isName({ tokens }: Reading, { from, to }: Phrase): boolean {
  return to - from <= 4 && tokens.slice(from, to).every(({ text, tag }) => /^\p{Lu}/u.test(text) && tag !== 'NUM' && tag !== 'DET');
}

/** A sentence that ends in a colon, and a quotation that begins the next one. */
function announced(reading: Reading, unit: Unit, colon: number): Draft | null {
  const quotation = reading.quotationAt(colon + 1);
  if (!quotation || quotation.from !== colon + 1) return null;
  const group = unit.groups.findLast(({ head, form }) => head < colon && form === 'finite');
  const source = group ? subjectBefore(reading.tokens, group.from, unit.first) : null;
  return group && source ? draftOf(unit, source, { from: group.from, to: group.to }, quotation, 'announced') : null;
}

function draftOf(unit: Unit, source: Phrase, cue: Phrase, part: Phrase, rule: string): Draft {
  return { sentence: unit.number, source, cue, head: cue.to - 1, parts: [part], kind: 'saying', stance: 'asserts', rule };
}
