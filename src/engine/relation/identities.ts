import type { Span } from '../../domain/span.ts';
import { areApart } from '../lexicon/kinds.ts';
import { PRACTISED } from '../lexicon/practised.ts';
import type { Token } from '../text/analyser.ts';
import { keyOf } from './concepts.ts';
import { exclusiveClass } from './exclusives.ts';
import type { Unit } from './units.ts';

/** What a text says that somebody or something is: "The Salt Road *is* a British *film*". */
export interface Identity {
  /** Keys of the name of which it is said; empty for a pronoun. */
  readonly names: readonly string[];
  /** Lemmas of the nouns: several for "an actor and singer". */
  readonly nouns: readonly string[];
  readonly span: Span;
  readonly positive: boolean;
}

const LONGEST = 12;

/** The identities that a text states by "is a" and "was the". `negative` says which tokens are negated. */
export function identitiesOf(tokens: readonly Token[], negative: (at: number) => boolean): Identity[] {
  return tokens.flatMap((token, at): Identity[] => {
    if (token.lemma !== 'be' || token.tag !== 'AUX') return [];
    if (/^(?:there|this)$/.test(tokens[at - 1]?.lower ?? '')) return called(tokens, at);
    const article = firstOf(tokens, at + 1);
    const names = article === null ? null : subjectNames(tokens, at);
    const heads = article === null ? [] : headsOf(tokens, article);
    const [first] = heads;
    const last = heads.at(-1);
    if (names === null || first === undefined || last === undefined) return [];
    const span = { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
    return [{ names, nouns: heads.map((i) => tokens[i]?.lemma ?? ''), span, positive: !heads.some(negative) && !isNot(tokens, at) }];
  });
}

/** "There is a *town* called *Orsola*". */
function called(tokens: readonly Token[], copula: number): Identity[] {
  const [head] = headsOf(tokens, copula + 2);
  const noun = head === undefined ? undefined : tokens[head];
  if (head === undefined || !noun || !/^(?:called|named)$/.test(tokens[head + 1]?.lower ?? '') || isNot(tokens, copula)) return [];
  let end = head + 2;
  while (isNamed(tokens[end])) end++;
  const names = tokens.slice(head + 2, end).map(({ lower }) => keyOf(lower));
  return names.length > 0 ? [{ names, nouns: [noun.lemma], span: noun, positive: true }] : [];
}

function isNot(tokens: readonly Token[], copula: number): boolean {
  return /^(?:not|n't|never|no)$/.test(tokens[copula + 1]?.lower ?? '') || /^(?:not|never)$/.test(tokens[copula - 1]?.lower ?? '');
}

/** Index behind the article behind a copula, adverbs between: "is *also a*"; null where there is none. */
function firstOf(tokens: readonly Token[], from: number): number | null {
  let at = from;
  while (tokens[at]?.tag === 'ADV' || /^(?:not|n't)$/.test(tokens[at]?.lower ?? '')) at++;
  if (tokens[at]?.lower === 'one' && tokens[at + 1]?.lower === 'of') at += 2;
  return /^(?:an?|the)$/.test(tokens[at]?.lower ?? '') ? at + 1 : null;
}

/** The last noun of each phrase from a token on: "American *actor* and *singer*". */
function headsOf(tokens: readonly Token[], from: number): number[] {
  const heads: number[] = [];
  for (let i = from; i < from + LONGEST && i < tokens.length; i++) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (!token) break;
    if (token.tag === 'NOUN' && !/^(?:NOUN|PROPN)$/.test(next?.tag ?? '') && next?.text !== '-' && next?.lower !== "'s") heads.push(i);
    if (!/^(?:ADJ|NOUN|PROPN|NUM|DET)$/.test(token.tag) && !/^(?:and|,|-|&)$/.test(token.lower) && !describes(token, next)) break;
  }
  return heads;
}

/** "A *feared* murderer": a participle before its noun. */
function describes(token: Token, next: Token | undefined): boolean {
  return token.tag === 'VERB' && /(?:ed|ing)$/.test(token.lower) && next?.tag === 'NOUN';
}

/** Keys of the name before a copula, what stands in brackets and commas between apart; empty for a pronoun, null for anything else. */
function subjectNames(tokens: readonly Token[], copula: number): string[] | null {
  let end = copula;
  while (tokens[end - 1]?.tag === 'ADV' || tokens[end - 1]?.lemma === 'have') end--;
  if (tokens[end - 1]?.text === ',' && /^[)\]]$/.test(tokens[end - 2]?.text ?? '')) end--;
  const before = tokens[end - 1];
  if (/^[)\],]$/.test(before?.text ?? '')) end = opening(tokens, end - 1) ?? end;
  while (/^["”’'»]$/.test(tokens[end - 1]?.text ?? '')) end--;
  if (tokens[end - 1]?.tag === 'PRON') return /^(?:he|she|it)$/.test(tokens[end - 1]?.lower ?? '') ? [] : null;
  let start = end;
  while (start > 0 && isNamed(tokens[start - 1])) start--;
  // "Orsola, Chile, is": where it lies is no part of the name.
  if (tokens[start - 1]?.text === ',' && tokens.slice(0, start - 1).every(isNamed) && start > 1) [start, end] = [0, start - 1];
  const names = tokens.slice(start, end).filter(({ text }) => /^\p{Lu}/u.test(text));
  return names.length > 0 && !/^(?:of|in|at|for|with|by)$/.test(tokens[start - 1]?.lower ?? '')
    ? names.map(({ lower }) => keyOf(lower))
    : null;
}

function isNamed(token: Token | undefined): boolean {
  return token !== undefined && (/^\p{Lu}/u.test(token.text) || /^[-'’&]$/.test(token.text)) && !/^(?:the|a|an)$/.test(token.lower);
}

/** Index of what opens the insertion that ends at a token. */
function opening(tokens: readonly Token[], closing: number): number | null {
  const mark = OPENING[tokens[closing]?.text ?? ''] ?? ',';
  for (let at = closing - 1; at > 0; at--)
    if (tokens[at]?.text === mark) return /^[)\]]$/.test(tokens[at - 1]?.text ?? '') ? opening(tokens, at - 1) : at;
  return null;
}

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** Two identities of one name that exclude one another, each noun of the one each of the other. */
export function rivals(prior: readonly Identity[], current: readonly Identity[]): readonly [Identity, Identity] | null {
  for (const a of prior) {
    for (const b of current) {
      if (a.positive && b.positive && isOneName(a.names, b.names) && a.nouns.every((one) => b.nouns.every((other) => exclude(one, other))))
        return [a, b];
    }
  }
  return null;
}

function exclude(one: string, other: string): boolean {
  const own = exclusiveClass(keyOf(one), keyOf(other));
  return areApart(one, other) || (own !== null && !SEVERAL.has(own));
}

/** What somebody is said to be, and where the other text says that they never do what such a one does, or cannot: "incapable of *writing*". */
export function deniedTrade(
  { identities }: { readonly identities: readonly Identity[] },
  { subject, units }: { readonly subject: readonly string[] | null; readonly units: readonly Unit[] },
): { readonly trade: Span; readonly denial: Span } | null {
  const last = units.at(-1);
  // With an object, or in one place, it is one thing that they never did.
  if (!last || last.positive || last.role !== 'verb' || subject === null || !last.polarityRules.every((rule) => NEVER.has(rule)))
    return null;
  const own = identities.find(
    ({ positive, names, nouns }) =>
      positive && isOneName(names, subject) && nouns.some((noun) => PRACTISED.get(noun)?.some((verb) => keyOf(verb) === last.key)),
  );
  return own ? { trade: own.span, denial: last.shown } : null;
}

const NEVER: ReadonlySet<string> = new Set(['incapable of', 'never', 'unable to', 'yet-to']);

/** Classes of which somebody or something may be several at once, or in turn. */
const SEVERAL: ReadonlySet<string> = new Set(['age', 'occupation', 'office']);

/** A name may be given in part, but its last word stands in both. */
function isOneName(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return shorter.length > 0 && shorter.every((word) => longer.includes(word)) && a.at(-1) === b.at(-1);
}
