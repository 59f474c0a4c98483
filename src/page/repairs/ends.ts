import type { RawBlock } from '../blocks.ts';
import { letters } from '../letters.ts';
import { isNotice, isOffer, opensBackMatter, sendsAway } from '../lines.ts';

const CREDIT =
  /^(?:by\s+\S|(?:published|updated|posted|last modified|first published)\b|[a-z]+ \d{1,2},? \d{4}|\d+ min(?:ute)?s? read|share\b|photo(?:graph)?\b|image\b|file photo|getty|©|copyright)/i;
const CLOSING =
  /^(?:©|copyright\b|all rights reserved|contact the (?:reporter|author)|follow @|tags?:|topics?:|filed under|this (?:article|story) (?:was|is|first|originally)|have a (?:tip|story)|do you have|more information:|citation:|source:|story source:|image credit|photo credit|editing by|reporting by)/i;

/** Cuts the headline, bylines and dates before the first paragraph; notes, sources, notices and the authors' biographies after the last. */
export function trimEnds(blocks: readonly RawBlock[], title: string, byline: readonly string[]): RawBlock[] {
  const start = blocks.findIndex((block) => isOpening(block, title));
  if (start < 0) return [];
  const head = blocks
    .slice(0, start)
    .filter((block, i) => isShortOpening(block, title) || (i === start - 1 && isFirstSection(block, blocks, title)));
  const body = withoutBackMatter(blocks.slice(start));
  return [...head, ...body.slice(0, closing(body, byline))];
}

/** From the second half on, what follows a line like "References" is not of the story. */
function withoutBackMatter(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const half = blocks.reduce((sum, { text }) => sum + text.length, 0) / 2;
  let length = 0;
  const at = blocks.findIndex(({ text }) => {
    length += text.length;
    return length > half && opensBackMatter(text);
  });
  return at > 0 ? blocks.slice(0, at) : blocks;
}

function isOpening({ kind, text }: RawBlock, title: string): boolean {
  return kind !== 'heading' && kind !== 'caption' && text.length > 60 && !CREDIT.test(text) && letters(text) !== letters(title);
}

/** A short first line that is nevertheless a sentence or a salutation. */
function isShortOpening({ kind, text }: RawBlock, title: string): boolean {
  return (
    kind === 'paragraph' &&
    /(?:[.!?]["'”’)]?|^Dear [A-Z][^.,!?]+,)$/.test(text) &&
    text.length > 10 &&
    !CREDIT.test(text) &&
    letters(text) !== letters(title)
  );
}

/** The heading of the first section: one of several that are alike. */
function isFirstSection({ kind, text, element }: RawBlock, blocks: readonly RawBlock[], title: string): boolean {
  if (kind !== 'heading' || !/^H[2-4]$/.test(element.tag) || text.length > 120) return false;
  if (CREDIT.test(text) || letters(text) === letters(title)) return false;
  return blocks.filter((block) => block.kind === 'heading' && block.element.tag === element.tag).length > 1;
}

function closing(blocks: readonly RawBlock[], byline: readonly string[]): number {
  let end = blocks.length;
  while (end > 1) {
    const last = blocks[end - 1];
    if (!last || !isClosing(last, byline)) break;
    end--;
  }
  return end;
}

function isClosing({ kind, text, linkShare }: RawBlock, byline: readonly string[]): boolean {
  if (kind === 'heading' || kind === 'time' || CLOSING.test(text) || /^[^.!?]{1,40}:$/.test(text)) return true;
  return isOffer(text, linkShare) || isNotice(text) || sendsAway(text) || isBiography(text, byline);
}

/** "Ines Dahl is a reporter at …": a last paragraph that starts with an author's name. */
function isBiography(text: string, byline: readonly string[]): boolean {
  const bare = text.replace(/^[^A-Za-z\u00c0-\u1fff]+/, '');
  return (
    text.length < 700 &&
    byline.some((name) => name.includes(' ') && bare.toLowerCase().startsWith(name.toLowerCase()) && !/\bsaid\b/.test(text))
  );
}
