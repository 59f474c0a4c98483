import type { RawBlock } from '../blocks.ts';
import type { PageElement } from '../page-tree.ts';

/** UTF-16 units: what is longer is no line by itself. */
const LONGEST = 80;

/** "14:50 GMT", "8.10am, Saturday", "[11:05]": an hour with its day or zone, and nothing else. */
const TIME_ALONE =
  /^[[(]?(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]\.?m\.?)?(?: ?(?:[A-Z]{2,4}|local time))?(?:,? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?[\])]?:?$/;

/** Tells the time stamps and headings that only their look tells: an hour on a line of its own, a line in bold that is no sentence. */
export function withLinesApart(blocks: readonly RawBlock[]): RawBlock[] {
  return blocks.map((block) => {
    if (block.kind !== 'paragraph' || block.length > 2 * LONGEST || block.text.length > LONGEST) return block;
    // The hour's pattern costs much to compile, and hardly any line begins with a digit.
    if (/^[[(]?\d/.test(block.text) && TIME_ALONE.test(block.text)) return block.asKind('time');
    return isBold(block.element) && isTitle(block.text) ? block.asKind('heading') : block;
  });
}

/** All of its text is bold. */
function isBold({ tag, children }: PageElement): boolean {
  if (/^(?:B|STRONG)$/.test(tag)) return true;
  const said = children.filter((child) => child.kind === 'element' || /\S/.test(child.value));
  return said.length === 1 && said[0]?.kind === 'element' && isBold(said[0]);
}

/** Begins with a capital and ends without a mark. */
function isTitle(text: string): boolean {
  return beginsLikeTitle(text) && !/[.!?…:;,]["'”’)]*$/.test(text);
}

/** Most begin with a letter of ASCII's: classes of Unicode cost much to compile. */
function beginsLikeTitle(text: string): boolean {
  return /^["“‘]?[A-Z0-9]/.test(text) || (/^["“‘]?[^\0-\x7f]/.test(text) && /^["“‘]?[\p{Lu}\p{N}]/u.test(text));
}
