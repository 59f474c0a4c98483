import type { RawBlock } from '../blocks.ts';
import { isNotice, isOffer } from '../lines.ts';
import { letters } from './repeats.ts';

const CREDIT =
  /^(?:by\s+\p{Lu}|(?:published|updated|posted|last modified|first published)\b|\p{L}+ \d{1,2},? \d{4}|\d+ min(?:ute)?s? read|share\b|photo(?:graph)?\b|image\b|file photo|getty|©|copyright)/iu;
const CLOSING =
  /^(?:©|copyright\b|all rights reserved|contact the (?:reporter|author)|follow @|tags?:|topics?:|filed under|this (?:article|story) (?:was|is|first|originally)|have a (?:tip|story)|do you have|more information:|citation:|source:|story source:|image credit|photo credit|editing by|reporting by)/i;

/** Cuts the headline, bylines and dates before the first paragraph, and notices after the last. */
export function trimEnds(blocks: readonly RawBlock[], title: string): RawBlock[] {
  const start = blocks.findIndex((block) => isOpening(block, title));
  if (start < 0) return [];
  const head = blocks.slice(0, start).filter((block) => isShortOpening(block, title));
  return [...head, ...blocks.slice(start, closing(blocks, start))];
}

function isOpening({ kind, text }: RawBlock, title: string): boolean {
  return kind !== 'heading' && kind !== 'caption' && text.length > 60 && !CREDIT.test(text) && letters(text) !== letters(title);
}

/** A short first line that is nevertheless a sentence or a salutation. */
function isShortOpening({ kind, text }: RawBlock, title: string): boolean {
  return (
    kind === 'paragraph' &&
    /(?:[.!?]["'”’)]?|^Dear \p{Lu}[\p{L} ]+,)$/u.test(text) &&
    text.length > 10 &&
    !CREDIT.test(text) &&
    letters(text) !== letters(title)
  );
}

function closing(blocks: readonly RawBlock[], start: number): number {
  let end = blocks.length;
  while (end > start + 1) {
    const last = blocks[end - 1];
    if (!last || !isClosing(last)) break;
    end--;
  }
  return end;
}

function isClosing({ kind, text, linkShare }: RawBlock): boolean {
  return (
    kind === 'heading' ||
    kind === 'time' ||
    CLOSING.test(text) ||
    isOffer(text, linkShare) ||
    isNotice(text) ||
    /^[^.!?]{1,40}:$/.test(text)
  );
}
