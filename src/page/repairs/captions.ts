import type { RawBlock } from '../blocks.ts';
import type { PageElement } from '../page-tree.ts';

/** Tells captions that no name or tag tells: short texts in a wrapper of their own with a picture. */
export function withCaptions(blocks: readonly RawBlock[]): RawBlock[] {
  return blocks.map((block) =>
    block.kind === 'paragraph' && standsWithPicture(block.element, block.text) ? block.asKind('caption') : block,
  );
}

function standsWithPicture(element: PageElement, text: string): boolean {
  if (text.length > 350 || (element.tag === 'P' && element.holdsPicture && text.length > 100)) return false;
  for (let one: PageElement | null = element, up = 0; one && up < 4; one = one.parent, up++) {
    if (one.length > text.length + 60) return false;
    if (/^(?:BODY|ARTICLE|MAIN)$/.test(one.tag)) return false;
    if (one.holdsPicture) return true;
  }
  return false;
}
