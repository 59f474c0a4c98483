import { PARTICLES, QUESTION_WORDS, RELATIVES } from '../lexicon/closed-classes.ts';
import { CLAUSE_NOUNS } from '../lexicon/cue-nouns.ts';
import type { Token } from '../text/analyser.ts';
import { baseAfter, isTime } from './noun-phrases.ts';
import type { VerbGroup } from './verb-groups.ts';

/** How a complement is built: "that …", a bare clause, "whether …", "to …", "somebody to …", an object, "for/of/about …", "…ing", a quotation, nothing. */
export type Frame = 'that' | 'clause' | 'question' | 'to' | 'object-to' | 'object' | 'preposition' | 'gerund' | 'quotation' | 'none';

/** What follows a verb: the content begins at token `from`. `key` is the verb with its particle or preposition ("call for", "point out"). */
export interface Complement {
  readonly frame: Frame;
  readonly key: string;
  readonly from: number;
}

/** What a complement is read from: the tokens up to the end of a sentence, the verb groups that begin there, and where quotations begin. */
export interface Clause {
  readonly tokens: readonly Token[];
  readonly last: number;
  readonly groupFrom: (token: number) => VerbGroup | undefined;
  readonly opensQuotation: (token: number) => boolean;
}

/** Tokens that may stand between a verb and its "that": whom it was told, where and when. */
const LONGEST_ADJUNCT = 16;
/** Tokens of a clause's subject at most. */
const LONGEST_SUBJECT = 25;

/** Adverbs that are the subject or the beginning of a clause themselves. */
const OPENS_CLAUSE = /^(?:neither|none|nobody|nothing|there)$/;

/** The complement of a verb group. */
export function complementOf(clause: Clause, group: VerbGroup): Complement {
  const { tokens, last } = clause;
  let at = group.to;
  let key = group.lemma;
  const particle = tokens[at];
  if (particle && PARTICLES.has(particle.lower) && particle.tag !== 'SCONJ' && at + 1 < last) {
    key += ` ${particle.lower}`;
    at++;
  }
  while (at < last && tokens[at]?.tag === 'ADV' && !OPENS_CLAUSE.test(tokens[at]?.lower ?? '')) at++;
  return direct(clause, key, at);
}

function direct(clause: Clause, key: string, at: number): Complement {
  const { tokens, last } = clause;
  const next = tokens[at];
  if (!next || at >= last) return { frame: 'none', key, from: at };
  const quotation = quotationFrom(clause, at);
  if (quotation !== null) return { frame: 'quotation', key, from: quotation };
  if (next.lower === 'that' && !isDemonstrative(clause, at)) return { frame: 'that', key, from: at };
  if (QUESTION_WORDS.has(next.lower)) return { frame: 'question', key, from: at };
  if (next.lower === 'to' && next.tag === 'PART' && clause.groupFrom(at)) return { frame: 'to', key, from: at };
  if (next.tag === 'VERB' && next.lower.endsWith('ing')) return { frame: 'gerund', key, from: at };
  const later = laterThat(clause, at);
  // "said its claim that … was disputed": the "that" belongs to the noun.
  if (later?.frame === 'that' && CLAUSE_TAKERS.has(key) && isClaim(clause, at, later.from)) return { frame: 'clause', key, from: at };
  if (later) return { frame: later.frame, key, from: later.from };
  if (opensAmount(clause, at)) return { frame: 'clause', key, from: at };
  if (next.tag === 'ADP' || (next.tag === 'SCONJ' && next.lower === 'as') || next.lower === 'to') return preposition(clause, key, at);
  return object(clause, key, at);
}

/** A quotation that begins at `at`, a comma or colon aside. */
function quotationFrom({ tokens, last, opensQuotation }: Clause, at: number): number | null {
  const mark = /^[,:]$/.test(tokens[at]?.text ?? '') ? at + 1 : at;
  return mark < last && opensQuotation(mark) ? mark : null;
}

/** "said that was wrong": a pronoun, right before a finite verb. */
function isDemonstrative(clause: Clause, at: number): boolean {
  const group = clause.groupFrom(at + 1);
  return group !== undefined && group.form === 'finite';
}

/** "told reporters on Monday that …", "said in a statement: “…": a clause or quotation behind addressee, place or time. */
function laterThat(clause: Clause, from: number): { frame: Frame; from: number } | null {
  const { tokens, last } = clause;
  for (let i = from; i < Math.min(last, from + LONGEST_ADJUNCT); i++) {
    const token = tokens[i];
    if (!token || /^[;.!?]$/.test(token.text) || token.tag === 'CCONJ') return null;
    const quotation = /^[,:]$/.test(token.text) ? quotationFrom(clause, i) : null;
    if (quotation !== null) return { frame: 'quotation', from: quotation };
    if (token.lower === 'that' && (token.tag === 'SCONJ' || (i > from && clause.groupFrom(i + 1) === undefined)))
      return { frame: 'that', from: i };
    if (token.text === ',') return null;
    const group = clause.groupFrom(i);
    if (group && group.form !== 'participle') return null;
    if (i > from && (RELATIVES.has(token.lower) || QUESTION_WORDS.has(token.lower)) && tokens[i - 1]?.tag !== 'ADP') {
      return token.lower === 'whether' || token.lower === 'if' || token.lower === 'how' || token.lower === 'why' || token.lower === 'what'
        ? { frame: 'question', from: i }
        : null;
    }
  }
  return null;
}

/** "called for an inquiry", "talked about it"; a clause may still follow time or place ("said on Monday the bridge was closed"). */
function preposition(clause: Clause, key: string, at: number): Complement {
  const { tokens, last } = clause;
  const word = tokens[at]?.lower ?? '';
  const phrase = baseAfter(tokens, at + 1, last);
  if (phrase && isTime(tokens, phrase) && phrase.to < last && !/^[,.;:]$/.test(tokens[phrase.to]?.text ?? '')) {
    const rest = direct(clause, key, phrase.to);
    if (rest.frame !== 'none' && rest.frame !== 'preposition') return rest;
  }
  return { frame: 'preposition', key: `${key} ${word}`, from: at + 1 };
}

/** An object, a bare clause ("said the bridge was closed"), or an object with an infinitive ("urged voters to wait"). */
function object(clause: Clause, key: string, at: number): Complement {
  const { tokens, last } = clause;
  const base = baseAfter(tokens, at, last);
  if (!base) return { frame: 'none', key, from: at };
  if (isTime(tokens, base) && tokens[base.to]?.lower !== 'of' && clause.groupFrom(base.to)?.form !== 'finite')
    return direct(clause, key, base.to);
  const next = nextGroup(clause, base.to) ?? (CLAUSE_TAKERS.has(key) ? groupPastInsertion(clause, base.to) : null);
  if (next?.form === 'finite') return { frame: 'clause', key, from: TELLING.has(key) ? pastAddressee(tokens, at, next.from) : at };
  if (next && next.from === base.to && next.form === 'infinitive') return { frame: 'object-to', key, from: at };
  return { frame: 'object', key, from: at };
}

/** "its claim", "the report": nothing but a noun that takes a clause, before a clause with a verb left over. */
function isClaim({ tokens, last, groupFrom }: Clause, from: number, that: number): boolean {
  if (baseAfter(tokens, from, that)?.to !== that || !CLAUSE_NOUNS.has(tokens[that - 1]?.lemma ?? '')) return false;
  let verbs = 0;
  for (let at = that + 1; at < last && verbs < 2; at++) if (groupFrom(at)?.form === 'finite') verbs++;
  return verbs === 2;
}

/** Verbs whose object is a clause more often than a thing. */
const CLAUSE_TAKERS = new Set(['say', 'add', 'insist', 'argue', 'claim', 'warn', 'tell', 'think', 'believe']);
/** Verbs that name first whom they speak to. */
const TELLING = new Set(['tell', 'assure', 'inform', 'remind', 'warn', 'promise']);
/** Before a number they belong to the amount. */
const BEFORE_AMOUNT = new Set(['about', 'above', 'around', 'below', 'between', 'over', 'under', 'up']);
const LONGEST_AMOUNT = 14;

/** "between 5 and 7 percent of the homes were lost": a clause whose subject is an amount. */
function opensAmount({ tokens, last, groupFrom }: Clause, at: number): boolean {
  if (!BEFORE_AMOUNT.has(tokens[at]?.lower ?? '') || !tokens.slice(at + 1, at + 3).some(({ tag }) => tag === 'NUM')) return false;
  for (let i = at + 1; i < Math.min(last, at + LONGEST_AMOUNT); i++) {
    const group = groupFrom(i);
    if (group) return group.form === 'finite';
    if (/^[,;:.!?]$/.test(tokens[i]?.text ?? '')) return false;
  }
  return false;
}

/** "told | reporters | the bridge was closed": where the clause begins behind whom it is told to; `at` where nobody is named. */
function pastAddressee(tokens: readonly Token[], at: number, verb: number): number {
  for (let i = at + 1; i < verb; i++) {
    const [before, token] = [tokens[i - 1], tokens[i]];
    if (!before || !token || !/^(?:NOUN|PROPN|PRON)$/.test(before.tag) || before.lower === "'s") continue;
    if (token.tag === 'DET' || /^(?:he|her|his|i|it|its|my|our|she|their|there|they|we|you|your)$/.test(token.lower)) return i;
  }
  return at;
}

/** "said the pier, built in 1974, cost …": the verb behind a description between commas. */
function groupPastInsertion({ tokens, last, groupFrom }: Clause, comma: number): VerbGroup | null {
  const first = tokens[comma + 1];
  if (tokens[comma]?.text !== ',' || !first || !(first.tag === 'VERB' || first.tag === 'ADP' || RELATIVES.has(first.lower))) return null;
  for (let i = comma + 1; i < Math.min(last, comma + LONGEST_ADJUNCT); i++) {
    if (/^[;:.!?“”"]$/.test(tokens[i]?.text ?? '')) return null;
    if (tokens[i]?.text === ',') return groupFrom(i + 1) ?? null;
  }
  return null;
}

/** The verb group that follows without a break: no conjunction, relative or mark in between. */
function nextGroup(clause: Clause, from: number): VerbGroup | null {
  for (let i = from; i < Math.min(clause.last, from + LONGEST_SUBJECT); i++) {
    const group = clause.groupFrom(i);
    if (group) return group;
    const token = clause.tokens[i];
    if (!token || token.tag === 'CCONJ' || token.tag === 'SCONJ' || RELATIVES.has(token.lower) || /^[,;:.!?”—–]$/.test(token.text))
      return null;
  }
  return null;
}
