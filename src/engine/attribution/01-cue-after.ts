import { trimmed } from '../grammar/clause-end.ts';
import { complementOf } from '../grammar/complements.ts';
import type { Phrase } from '../grammar/noun-phrases.ts';
import { phraseAfter, subjectBefore } from '../grammar/subjects.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import { MODALS } from '../lexicon/modals.ts';
import { FRAMING, stanceOf } from '../lexicon/reporting-verbs.ts';
import type { Draft, Drafts } from './draft.ts';
import type { Reading, Unit } from './reading.ts';

/** Tokens between a cue and the quotation that goes on behind it, at most. */
const LONGEST_BETWEEN = 18;

/** The cue stands behind its content or is inserted into it: "…," said X · …, X said · "…," she said, "…". */
export function cueAfter(reading: Reading, drafts: Drafts): void {
  for (const unit of reading.units)
    for (const group of unit.groups) {
      if (reading.inQuotation(group.head) || group.form !== 'finite' || group.passive || isModal(unit, group)) continue;
      const draft = following(reading, unit, group) ?? inverted(reading, unit, group);
      if (draft) drafts.add(draft);
    }
}

/** "…, Kyiv would ask for more": what somebody would or could say is not said behind its content. */
function isModal({ tokens }: Unit, { from, head }: VerbGroup): boolean {
  for (let i = from; i < head; i++) if (MODALS.has(tokens[i]?.lower ?? '') && tokens[i]?.lower !== 'will') return true;
  return false;
}

/** "…," said Ada Berg, the minister. */
function inverted(reading: Reading, unit: Unit, group: VerbGroup): Draft | null {
  const { tokens } = reading;
  if (group.lemma === 'tell' || !endsContent(reading, unit, group.from - 1)) return null;
  if (!FRAMING.has(group.lemma) && !(endsOpen(reading, group.from - 1) && tokens[group.head]?.tag === 'VERB')) return null;
  const source = phraseAfter(tokens, group.to, unit.last);
  if (!source || unit.groupFrom(source.to)?.form === 'finite') return null;
  // "Ada Berg, a minister, said the bridge …": the comma closes a description of the subject.
  if (!reading.inQuotation(group.from - 1) && (hasSubject(unit, group) || !saysSomething(unit, group.from - 1))) return null;
  return draftOf(reading, unit, group, source, group.from, source.to, 'said-source');
}

function hasSubject(unit: Unit, group: VerbGroup): boolean {
  const subject = subjectBefore(unit.tokens, group.from, unit.first);
  return subject !== null && !saysSomething(unit, subject.from);
}

/** …, Ada Berg said on Monday. */
function following(reading: Reading, unit: Unit, group: VerbGroup): Draft | null {
  const { tokens } = reading;
  const source = subjectBefore(tokens, group.from, Math.min(unit.first, group.from));
  if (!source) return null;
  const open = endsOpen(reading, source.from - 1);
  if (!endsContent(reading, unit, source.from - 1) && !isBareSaying(reading, unit, group, source)) return null;
  if (!FRAMING.has(group.lemma) && !open) return null;
  const { frame, from } = complementOf(unit, group);
  const quoted = reading.inQuotation(source.from - 1);
  const goesOn = frame === 'quotation' && tokens[from - 1]?.text === ',';
  const done = frame === 'none' || frame === 'preposition' || (frame === 'object' && group.lemma === 'tell');
  if (!done && quoted && isNameInAdjunct(reading, unit, source.from - 1)) return null;
  if (!done && !open && !(goesOn && (quoted || from - group.to < 12))) return null;
  // "After the vote failed, X said, “…”": a quotation behind makes what stands before the comma the reporter's, unless that is no clause.
  if (
    !quoted &&
    (goesOn
      ? saysSomething(unit, source.from - 1) && (opensSentence(reading, from) || opensOccasion(unit))
      : !saysSomething(unit, source.from - 1) && tokens[group.to]?.text !== ',')
  )
    return null;
  return draftOf(reading, unit, group, source, source.from, group.to, 'source-said-after');
}

/** Before the reporting clause stands a comma or the end of a quotation; of one in the sentence before only if it is left open ("…?” he said"). */
function endsContent(reading: Reading, unit: Unit, at: number): boolean {
  const token = reading.tokens[at];
  if (!token) return false;
  if (at < unit.first) return reading.paragraphAt(at) === reading.paragraphAt(at + 1) && endsOpen(reading, at);
  return reading.inQuotation(at) || /^[,—–]$/.test(token.text);
}

/** "“…” Berg said.": the writer ended the quotation with a full stop, and the sentence has nothing but the cue. */
function isBareSaying({ inQuotation, paragraphAt }: Reading, unit: Unit, group: VerbGroup, source: Phrase): boolean {
  const before = unit.first - 1;
  return (
    FRAMING.has(group.lemma) &&
    source.from === unit.first &&
    inQuotation(before) &&
    paragraphAt(before) === paragraphAt(unit.first) &&
    complementOf(unit, group).frame === 'none'
  );
}

/** A quotation that ends in a comma, a dash or with a question: its sentence is not over. */
function endsOpen({ tokens, inQuotation }: Reading, at: number): boolean {
  if (!inQuotation(at)) return false;
  let inner = at;
  while (inner > 0 && inner > at - 3 && /^[”"'’»]$/.test(tokens[inner]?.text ?? '')) inner--;
  return /^(?:[,!?…—–-]|\.\.\.)$/.test(tokens[inner]?.text ?? '');
}

/** "In an interview on “Morning Light,” Berg said the dam leaked": the quotation marks are around a name. */
function isNameInAdjunct({ tokens, quotationAt }: Reading, { first, groups }: Unit, at: number): boolean {
  const quotation = quotationAt(at);
  return (
    quotation !== null &&
    quotation.from > first &&
    tokens[first]?.tag === 'ADP' &&
    !groups.some(({ form, head }) => form === 'finite' && head < quotation.from)
  );
}

/** "Asked about it, Berg said, “…”": the sentence begins with what made her speak. */
function opensOccasion({ groups, first }: Unit): boolean {
  return groups[0]?.from === first && groups[0].form === 'participle';
}

/** Without quotation marks, what stands before the comma must be a clause: "On Monday, X said" tells nothing. */
function saysSomething({ groups, first }: Unit, comma: number): boolean {
  return groups.some(({ from, form, head }) => from >= first && head < comma && form === 'finite');
}

function draftOf(reading: Reading, unit: Unit, group: VerbGroup, source: Phrase, from: number, to: number, rule: string): Draft | null {
  const quoted = reading.inQuotation(from - 1);
  const after = contentAfter(reading, unit, to, rule !== 'said-source' && !quoted);
  // "In addition, he said, “The plan …”": a quotation that is a sentence of its own needs nothing from before.
  const own = after !== null && !quoted && opensSentence(reading, after.from);
  const before = own ? null : contentBefore(reading, unit, from);
  const parts = [before, after].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const { from: start, to: end } = group;
  return {
    sentence: unit.number,
    source,
    cue: { from: start, to: end },
    head: group.head,
    parts,
    kind: 'saying',
    stance: stanceOf(group.lemma),
    rule,
  };
}

/** Whether a quotation begins with a capital, as a sentence does. */
function opensSentence({ tokens, inQuotation }: Reading, from: number): boolean {
  let at = from;
  while (at < from + 3 && /^["“‘'«]$/.test(tokens[at]?.text ?? '')) at++;
  return inQuotation(from) && /^\p{Lu}/u.test(tokens[at]?.text ?? '') && tokens[at]?.text !== 'I';
}

function contentBefore(reading: Reading, unit: Unit, end: number): Phrase | null {
  const quotation = reading.quotationAt(end - 1);
  if (!quotation) {
    const from = opening(unit);
    return end - 1 > from ? { from, to: end - 1 } : null;
  }
  const start = reading.unitAt(quotation.from) ?? unit;
  return { from: quotation.from > start.first ? lead(reading, opening(start), quotation.from) : quotation.from, to: quotation.to };
}

/** Words before a quotation in its sentence are part of what is said, unless a mark parts them from a quotation that is a sentence of its own. */
function lead(reading: Reading, first: number, quotation: number): number {
  const { tokens } = reading;
  let at = quotation;
  while (at > first && !/^[:;(—–-]$/.test(tokens[at - 1]?.text ?? '')) at--;
  return /^[,:]$/.test(tokens[quotation - 1]?.text ?? '') && opensSentence(reading, quotation) ? quotation : at;
}

/** The first token of what is said: "But" and "And" at the beginning are the reporter's. */
function opening({ tokens, first }: Unit): number {
  if (tokens[first]?.tag !== 'CCONJ') return first;
  return tokens[first + 1]?.text === ',' ? first + 2 : first + 1;
}

/** What goes on behind an inserted cue: a quotation, or the rest of a clause that the cue interrupts. */
function contentAfter(reading: Reading, unit: Unit, from: number, interrupts: boolean): Phrase | null {
  const { tokens, quotationAt } = reading;
  for (let i = from; i < Math.min(unit.last - 1, from + LONGEST_BETWEEN); i++) {
    if (/^[,:—–-]$/.test(tokens[i]?.text ?? '') && unit.opensQuotation(i + 1)) return quotationAt(i + 1);
    const group = unit.groupFrom(i);
    // "“…,” he said, adding, “…”": the second is of the second cue.
    if (i > from && group && (group.form === 'finite' || FRAMING.has(group.lemma))) break;
  }
  if (!interrupts || tokens[from]?.text !== ',' || from >= unit.last - 2) return null;
  const next = unit.groupFrom(from + 1);
  if (next?.form === 'gerund' || next?.form === 'participle') return null;
  return { from: from + 1, to: trimmed(tokens, from + 1, unit.last) };
}
