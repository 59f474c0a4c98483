import type { RawBlock } from '../blocks.ts';
import { letters } from '../letters.ts';
import { isNotice, isOffer } from '../lines.ts';

/** Share of the story's text that the witness must know before it is believed: it may be of another article, or only a summary. */
const KNOWN = 0.6;
/** UTF-16 units: shorter lines say too little. */
const LEAST = 40;

/** UTF-16 units of a paragraph's beginning: a page that shows only the start of an article may cut its last one off in the middle. */
const BEGINNING = 40;

/** Whether a text that the page's own data give is that of this story, of which perhaps only the beginning is shown. */
export function isOfStory(articleBody: string, story: readonly RawBlock[]): boolean {
  const witness = letters(articleBody);
  const told = story.filter(({ text }) => text.length >= BEGINNING);
  const known = told.filter((block) => witness.includes(block.letters.slice(0, BEGINNING)));
  return known.length > told.length * 0.5;
}

/**
 * Puts back what stands between the headline and the story's end, was left out, and is in the text that the page's own data give (JSON-LD's articleBody).
 * `headline` is an index in `all`, -1 if there is none.
 */
export function withWitness(
  all: readonly RawBlock[],
  headline: number,
  story: readonly RawBlock[],
  articleBody: string | null,
): RawBlock[] {
  if (!articleBody) return [...story];
  const witness = letters(articleBody);
  const knows = (block: RawBlock) => block.text.length >= LEAST && witness.includes(block.letters);
  const length = (blocks: readonly RawBlock[]) => blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (witness === '' || length(story.filter(knows)) < length(story) * KNOWN) return [...story];
  const own = new Map(story.map((block) => [block.pieces, block]));
  const last = all.findLastIndex(({ pieces }) => own.has(pieces));
  const told = new Set(story.map((block) => block.letters));
  return all.slice(0, last + 1).flatMap((block, i) => {
    const ours = own.get(block.pieces);
    if (ours) return [ours];
    return i > headline && isTelling(block) && knows(block) && !told.has(block.letters) ? [block] : [];
  });
}

/** Publishers put their offers into that text too. */
function isTelling({ kind, text, linkShare }: RawBlock): boolean {
  return kind !== 'heading' && kind !== 'caption' && kind !== 'time' && linkShare < 0.5 && !isOffer(text, linkShare) && !isNotice(text);
}
