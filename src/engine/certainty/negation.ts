import type { Span } from '../../domain/span.ts';
import { NEGATIVE_PHRASES, NEGATORS, NOT_NEGATIONS, QUANTIFIED } from '../lexicon/negators.ts';
import type { Token } from '../text/analyser.ts';
import { phraseFinder } from './phrases.ts';

/** A negation: its cue and what it reaches. Spans are in the text of the tokens; `tokens` are the indices `[from, to)` of the scope. */
export interface Negation {
  readonly cue: Span;
  readonly scope: Span;
  readonly rule: string;
  /** Token index of the cue, and the token indices of the scope. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const notNegation = phraseFinder({ none: NOT_NEGATIONS });
const negativePhrase = phraseFinder({ negation: NEGATIVE_PHRASES });

/** The negations of a sentence or text, in order. A scope ends where its clause ends. */
export function negations(tokens: readonly Token[]): Negation[] {
  const found: Negation[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) continue;
    const negation = negationAt(tokens, i, token);
    if (negation) found.push(negation);
  }
  return found;
}

function negationAt(tokens: readonly Token[], i: number, token: Token): Negation | null {
  const phrase = negativePhrase(tokens, i);
  if (phrase && (phrase.phrase !== 'far from' || tokens[phrase.to]?.tag !== 'NOUN')) {
    return negation(tokens, i, phrase.to, clauseEnd(tokens, phrase.to - 1), phrase.phrase.endsWith('to') ? 'yet-to' : phrase.phrase);
  }
  const kind = NEGATORS.get(token.lower);
  if (kind === undefined || notNegation(tokens, i) || isAlternative(tokens, i) || isAnswer(tokens, i) || isPaired(tokens, i)) return null;
  if (token.lower === 'zero' && !isCountOfNone(tokens, i)) return null;
  const to = clauseEnd(tokens, i);
  switch (kind) {
    case 'verb':
      return negation(tokens, i, i + 1, to, verbRule(tokens, i, token.lower));
    case 'phrase':
      return negation(tokens, i, i + 1, phraseEnd(tokens, i, to), token.lower === 'without' ? 'without' : 'lack');
    case 'noun':
      return negation(
        tokens,
        i,
        governor(tokens, i),
        to,
        isNoLonger(tokens, i) ? 'no-longer' : token.lower === 'zero' ? 'no' : token.lower,
      );
  }
}

function verbRule(tokens: readonly Token[], i: number, lower: string): string {
  if (QUANTIFIED.has(tokens[i + 1]?.lower ?? '')) return 'not-all';
  return lower === 'n’t' || lower === 'nt' ? "n't" : lower;
}

/** "Had *zero* pupils", not "fell below zero" or "net zero homes". */
function isCountOfNone(tokens: readonly Token[], i: number): boolean {
  let last = i;
  while (/^(?:ADJ|NOUN|PROPN)$/.test(tokens[last + 1]?.tag ?? '')) last++;
  const isPlural = last > i && /s$/.test(tokens[last]?.lower ?? '');
  return isPlural && !/^(?:above|at|below|from|near|net|of|to|-)$/.test(tokens[i - 1]?.lower ?? '');
}

/** "may or may not": both are left open. */
function isAlternative(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.lower === 'not' && tokens.slice(Math.max(0, i - 2), i).some(({ lower }) => lower === 'or');
}

/** "nor" that goes on with what "neither" began. */
function isPaired(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.lower !== 'nor' || tokens[i + 1]?.tag === 'AUX') return false;
  return tokens.slice(Math.max(0, i - 20), i).some(({ lower }) => lower === 'neither');
}

function negation(tokens: readonly Token[], at: number, from: number, to: number, rule: string): Negation {
  const cue = tokens[at];
  const first = tokens[from] ?? cue;
  const last = tokens[Math.max(to, at + 1) - 1] ?? cue;
  const start = first?.start ?? 0;
  return {
    cue: { start: cue?.start ?? 0, end: cue?.end ?? 0 },
    scope: { start, end: Math.max(start, last?.end ?? start) },
    rule,
    at,
    from,
    to,
  };
}

function isNoLonger(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.lower === 'no' && tokens[i + 1]?.lower === 'longer';
}

/** "No," and "no." as answers negate nothing in their own sentence; nor does "No 10". */
function isAnswer(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.lower !== 'no') return false;
  const next = tokens[i + 1];
  return next === undefined || next.tag === 'PUNCT' || (next.tag === 'NUM' && /^\d/.test(next.text));
}

/** A negated object reaches its verb: "found no evidence" negates "found". */
function governor(tokens: readonly Token[], i: number): number {
  let at = i;
  while (at > 0 && at > i - 3 && (tokens[at - 1]?.tag === 'ADV' || tokens[at - 1]?.tag === 'PART')) at--;
  const before = tokens[at - 1];
  return before?.tag === 'VERB' || before?.tag === 'AUX' ? at - 1 : i;
}

const CLAUSE_OPENERS = new Set(
  'although as because but despite if since so than though unless until when where whereas which while who whose yet'.split(' '),
);

/** No clause of news is longer; keeps the cost linear on any text. */
const LONGEST_CLAUSE = 80;

/** The first token behind the clause in which token `i` stands. */
export function clauseEnd(tokens: readonly Token[], i: number): number {
  const relative = inRelativeClause(tokens, i);
  const end = Math.min(tokens.length, i + LONGEST_CLAUSE);
  let verbs = 0;
  for (let at = i + 1; at < end; at++) {
    const token = tokens[at];
    if (!token || /^[.!?;:—–"“”()]$/.test(token.text)) return at;
    if (CLAUSE_OPENERS.has(token.lower) && at > i + 1) return at;
    if (token.text === ',' && opensClause(tokens, at + 1)) return at;
    if (token.tag === 'CCONJ' && token.lower !== 'or' && !continues(tokens, at) && opensClause(tokens, at + 1)) return at;
    if (relative && verbs > 0 && (token.tag === 'AUX' || isPast(token)) && tokens[at - 1]?.tag !== 'PRON') return at;
    if (token.tag === 'VERB' || at === i + 1) verbs++;
  }
  return end;
}

/** "neither the mayor nor the board" goes on; "nor did he call" is a clause of its own. */
function continues(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'nor' && tokens[at + 1]?.tag !== 'AUX';
}

/** "the man who did not pay": the clause ends where the main verb comes. */
function inRelativeClause(tokens: readonly Token[], i: number): boolean {
  const first = Math.max(0, i - 4);
  return tokens.slice(first, i).some(({ lower }, k, near) => {
    // After a verb "that" opens what is said or thought, not a description.
    const opens = lower === 'who' || lower === 'which' || (lower === 'that' && tokens[first + k - 1]?.tag !== 'VERB');
    return opens && near.slice(k).every(({ text }) => text !== ',');
  });
}

function isPast({ tag, lower, lemma }: Token): boolean {
  return tag === 'VERB' && lower !== lemma && !/(?:s|ing)$/.test(lower);
}

/** Whether a clause with its own verb begins at `at`: a subject or a finite verb, after a comma or "and". */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  if (!first) return true;
  if (tokens[at - 1]?.lower === 'but' || first.lower === 'but') return true;
  if (first.tag === 'CCONJ' || first.tag === 'SCONJ')
    return first.lower !== 'or' && (first.lower !== 'nor' || tokens[at + 1]?.tag === 'AUX');
  if (first.tag === 'AUX') return true;
  if (first.tag === 'VERB') return first.lower !== first.lemma;
  if (first.tag === 'PRON') return true;
  for (let k = at; k < tokens.length && k < at + 6; k++) {
    const tag = tokens[k]?.tag;
    if (tag === 'VERB' || tag === 'AUX') return true;
    if (tag !== 'DET' && tag !== 'ADJ' && tag !== 'NOUN' && tag !== 'PROPN' && tag !== 'ADV') return false;
  }
  return false;
}

/** "without" reaches over its own phrase: to a comma, a conjunction or a finite verb. */
function phraseEnd(tokens: readonly Token[], i: number, clause: number): number {
  for (let at = i + 1; at < clause; at++) {
    const token = tokens[at];
    if (!token || token.text === ',' || (token.tag === 'AUX' && at > i + 1)) return at;
    if (token.tag === 'VERB' && at > i + 2 && token.lower !== token.lemma && !token.lower.endsWith('ing')) return at;
  }
  return clause;
}
