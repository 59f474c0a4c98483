import type { Relation } from '../domain/relation.ts';

/** Claims whose words are this alike are one claim in several places, unless a figure or a "not" is among what differs. */
const SAME_TEXT = 0.9;
const TELLING = /^\p{N}|^(?:not|no|never|none|nobody|nothing|without)$|n['’]t$/u;

/** Near-duplicates of one claim become one relation with "also in"; the first stands for the others. */
export function fold(relations: readonly Relation[]): Relation[] {
  const folded: Relation[] = [];
  for (const relation of relations) {
    const at = folded.findIndex(
      ({ prior, verdict, possible }) =>
        verdict.kind === relation.verdict.kind && possible === relation.possible && alike(prior.text, relation.prior.text),
    );
    const first = folded[at];
    if (first) folded[at] = { ...first, alsoIn: [...first.alsoIn, relation.prior] };
    else folded.push(relation);
  }
  return folded;
}

function alike(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const all = new Set([...first, ...second]);
  const different = [...all].filter((word) => !first.has(word) || !second.has(word));
  return (all.size - different.length) / Math.max(1, all.size) >= SAME_TEXT && !different.some((word) => TELLING.test(word));
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}'’]+/gu) ?? []);
}
