import { complementEnd } from '../grammar/clause-end.ts';
import { type Complement, complementOf } from '../grammar/complements.ts';
import { baseBefore, type Phrase } from '../grammar/noun-phrases.ts';
import { subjectBefore } from '../grammar/subjects.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import { QUESTION_WORDS, RELATIVES } from '../lexicon/closed-classes.ts';
import {
  CLAUSE_ADJECTIVES,
  CLAUSE_NOUNS,
  INFINITIVE_ADJECTIVES,
  INFINITIVE_NOUNS,
  PREPOSITION_ADJECTIVES,
  PREPOSITION_NOUNS,
} from '../lexicon/cue-nouns.ts';
import { FRAMING } from '../lexicon/reporting-verbs.ts';
import type { Token } from '../text/analyser.ts';
import type { CueKind, Draft, Drafts } from './draft.ts';
import type { Reading, Unit } from './reading.ts';

/** The cue is a noun or an adjective: "its claim that …" · "criticism of the plan" · "is sure that …". */
export function nounCues(reading: Reading, drafts: Drafts): void {
  const cues = new Set<number>();
  for (const { draft } of drafts.all) for (let i = draft.cue.from; i < draft.cue.to; i++) cues.add(i);
  for (const unit of reading.units)
    for (let i = unit.first; i < unit.last - 1; i++) {
      if (!isHead(reading.tokens[i]) || cues.has(i) || (reading.inQuotation(i) && drafts.ownerOf(i) < 0)) continue;
      const draft = draftAt(reading, unit, i, drafts);
      if (draft) drafts.add(draft);
    }
}

function draftAt(reading: Reading, unit: Unit, i: number, drafts: Drafts): Draft | null {
  const token = reading.tokens[i];
  if (!token) return null;
  const lemma = token.tag === 'NOUN' ? token.lemma : token.lower;
  const copula = token.tag === 'NOUN' ? null : copulaBefore(unit, i);
  if (token.tag !== 'NOUN' && !copula) return null;
  const complement = complementOf(unit, { from: i, to: i + 1, head: i, lemma, form: 'finite', passive: false });
  const kind = token.tag === 'NOUN' ? nounKind(complement) : adjectiveKind(complement);
  if (!kind) return null;
  // "said in a statement that": a verb has taken it already.
  if (drafts.ownerOf(complement.from) !== drafts.ownerOf(i)) return null;
  const end = complementEnd(unit, complement.frame, complement.from, 'main', reading.inQuotation);
  const predicate = complement.frame === 'that' ? predicateBehind : predicateIn;
  const part = { from: complement.from, to: copula ? end : predicate(unit, complement.from, end, reading.inQuotation) };
  if (part.to <= part.from) return null;
  const source = copula ? subjectBefore(reading.tokens, copula.from, unit.first) : ownerBefore(unit, i);
  return {
    sentence: unit.number,
    source,
    cue: { from: i, to: i + 1 },
    head: i,
    parts: [part],
    kind,
    stance: 'asserts',
    rule: copula ? 'adjective' : 'noun',
  };
}

/** Whether a word can be a cue at all: the cheap test before any reading. */
function isHead(token: Token | undefined): boolean {
  if (token?.tag === 'NOUN') return NOUN_HEADS.has(token.lemma);
  return (token?.tag === 'ADJ' || token?.tag === 'VERB') && ADJECTIVE_HEADS.has(token.lower);
}

/** "its refusal to pay | angered the valley": the finite verb of the clause that the noun is the subject of. */
function predicateIn({ tokens, groupFrom }: Unit, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    const token = tokens[at];
    if (!token || RELATIVES.has(token.lower) || QUESTION_WORDS.has(token.lower) || token.tag === 'SCONJ' || token.tag === 'PRON')
      return end;
    if (groupFrom(at)?.form === 'finite') return at;
  }
  return end;
}

/** "its claim that the dam is safe | was disputed": the finite verb for which no clause is open any more. */
function predicateBehind({ tokens, groups }: Unit, that: number, end: number, inQuotation: Reading['inQuotation']): number {
  let open = 1;
  let at = that + 1;
  for (const { from, to, form, lemma } of groups) {
    if (from <= that) continue;
    if (from >= end) break;
    for (; at < from; at++) if (opensClause(tokens, at)) open++;
    at = to;
    if (form !== 'finite' || inQuotation(from) || tokens[from - 1]?.text === '-') continue;
    if (open === 0) return from;
    if (!FRAMING.has(lemma)) open--;
  }
  return end;
}

/** A conjunction, a relative, or a subject right behind a noun ("the plan he made"): another verb may follow. */
function opensClause(tokens: Reading['tokens'], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!token) return false;
  if (token.tag === 'CCONJ' || token.tag === 'SCONJ' || /^(?:[,;—–]|--)$/.test(token.text)) return true;
  if (RELATIVES.has(token.lower) || QUESTION_WORDS.has(token.lower)) return true;
  return /^(?:DET|PRON|PROPN)$/.test(token.tag) && before?.tag === 'NOUN';
}

const headsOf = (...lists: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  new Set(lists.flatMap((keys) => [...keys].map((key) => key.split(' ')[0] ?? key)));
const NOUN_HEADS = headsOf(CLAUSE_NOUNS, INFINITIVE_NOUNS, PREPOSITION_NOUNS);
const ADJECTIVE_HEADS = headsOf(CLAUSE_ADJECTIVES, INFINITIVE_ADJECTIVES, PREPOSITION_ADJECTIVES);

function nounKind({ frame, key }: Complement): CueKind | null {
  if (frame === 'that') return CLAUSE_NOUNS.has(key) ? 'saying' : null;
  if (frame === 'to') return INFINITIVE_NOUNS.has(key) ? 'attitude' : null;
  return frame === 'preposition' && PREPOSITION_NOUNS.has(key) ? 'attitude' : null;
}

function adjectiveKind({ frame, key }: Complement): CueKind | null {
  if (frame === 'that' || frame === 'clause') return CLAUSE_ADJECTIVES.has(key) ? 'saying' : null;
  if (frame === 'to') return INFINITIVE_ADJECTIVES.has(key) ? 'attitude' : null;
  return frame === 'preposition' && PREPOSITION_ADJECTIVES.has(key) ? 'attitude' : null;
}

/** The verb group right before an adjective, adverbs aside: "was not at all sure". */
function copulaBefore({ groups, tokens }: Unit, i: number): VerbGroup | null {
  let at = i;
  while (tokens[at - 1]?.tag === 'ADV') at--;
  const group = groups.find(({ to, form }) => (to === at || to === i + 1) && form === 'finite');
  return group && /^(?:be|feel|remain|become|sound|look|seem|appear|grow|get)$/.test(group.to === i + 1 ? 'be' : group.lemma)
    ? group
    : null;
}

/** "his claim", "the council's refusal": the owner; "made a promise": the subject of the verb before; null where nobody is named. */
function ownerBefore(unit: Unit, i: number): Phrase | null {
  const { tokens, first, groups } = unit;
  let at = i;
  while (at > first && (tokens[at - 1]?.tag === 'ADJ' || tokens[at - 1]?.tag === 'NOUN' || tokens[at - 1]?.tag === 'NUM')) at--;
  const before = tokens[at - 1];
  if (/^(?:her|his|its|my|our|their|your|whose)$/.test(before?.lower ?? '')) return { from: at - 1, to: at };
  if (before && (before.lower === "'s" || before.lower === "'")) {
    const owner = baseBefore(tokens, at - 1, first);
    return owner ? { from: owner.from, to: at } : null;
  }
  const verb = groups.findLast(({ head }) => head < i && head >= i - 5);
  return verb && verb.form === 'finite' && !verb.passive ? subjectBefore(tokens, verb.from, first) : null;
}
