import type { RawBlock } from './blocks.ts';
import { letters } from './letters.ts';
import { isOffer } from './lines.ts';
import { readByReadability } from './readability.ts';

/** Which of all blocks of a page are the story. */
export type Opinion = (document: Document, all: readonly RawBlock[]) => RawBlock[];

/**
 * The blocks that Readability takes for the story. Asked only where our own choice found none: it wants a copy of the whole page, and its parse cannot
 * be cut in slices. A page that does not let itself be copied has no second opinion.
 */
export function secondOpinion(document: Document, all: readonly RawBlock[]): RawBlock[] {
  const told = letters(textByReadability(document));
  return all.filter(({ text, linkShare }) => {
    const words = letters(text);
    return words !== '' && told.includes(words) && !isOffer(text, linkShare);
  });
}

function textByReadability(document: Document): string {
  try {
    return readByReadability(document.cloneNode(true) as Document)?.content.textContent ?? '';
  } catch {
    return '';
  }
}
