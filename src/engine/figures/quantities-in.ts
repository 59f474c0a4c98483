import type { Quantity } from '../../domain/statement.ts';
import { analyse } from '../text/document.ts';
import { quantities } from './quantities.ts';

/** The quantities of a text of any length, in order; spans are in the text. */
export function quantitiesIn(text: string): Quantity[] {
  const { tokens, sentences } = analyse(text);
  return sentences.flatMap(({ first, last }) => quantities(text, tokens.slice(first, last)));
}
