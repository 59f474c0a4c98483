import type { Span } from '../../domain/span.ts';
import { verbGroups } from '../grammar/verb-groups.ts';
import { KINDS_OF } from '../lexicon/kinds.ts';
import type { Token } from '../text/analyser.ts';

/** The subject with which a text begins. An open one ("she", "the film") stands for something that the text itself does not name. */
export interface Head extends Span {
  readonly open: boolean;
  /** It is whose the subject is: "*her* first novel", "*Varga*'s first novel". */
  readonly possessive: boolean;
}

/** Tokens of the longest name that is read as a subject, and of the longest open one. */
const LONGEST_NAME = 8;
const LONGEST_OPEN = 4;

/** The subject of the first clause, where it is a name or open; null for anything else ("two of them", "prices"). */
export function headOf(all: readonly Token[]): Head | null {
  const tokens = outsideBrackets(all);
  const name = nameAt(tokens);
  if (name) return name;
  for (const { from } of verbGroups(tokens, 0, tokens.length)) {
    // "Distributed by Kestrel, the film …", "Born in May, she …"
    if (from === 0) continue;
    const start = tokens.slice(0, from).findLastIndex(({ text }) => text === ',') + 1;
    if (start > 0 && !isAdjunct(tokens.slice(0, start - 1))) return null;
    if (isPossessive(tokens.slice(start, from))) return spanOf(tokens.slice(start, start + 1), true, true);
    return isOpen(tokens, start, from) ? spanOf(tokens.slice(start, from), true) : null;
  }
  return null;
}

function outsideBrackets(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter(({ text }) => {
    if (/^[([]$/.test(text)) depth++;
    const isInside = depth > 0;
    if (/^[)\]]$/.test(text)) depth = Math.max(0, depth - 1);
    return !isInside;
  });
}

function spanOf(tokens: readonly Token[], open: boolean, possessive = false): Head {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, open, possessive };
}

/** The name at the very beginning, up to a verb, a comma or a possessive: "The Chrysler Building *has*". */
function nameAt(tokens: readonly Token[]): Head | null {
  let from = 0;
  while (/^["“'‘]$/.test(tokens[from]?.text ?? '') || tokens[from]?.lower === 'the') from++;
  let to = from;
  while (isOfName(tokens, to) && to < from + LONGEST_NAME) to++;
  // "Orsola *fever*".
  if (to > from && tokens[to]?.tag === 'NOUN') to++;
  const own = tokens.slice(from, to);
  const names = own.filter(({ tag, text }) => tag === 'PROPN' && /^\p{Lu}/u.test(text));
  if (names.length === 0 || !/^\p{Lu}/u.test(own[0]?.text ?? '') || own[0]?.tag === 'PRON' || own[0]?.tag === 'ADP') return null;
  let next = to;
  while (/^["”]$/.test(tokens[next]?.text ?? '') || tokens[next]?.tag === 'ADV') next++;
  if (/^['’]s?$/.test(tokens[next]?.lower ?? '')) return spanOf(own, false, true);
  return /^(?:AUX|VERB)$/.test(tokens[next]?.tag ?? '') || tokens[next]?.text === ',' ? spanOf(own, false) : null;
}

/** A word with a capital or a number, or one that joins such: "Lord *of the* Rings". */
function isOfName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (/^[\p{Lu}\d]/u.test(token.text)) return token.tag !== 'AUX';
  return (
    /^(?:of|the|and|&|'s|-|’s|de|la|van|von)$/.test(token.lower) && /^\p{Lu}/u.test(tokens[at + (isLink(tokens, at) ? 2 : 1)]?.text ?? '')
  );
}

function isLink(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'of' && tokens[at + 1]?.lower === 'the';
}

/** What stands before the subject, without a clause of its own: "In 1986", "At 319 m", "Distributed by Kestrel". */
function isAdjunct(tokens: readonly Token[]): boolean {
  const [first, ...rest] = tokens;
  return /^(?:ADP|ADV|VERB)$/.test(first?.tag ?? '') && rest.every(({ tag }) => tag !== 'AUX' && tag !== 'VERB' && tag !== 'PRON');
}

/** "Her first novel". */
function isPossessive([first, ...rest]: readonly Token[]): boolean {
  return (
    /^(?:his|her|its|their)$/.test(first?.lower ?? '') &&
    rest.length > 0 &&
    rest.length < LONGEST_OPEN &&
    rest.every(({ tag }) => tag === 'NOUN' || tag === 'ADJ')
  );
}

/** A pronoun, or an article and a noun for something that has a name. */
function isOpen(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to);
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || words.length > LONGEST_OPEN) return false;
  if (words.length === 1) return /^(?:he|she|they)$/.test(first.lower) || (first.lower === 'it' && !isEmptyIt(tokens, to));
  return (
    /^(?:the|this)$/.test(first.lower) &&
    words.slice(1).every(({ tag, text }) => tag === 'NOUN' || tag === 'ADJ' || text === '-') &&
    last.tag === 'NOUN' &&
    (KINDS_OF.has(last.lemma) || NAMED.has(last.lemma))
  );
}

/** Nouns of no class for what has a name of its own. */
const NAMED: ReadonlySet<string> = new Set(
  'event facility franchise group place programme program project ride site structure tower tv unit'.split(' '),
);

/** "It was the fourth time", "it is said that", "it was Orla who": that "it" stands for nothing. */
function isEmptyIt(tokens: readonly Token[], verb: number): boolean {
  return tokens[verb]?.lemma === 'be' && tokens.slice(verb, verb + 12).some(({ lower }) => /^(?:time|that|who|whether|to)$/.test(lower));
}
