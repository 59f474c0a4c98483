import { PASSIVE_AUXILIARIES } from '../lexicon/closed-classes.ts';
import type { Token } from '../text/analyser.ts';

/** How the first word of a verb group is inflected: only a finite one has a subject of its own. */
export type VerbForm = 'finite' | 'infinitive' | 'gerund' | 'participle';

/** Tokens `[from, to)` of a verb with its auxiliaries, negation and adverbs ("has not yet said"); `head` is the verb itself. */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly lemma: string;
  readonly form: VerbForm;
  readonly passive: boolean;
}

/** The verb groups among tokens `[first, last)`, in order. */
export function verbGroups(tokens: readonly Token[], first: number, last: number): VerbGroup[] {
  const found: VerbGroup[] = [];
  for (let i = first; i < last; ) {
    const group = opens(tokens, i, last) ? groupAt(tokens, i, last) : null;
    if (group) found.push(group);
    i = group ? group.to : i + 1;
  }
  return found;
}

function opens(tokens: readonly Token[], i: number, last: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.tag === 'AUX') return true;
  if (token.tag === 'VERB') return !isModifier(tokens, i);
  if (token.lower === 'to' && token.tag === 'PART') return verbFollows(tokens, i + 1, last);
  return token.tag === 'ADV' && !/^(?:how|when|where|why)$/.test(token.lower) && verbFollows(tokens, i + 1, last);
}

/** "a proposed law", "their growing fears": a verb form between a determiner and a noun describes the noun. */
function isModifier(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  return (
    (before?.tag === 'DET' || before?.lower === "'s" || /^(?:her|his|its|my|our|their|your)$/.test(before?.lower ?? '')) &&
    (after?.tag === 'NOUN' || after?.tag === 'PROPN' || after?.tag === 'ADJ')
  );
}

const LINKS = new Set(['not', "n't", 'never']);

/** Whether a verb comes next, adverbs and negation aside. */
function verbFollows(tokens: readonly Token[], at: number, last: number): boolean {
  for (let i = at; i < last && i < at + 4; i++) {
    const token = tokens[i];
    if (token?.tag === 'VERB' || token?.tag === 'AUX') return true;
    if (token?.tag !== 'ADV' && !LINKS.has(token?.lower ?? '')) return false;
  }
  return false;
}

function groupAt(tokens: readonly Token[], from: number, last: number): VerbGroup | null {
  let head = -1;
  let at = from;
  for (; at < last; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.tag === 'AUX') head = at;
    else if (token.tag === 'VERB') {
      head = at++;
      break;
    } else if (!(at === from && token.lower === 'to') && !linksOn(tokens, at, last)) break;
  }
  const verb = tokens[head];
  if (!verb) return null;
  return { from, to: head + 1, head, lemma: verb.lemma, form: formOf(tokens, from, head), passive: isPassive(tokens, from, head) };
}

function linksOn(tokens: readonly Token[], at: number, last: number): boolean {
  const token = tokens[at];
  return (token?.tag === 'ADV' || LINKS.has(token?.lower ?? '')) && verbFollows(tokens, at + 1, last);
}

function formOf(tokens: readonly Token[], from: number, head: number): VerbForm {
  if (tokens.slice(from, head).some(({ lower, tag }) => lower === 'to' && tag === 'PART')) return 'infinitive';
  const verb = tokens[head];
  const bare = !tokens.slice(from, head).some(({ tag }) => tag === 'AUX');
  if (bare && verb?.tag === 'VERB' && verb.lower.endsWith('ing')) return 'gerund';
  if (!bare && tokens.slice(from, head).every(({ lower, tag }) => tag !== 'AUX' || lower === 'having' || lower === 'being'))
    return 'gerund';
  return bare && verb?.tag === 'VERB' && isPast(verb) && isReduced(tokens, from, head) ? 'participle' : 'finite';
}

/** "a report released by …", "Asked whether …,": a past form that is no predicate. */
function isReduced(tokens: readonly Token[], from: number, head: number): boolean {
  const next = tokens[head + 1];
  if (next?.lower === 'by') return true;
  if (next?.tag !== 'ADP' && next?.tag !== 'SCONJ') return false;
  const before = tokens[from - 1];
  return before === undefined || /^[.!?]$/.test(before.text);
}

function isPast({ lower, lemma }: Token): boolean {
  return lower !== lemma && !lower.endsWith('s') && !lower.endsWith('ing');
}

function isPassive(tokens: readonly Token[], from: number, head: number): boolean {
  const verb = tokens[head];
  if (verb?.tag !== 'VERB' || verb.lower.endsWith('ing')) return false;
  const auxiliary = tokens.slice(from, head).findLast(({ tag }) => tag === 'AUX');
  return auxiliary !== undefined && (auxiliary.lemma === 'be' || auxiliary.lemma === 'get') && PASSIVE_AUXILIARIES.has(auxiliary.lower);
}
