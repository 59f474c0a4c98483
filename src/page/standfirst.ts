import type { RawBlock } from './blocks.ts';
import { letters } from './letters.ts';
import { isNotice, isOffer } from './lines.ts';
import { nameTest, plainNames } from './name-words.ts';
import type { PageElement } from './page-tree.ts';

const isNameOfStandfirst = nameTest(
  'abstract article-?description article-?lead article-?summary deck dek description excerpt intro introduction lead lede snippet stand-?first sub-?head sub-?heading sub-?headline sub-?hed sub-?line sub-?title summary tagline teaser-text',
);

/** A line directly under the headline is a standfirst if it is a whole sentence. */
const SENTENCE = /^\p{Lu}.{38,}[.!?]["'”’]?$/u;

/** UTF-16 units of a second line that still belongs to it. */
const SECOND = 40;

/** Blocks between the headline and the story that are looked at. */
const REACH = 15;

/** The standfirst: the line or two under the headline that say what the article is about. `headline` (-1 if there is none) and `first` are the indices of the headline's and the story's first block. */
export function findStandfirst(
  all: readonly RawBlock[],
  headline: number,
  first: number,
  declared: { readonly title: string; readonly description: string | null },
): RawBlock[] {
  const [title, description] = [letters(declared.title), letters(declared.description ?? '')];
  const start = headline >= 0 ? headline + 1 : Math.max(0, first - REACH);
  const between = all.slice(start, Math.min(first, start + REACH)).filter((block) => isLine(block, title));
  const found = between.filter((block) => isSaid(block.letters, description) || (headline >= 0 && isNamed(block.element)));
  if (found.length > 0)
    return found.filter(({ text }, i) => i === 0 || (i === 1 && text.length >= SECOND)).map((block) => block.asKind('paragraph'));
  const next = headline >= 0 ? all[headline + 1] : undefined;
  const isSaying = next && between[0] === next && (next.element.tag === 'H2' || isSentence(next.text));
  return isSaying ? [next.asKind('paragraph')] : [];
}

function isSentence(text: string): boolean {
  return /[.!?]["'”’]?$/.test(text) && SENTENCE.test(text);
}

function isLine(block: RawBlock, title: string): boolean {
  const { kind, text, linkShare } = block;
  if (text.length < 15 || text.length > 500 || linkShare > 0.5 || kind === 'caption' || text.split(' ').length < 3) return false;
  const lower = text.toLowerCase();
  if (/^(?:by|published|updated|posted|file)\b/.test(lower) || /\bcookies?\b/.test(lower)) return false;
  if (isOffer(text, linkShare) || isNotice(text)) return false;
  return !title.includes(block.letters);
}

function isNamed(element: PageElement): boolean {
  return [element, element.parent, element.parent?.parent].some((one) => one && isNameOfStandfirst(plainNames(one.names)));
}

/** Whether the page's own description is this line. */
function isSaid(line: string, description: string): boolean {
  return (
    line.length > 20 && description.length > 20 && (description.startsWith(line.slice(0, 60)) || line.startsWith(description.slice(0, 60)))
  );
}
