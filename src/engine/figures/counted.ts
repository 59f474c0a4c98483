import type { Token } from '../text/analyser.ts';
import { touches } from './numerals.ts';

const PARTITIVES = new Set([
  'of',
  'the',
  'these',
  'those',
  'all',
  'more',
  'other',
  'new',
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'additional',
  'further',
  'extra',
  'such',
  'so-called',
]);
/** They begin a time or another phrase, not what is counted. */
const DEICTIC = new Set([
  'last',
  'next',
  'this',
  'past',
  'ago',
  'earlier',
  'later',
  'today',
  'yesterday',
  'tomorrow',
  'tonight',
  'overnight',
]);
const PEOPLE = new Set(['people', 'person', 'persons']);
/** Nouns that stand with a number as they are. */
const PLURAL_ALREADY = new Set([
  'people',
  'personnel',
  'police',
  'staff',
  'crew',
  'troop',
  'aircraft',
  'cattle',
  'sheep',
  'dead',
  'wounded',
  'injured',
  'missing',
]);
const DEAD = new Set(['dead', 'wounded', 'injured', 'missing', 'homeless', 'unemployed']);

/**
 * Lemma of what a number counts: the head of the noun phrase behind it ("1,200 nursing jobs" → job), else of the phrase that it is "of"
 * ("a workforce of 9,400" → workforce); null if neither is there. Looks at no more than seven tokens.
 */
export function counted(tokens: readonly Token[], from: number, to: number): string | null {
  const compound = compounded(tokens, to);
  if (compound) return lemmaOf(compound);
  const behind = headBehind(tokens, to);
  const head = behind && lemmaOf(behind);
  const before = nounBefore(tokens, from);
  return behind && (before === null || isPlural(behind) || PLURAL_ALREADY.has(behind.lower)) ? head : (before ?? head);
}

/** "a 20-point plan" counts points, "a 12-nation bloc" nations. */
function compounded(tokens: readonly Token[], to: number): Token | null {
  const noun = tokens[to + 1];
  const hyphened = tokens[to]?.text === '-' && touches(tokens, to) && touches(tokens, to + 1);
  return hyphened && noun?.tag === 'NOUN' ? noun : null;
}

function headBehind(tokens: readonly Token[], to: number): Token | null {
  let head: Token | null = null;
  let ofSet = false;
  for (let at = to; at < tokens.length && at < to + 7; at++) {
    const token = tokens[at];
    if (!token || DEICTIC.has(token.lower)) break;
    ofSet ||= token.lower === 'of';
    if (ofSet && !head && token.tag === 'NUM') continue;
    if (token.text === '-' || token.text === '’s' || token.text === "'s") head = null;
    else if (token.tag === 'NOUN' || isPeople(token, tokens[at + 1])) {
      if (head && isPlural(head) && !isPlural(token)) break;
      head = token;
    } else if (!head && DEAD.has(token.lower) && tokens[at + 1]?.tag !== 'NOUN') return token;
    else if (head || !modifies(token, tokens, at)) break;
  }
  return head;
}

/** "29 New Yorkers", "two Democrats": a plural name that ends its phrase. */
function isPeople({ tag, text }: Token, next: Token | undefined): boolean {
  return tag === 'PROPN' && /^\p{Lu}\p{Ll}{2,}[^s]s$/u.test(text) && next?.tag !== 'NOUN' && next?.tag !== 'PROPN';
}

function isPlural({ lower, lemma }: Token): boolean {
  return (lower !== lemma && !DEAD.has(lower)) || (lower.endsWith('s') && !/(?:ss|us|is|news|series|species)$/.test(lower));
}

/** The tagger leaves rarer plurals as they are ("stallholders"). */
function lemmaOf(token: Token): string {
  if (PEOPLE.has(token.lower)) return 'people';
  if (DEAD.has(token.lower)) return token.lower;
  return token.lemma === token.lower && isPlural(token) ? token.lower.slice(0, -1) : token.lemma.toLowerCase();
}

/** Adjectives, names, determiners and participles may stand between a number and its noun. */
function modifies(token: Token, tokens: readonly Token[], at: number): boolean {
  if (PARTITIVES.has(token.lower) || token.tag === 'ADJ' || token.tag === 'PROPN') return true;
  if (token.text === '"' || token.text === '“' || tokens[at - 1]?.text === '-') return true;
  return token.tag === 'VERB' && /(?:ed|ing|en)$/.test(token.lower) && tokens[at + 1]?.tag === 'NOUN';
}

/** "a workforce of (around) 9,400", "a toll of 12". */
function nounBefore(tokens: readonly Token[], from: number): string | null {
  for (let at = from - 1; at >= 1 && at >= from - 4; at--) {
    const token = tokens[at];
    if (token?.lower === 'of') {
      const noun = tokens[at - 1];
      return noun?.tag === 'NOUN' && noun.lower !== 'total' ? noun.lemma.toLowerCase() : null;
    }
    if (token?.tag === 'PUNCT' || token?.tag === 'VERB' || token?.tag === 'NOUN') return null;
  }
  return null;
}
