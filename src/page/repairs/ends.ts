import type { RawBlock } from '../blocks.ts';
import { letters } from '../letters.ts';
import { lineTest } from '../line-patterns.ts';
import { isNotice, isOffer, opensBackMatter, sendsAway } from '../lines.ts';

/** How a line of credit, a date or a button before the story begins. */
const fitsCredit = lineTest({
  opening: {
    by: '^by\\s+\\S',
    'copyright copyrighted': '^copyright',
    file: '^file photo',
    first: '^first published\\b',
    'getty gettyimages': '^getty',
    image: '^image\\b',
    last: '^last modified\\b',
    'min mins minute minutes': '^\\d+ min(?:ute)?s? read',
    'photo photograph': '^photo(?:graph)?\\b',
    'posted published updated': '^(?:posted|published|updated)\\b',
    share: '^share\\b',
  },
});
const DATE_LINE = /^[A-Za-z]+ \d{1,2},? \d{4}/;

/** How a line after the story begins. */
const fitsClosing = lineTest({
  opening: {
    all: '^all rights reserved',
    citation: '^citation:',
    contact: '^contact the (?:reporter|author)',
    copyright: '^copyright\\b',
    do: '^do you have',
    'editing reporting': '^(?:editing|reporting) by',
    filed: '^filed under',
    follow: '^follow @',
    have: '^have a (?:tip|story)',
    'image photo': '^(?:image|photo) credit',
    more: '^more information:',
    'source story': '^(?:story )?source:',
    'tag tags topic topics': '^(?:tag|topic)s?:',
    this: '^this (?:article|story) (?:was|is|first|originally)',
  },
});
/** UTF-16 units of a line's beginning that hold all of these words. */
const BEGINNING = 60;

function isCredit(text: string): boolean {
  return text.startsWith('©') || DATE_LINE.test(text) || fitsCredit(text.slice(0, BEGINNING));
}

function closes(text: string): boolean {
  return text.startsWith('©') || fitsClosing(text.slice(0, BEGINNING));
}

/** Cuts the headline, bylines and dates before the first paragraph; notes, sources, notices and the authors' biographies after the last. */
export function trimEnds(blocks: readonly RawBlock[], title: string, byline: readonly string[]): RawBlock[] {
  const headline = letters(title);
  const start = blocks.findIndex((block) => isOpening(block, headline));
  if (start < 0) return [];
  const head = blocks
    .slice(0, start)
    .filter((block, i) => isShortOpening(block, headline) || (i === start - 1 && isFirstSection(block, blocks, headline)));
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

function isOpening(block: RawBlock, headline: string): boolean {
  const { kind, text } = block;
  return kind !== 'heading' && kind !== 'caption' && text.length > 60 && !isCredit(text) && block.letters !== headline;
}

/** A short first line that is nevertheless a sentence or a salutation. */
function isShortOpening(block: RawBlock, headline: string): boolean {
  const { kind, text } = block;
  return (
    kind === 'paragraph' &&
    /(?:[.!?]["'”’)]?|^Dear [A-Z][^.,!?]+,)$/.test(text) &&
    text.length > 10 &&
    !isCredit(text) &&
    block.letters !== headline
  );
}

/** The heading of the first section: one of several that are alike. */
function isFirstSection(first: RawBlock, blocks: readonly RawBlock[], headline: string): boolean {
  const { kind, text, element } = first;
  if (kind !== 'heading' || !/^H[2-4]$/.test(element.tag) || text.length > 120) return false;
  if (isCredit(text) || first.letters === headline) return false;
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
  if (kind === 'heading' || kind === 'time' || closes(text) || /^[^.!?]{1,40}:$/.test(text)) return true;
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
