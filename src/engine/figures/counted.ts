import type { Token } from '../text/analyser.ts';

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
const PEOPLE = new Set(['people', 'person', 'persons']);
const DEAD = new Set(['dead', 'wounded', 'injured', 'missing', 'homeless', 'unemployed']);

/**
 * Lemma of what a number counts: the head of the noun phrase behind it ("1,200 nursing jobs" → job), else of the phrase that it is "of"
 * ("a workforce of 9,400" → workforce); null if neither is there. Looks at no more than seven tokens.
 */
export function counted(tokens: readonly Token[], from: number, to: number): string | null {
  return headBehind(tokens, to) ?? nounBefore(tokens, from);
}

function headBehind(tokens: readonly Token[], to: number): string | null {
  let head: Token | null = null;
  for (let at = to; at < tokens.length && at < to + 7; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.text === '-' || token.text === '’s' || token.text === "'s") {
      if (token.text !== '-') head = null;
      continue;
    }
    if (token.tag === 'NOUN') head = token;
    else if (!head && DEAD.has(token.lower) && !followedByNoun(tokens, at)) return token.lower;
    else if (head || !modifies(token, tokens[at + 1])) break;
  }
  return head && (PEOPLE.has(head.lower) ? 'people' : head.lemma.toLowerCase());
}

function modifies(token: Token, next: Token | undefined): boolean {
  if (PARTITIVES.has(token.lower) || token.tag === 'ADJ' || token.tag === 'PROPN') return true;
  if (token.text === '"' || token.text === '“') return true;
  return token.tag === 'VERB' && /(?:ed|ing|en)$/.test(token.lower) && next?.tag === 'NOUN';
}

function followedByNoun(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.tag === 'NOUN';
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
