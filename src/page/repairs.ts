import type { RawBlock } from './blocks.ts';
import { isOffer } from './boilerplate.ts';

/** Blocks before the first found one that may be a lost lead. */
const LEAD_REACH = 6;

/** Puts back opening paragraphs that Readability lost: full sentences that stand right before what it found. */
export function withLead(found: readonly RawBlock[], all: readonly RawBlock[]): RawBlock[] {
  const first = found.find(({ kind, text }) => kind === 'paragraph' && text.length > 60);
  const at = first ? all.findIndex(({ text }) => text === first.text) : -1;
  if (at <= 0) return [...found];
  const before = all.slice(Math.max(0, at - LEAD_REACH), at);
  const known = new Set(found.map(({ text }) => text));
  const lost = before.filter((block) => isProse(block) && !known.has(block.text));
  return [...lost, ...found];
}

function isProse({ kind, text }: RawBlock): boolean {
  return (
    kind === 'paragraph' &&
    text.length > 80 &&
    /[.!?…]["'”’)]?$/.test(text) &&
    !isOffer(text, 0) &&
    !/©|cookie|all rights reserved/i.test(text)
  );
}

/** Takes out pull quotes: short blocks that repeat words of a paragraph, and blocks that stand twice. */
export function withoutRepeats(blocks: readonly RawBlock[]): RawBlock[] {
  const bare = blocks.map(({ text }) => letters(text));
  return blocks.filter((block, i) => {
    const own = bare[i] ?? '';
    if (bare.indexOf(own) < i && own.length > 20) return false;
    if (block.kind === 'heading' || own.length < 12 || block.text.length > 300) return true;
    return !bare.some((other, j) => j !== i && other.length > own.length * 1.3 && other.includes(own));
  });
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const CREDIT =
  /^(?:by\s+\p{Lu}|(?:published|updated|posted|last modified|first published)\b|\p{L}+ \d{1,2},? \d{4}|\d+ min(?:ute)?s? read|share\b|photo(?:graph)?\b|image\b|file photo|getty|©|copyright)/iu;
const CLOSING =
  /^(?:©|copyright\b|all rights reserved|contact the (?:reporter|author)|follow @|©|tags?:|topics?:|filed under|this (?:article|story) (?:was|is|first|originally)|have a (?:tip|story)|do you have)/i;

/** Cuts the headline, bylines and dates before the first paragraph, and notices after the last. */
export function trimEnds(blocks: readonly RawBlock[], title: string): RawBlock[] {
  const start = blocks.findIndex(
    ({ kind, text }) => kind !== 'heading' && text.length > 60 && !CREDIT.test(text) && letters(text) !== letters(title),
  );
  let end = blocks.length;
  while (end > start + 1) {
    const last = blocks[end - 1];
    if (!last || !(last.kind === 'heading' || CLOSING.test(last.text) || isOffer(last.text, 0))) break;
    end--;
  }
  const head = blocks
    .slice(0, Math.max(0, start))
    .filter(({ kind, text }) => kind === 'paragraph' && /[.!?]$/.test(text) && text.length > 40 && !CREDIT.test(text));
  return start < 0 ? [] : [...head, ...blocks.slice(start, end)];
}
