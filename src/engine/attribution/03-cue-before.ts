import { complementEnd, type Setting } from '../grammar/clause-end.ts';
import { type Complement, complementOf, type Frame } from '../grammar/complements.ts';
import { baseAfter, baseBefore, type Phrase } from '../grammar/noun-phrases.ts';
import { phraseAfter, subjectBefore } from '../grammar/subjects.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import { CLAUSE_OPENERS, RELATIVES } from '../lexicon/closed-classes.ts';
import { CLAUSE_NOUNS } from '../lexicon/cue-nouns.ts';
import { BEFORE_TO } from '../lexicon/implicatives.ts';
import { FRAMING, stanceOf } from '../lexicon/reporting-verbs.ts';
import { cueKind, mayBeCue } from './cue-kind.ts';
import type { Draft, Drafts } from './draft.ts';
import type { Reading, Unit } from './reading.ts';

/** The cue stands before its content: X said that … · X called for … · adding that … · is expected to …. */
export function cueBefore(reading: Reading, drafts: Drafts): void {
  const taken = new Set(drafts.all.map(({ draft }) => draft.cue.from));
  for (const unit of reading.units) {
    const quotes = quotesSomething(unit);
    for (const [i, group] of unit.groups.entries()) {
      if (taken.has(group.from) || !(quotes || mayBeCue(group.lemma) || FRAMING.has(group.lemma))) continue;
      // Inside a quotation only what is somebody's content already makes a link of a chain.
      if (reading.inQuotation(group.head) && drafts.ownerOf(group.head) < 0) continue;
      const draft = draftAt(reading, unit, group, i, drafts);
      if (draft) drafts.add(draft);
    }
  }
}

function quotesSomething({ first, last, opensQuotation }: Unit): boolean {
  for (let i = first + 1; i < last; i++) if (opensQuotation(i)) return true;
  return false;
}

function draftAt(reading: Reading, unit: Unit, group: VerbGroup, i: number, drafts: Drafts): Draft | null {
  const complement = complementOf(unit, group);
  const kind =
    (deniesWhatWasSaid(unit, group, complement) ? 'saying' : cueKind(complement.key, complement.frame, group.passive)) ??
    (says(unit, group, complement) || quotesAll(reading, unit, complement) ? 'saying' : null);
  if (!kind) return null;
  const parts = contentOf(reading, unit, group, complement);
  // What the passes before gave to somebody is not given again.
  if (!parts[0] || drafts.ownerOf(parts[0].from) !== drafts.ownerOf(group.head)) return null;
  return {
    sentence: unit.number,
    source: sourceOf(unit, group, i, parts.at(-1)?.to ?? group.to, drafts),
    cue: { from: group.from, to: group.to },
    head: group.head,
    parts,
    kind,
    stance: stanceOf(complement.key, isNegated(unit, group)),
    rule: group.passive ? 'passive' : kind === 'saying' ? 'source-said' : `attitude-${complement.frame}`,
  };
}

/** "had denied it", "rejected the allegation": what is denied was said; a request or an offer was not. */
function deniesWhatWasSaid({ tokens, last }: Unit, group: VerbGroup, { frame, from }: Complement): boolean {
  if (frame !== 'object' || group.passive || stanceOf(group.lemma) !== 'denies') return false;
  const object = baseAfter(tokens, from, last);
  const head = object && tokens[object.to - 1];
  return (
    head !== undefined &&
    head !== null &&
    (CLAUSE_NOUNS.has(head.lemma) ? head.tag === 'NOUN' : head.lower === 'it' && DENYING.has(group.lemma))
  );
}

/** Verbs of which "it" is something said. */
const DENYING = new Set(['deny', 'dispute', 'rebut', 'refute']);

const NEGATIONS = new Set(['not', "n't", 'never', 'neither', 'nor']);

function isNegated({ tokens }: Unit, { from, head }: VerbGroup): boolean {
  // "refused to deny".
  if (tokens[from]?.lower === 'to' && BEFORE_TO.get(tokens[from - 1]?.lemma ?? '') === '-') return true;
  for (let i = from - 1; i < head; i++) if (NEGATIONS.has(tokens[i]?.lower ?? '')) return true;
  return false;
}

const CLAUSAL: ReadonlySet<Frame> = new Set(['that', 'clause', 'question', 'quotation']);

/** A verb of saying with a clause or a quotation. */
function says(unit: Unit, group: VerbGroup, { frame, from }: Complement): boolean {
  if (group.passive || !FRAMING.has(group.lemma)) return false;
  return (
    CLAUSAL.has(frame) || (frame === 'none' && extractedBy(unit, group, from) !== null) || (group.lemma === 'say' && frame === 'object')
  );
}

/** Any verb introduces a whole quotation behind a comma or colon: "shot back, “…”", "released a statement: “…”". */
function quotesAll({ tokens, quotationAt }: Reading, unit: Unit, { frame, from }: Complement): boolean {
  const quotation = frame === 'quotation' ? quotationAt(from) : null;
  return (
    quotation !== null &&
    isWhole(tokens, unit, quotation) &&
    tokens.slice(quotation.from, quotation.to).some(({ tag }) => tag === 'VERB' || tag === 'AUX') &&
    /^[,:]$/.test(tokens[from - 1]?.text ?? '')
  );
}

/** A quotation that its sentence ends with, or that ends with a mark of its own. */
function isWhole(tokens: Reading['tokens'], unit: Unit, quotation: Phrase): boolean {
  return quotation.to >= unit.last || /^[,.!?…]$/.test(lastWord(tokens, quotation));
}

function contentOf({ tokens, quotationAt, inQuotation }: Reading, unit: Unit, group: VerbGroup, { frame, from }: Complement): Phrase[] {
  if (from >= unit.last) return [];
  const quotation = frame === 'quotation' ? quotationAt(from) : null;
  if (quotation && isWhole(tokens, unit, quotation)) return [quotation];
  const extracted = extractedBy(unit, group, from);
  if (extracted) return [extracted, { from, to: complementEnd(unit, 'object', from, 'relative', inQuotation) }];
  const to = complementEnd(unit, frame, from, settingOf(unit, group), inQuotation);
  if (to <= from) return [];
  const part = { from, to };
  // "The ballot is expected to fail": what is expected begins before the cue.
  const raised =
    (group.passive || group.lemma === 'seem' || group.lemma === 'appear') && frame === 'to'
      ? subjectBefore(tokens, group.from, unit.first)
      : null;
  return raised ? [raised, part] : [part];
}

/** "the plan which officials said would fail": the relative before the subject is the subject of what is said. */
function extractedBy({ tokens, first, groupFrom }: Unit, group: VerbGroup, from: number): Phrase | null {
  if (from !== group.to || groupFrom(from)?.form !== 'finite') return null;
  const subject = subjectBefore(tokens, group.from, first);
  const relative = subject && subject.from - 1 >= first ? tokens[subject.from - 1] : undefined;
  return subject && relative && (RELATIVES.has(relative.lower) || relative.lower === 'what')
    ? { from: subject.from - 1, to: subject.from }
    : null;
}

/** In what kind of clause the cue stands. */
function settingOf({ tokens, first, groups }: Unit, group: VerbGroup): Setting {
  // "Asked whether he would go, Berg said …": a participle before the main clause.
  if (group.form !== 'finite') return groups.some(({ form, head }) => form === 'finite' && head < group.head) ? 'main' : 'adverbial';
  const subject = subjectBefore(tokens, group.from, first);
  const opener = tokens[(subject?.from ?? group.from) - 1];
  if (subject && /^(?:who|which|that)$/.test(tokens[subject.from]?.lower ?? '')) return 'relative';
  if (opener && subject && subject.from > first && RELATIVES.has(opener.lower) && opener.lower !== 'that') return 'relative';
  return opener && subject && subject.from > first && CLAUSE_OPENERS.has(opener.lower) && opener.tag !== 'CCONJ' ? 'adverbial' : 'main';
}

/** The last token inside the marks. */
function lastWord(tokens: Reading['tokens'], { to }: Phrase): string {
  let at = to - 1;
  while (/^[”"'’]$/.test(tokens[at]?.text ?? '')) at--;
  return tokens[at]?.text ?? '';
}

function sourceOf(unit: Unit, group: VerbGroup, i: number, end: number, drafts: Drafts): Phrase | null {
  const { tokens, first, last } = unit;
  if (group.passive || group.form === 'participle')
    return tokens[group.to]?.lower === 'by' ? phraseAfter(tokens, group.to + 1, last) : null;
  if (group.lemma === 'seem' || group.lemma === 'appear') return null;
  if (group.form === 'finite') return subjectBefore(tokens, group.from, first) ?? sharedSubject(unit, i, drafts);
  // "refused to say", "denied knowing": whoever refuses is the one who would say it.
  const outer = drafts.outerOf(group.head);
  if (outer?.parts.some(({ from }) => from === group.from)) return outer.source;
  // "quoted a report as saying": what stands before "as".
  if (group.form === 'gerund' && tokens[group.from - 1]?.lower === 'as') return baseBefore(tokens, group.from - 1, first);
  if (group.form === 'gerund' && group.from > first && !/^(?:PUNCT|CCONJ|ADP|SCONJ)$/.test(tokens[group.from - 1]?.tag ?? 'PUNCT')) {
    const described = subjectBefore(tokens, group.from, first);
    if (described) return described;
  }
  return sharedSubject(unit, i, drafts) ?? nextSubject(unit, end);
}

/** "He signed and said …", "…, adding that …", "refused to say": the subject of the verb before. */
function sharedSubject({ tokens, groups, first }: Unit, i: number, drafts: Drafts): Phrase | null {
  const owner = drafts.ownerOf(groups[i]?.head ?? -1);
  for (let j = i - 1; j >= Math.max(0, i - 8); j--) {
    const group = groups[j];
    // A verb inside what was just said is somebody else's.
    if (group?.form !== 'finite' || drafts.ownerOf(group.head) !== owner) continue;
    const subject = subjectBefore(tokens, group.from, first);
    if (subject) return subject;
  }
  return null;
}

/** "Citing the report, X left": the subject of the verb that follows what is said. */
function nextSubject({ tokens, groups, first }: Unit, end: number): Phrase | null {
  const next = groups.find(({ form, from }) => form === 'finite' && from >= end);
  return next ? subjectBefore(tokens, next.from, Math.max(first, end)) : null;
}
