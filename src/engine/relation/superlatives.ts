import { ordinalValue } from '../lexicon/ordinals.ts';
import type { Token } from '../text/analyser.ts';
import { keyOf, keyOfToken } from './concepts.ts';
import type { Rank } from './roles.ts';

/** Tokens between a superlative and its noun, and of the phrase that says among what. */
const REACH = 3;

/** "The largest town in Chile" is its first, "the second largest town in Chile" is not: of one place both are not said. */
export function superlativesOf(tokens: readonly Token[]): Rank[] {
  return tokens.flatMap((token, at): Rank[] => {
    if (token.tag !== 'ADJ' || !/..est$/.test(token.lower)) return [];
    const before = tokens[at - 1];
    const ordinal = ordinalValue(before?.lower ?? '');
    const article = tokens[ordinal === null ? at - 1 : at - 2];
    // "One of the largest", "among the largest".
    if (article?.lower !== 'the' || /^(?:of|among)$/.test(tokens[tokens.indexOf(article) - 1]?.lower ?? '')) return [];
    let head = at;
    while (/^(?:ADJ|NOUN)$/.test(tokens[head + 1]?.tag ?? '') && head < at + REACH) head++;
    const noun = tokens[head];
    const among = tokens[head + 1];
    if (!noun || head === at || !/^(?:in|of)$/.test(among?.lower ?? '')) return [];
    let place = head + 2;
    while (tokens[place]?.tag === 'DET' || tokens[place]?.tag === 'ADJ') place++;
    const where = tokens[place];
    if (!where || !/^(?:NOUN|PROPN)$/.test(where.tag)) return [];
    const key = `${keyOf(token.lower)} ${keyOfToken(noun)} ${keyOfToken(where)}`;
    const start = (ordinal === null ? token : before)?.start ?? token.start;
    return [{ start, end: noun.end, key, value: ordinal ?? 1, ofTime: false, ofSet: false }];
  });
}
