import type { RawBlock } from '../blocks.ts';

/** Takes out pull quotes: short blocks that repeat words of a paragraph, and blocks that stand twice. */
export function withoutRepeats(blocks: readonly RawBlock[]): RawBlock[] {
  const bare = blocks.map((block) => block.letters);
  const whole = `|${bare.filter((_, i) => blocks[i]?.kind !== 'caption').join('|')}|`;
  const seen = new Set<string>();
  return blocks.filter((block, i) => {
    const own = bare[i] ?? '';
    if (own.length > 20 && seen.has(own)) return false;
    seen.add(own);
    if (block.kind === 'heading' || block.kind === 'item' || own.length < 25 || block.text.length > 300) return true;
    return !standsInAnother(whole, own);
  });
}

/** Whether the words stand in the middle of another block too, and not only as a block of their own. */
function standsInAnother(whole: string, own: string): boolean {
  for (let at = whole.indexOf(own); at >= 0; at = whole.indexOf(own, at + 1)) {
    if (whole[at - 1] !== '|' || whole[at + own.length] !== '|') return true;
  }
  return false;
}
