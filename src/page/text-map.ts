import type { Block } from '../domain/article.ts';
import type { RawBlock } from './blocks.ts';
import { tidyMap } from './tidy.ts';

/** A point in the page: a text node and an offset in its data (UTF-16 units). */
export interface PagePoint {
  readonly node: Node;
  readonly offset: number;
}

/** The way from an article's text back to the page it was read from. */
export interface TextMap {
  /** Where the character at an offset of the article's text stands; null between blocks and past the end. */
  pointAt(offset: number): PagePoint | null;
}

/** `blocks` as they were read and `placed` as they lie in the text, one for one. Folded white space stands where its first blank stands. */
export function textMap(blocks: readonly RawBlock[], placed: readonly Block[]): TextMap {
  return {
    pointAt(offset) {
      const at = placed.findIndex(({ start, end }) => start <= offset && offset < end);
      const [block, place] = [blocks[at], placed[at]];
      return block && place ? pointIn(block, offset - place.start) : null;
    },
  };
}

function pointIn({ pieces }: RawBlock, offset: number): PagePoint | null {
  let left = tidyMap(pieces.map((piece) => piece?.value ?? ' ').join(''))[offset];
  if (left === undefined) return null;
  for (const piece of pieces) {
    const length = piece?.value.length ?? 1;
    if (left < length) return piece ? { node: piece.node, offset: left } : null;
    left -= length;
  }
  return null;
}
