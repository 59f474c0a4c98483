import { span } from '../../domain/span.ts';
import type { CheckWorthiness, Feature } from '../../domain/statement.ts';
import type { Token } from '../text/analyser.ts';

/** From this score on a statement counts as a factual claim worth comparing. */
export const WORTH_CHECKING = 0.5;

/**
 * Whether a sentence puts forward something that can be checked. Adds round, hand-chosen weights for what the words show; the score is the
 * logistic of their sum.
 */
export function checkWorthiness(text: string, tokens: readonly Token[]): CheckWorthiness {
  const reasons: Feature[] = [];
  let sum = -1;
  const add = (rule: string, weight: number, token: Token | undefined) => {
    sum += weight;
    reasons.push({ rule, span: token ? span(text, token.start, token.end) : null });
  };
  const number = tokens.find(({ tag }) => tag === 'NUM');
  if (number) add('number', 1.5, number);
  const past = tokens.find(({ tag, lower, lemma }) => tag === 'VERB' && lower !== lemma && !/(?:s|ing)$/.test(lower));
  if (past) add('past-event', 1, past);
  const name = tokens.find(({ tag }, i) => tag === 'PROPN' && i > 0);
  if (name) add('name', 0.5, name);
  if (tokens.at(-1)?.text === '?') add('question', -2, tokens.at(-1));
  if (tokens.length < 6) add('short', -1.5, undefined);
  return { score: 1 / (1 + Math.exp(-sum)), reasons };
}
