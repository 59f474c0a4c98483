import { describe, expect, it } from 'vitest';
import { EXCLUSIVES } from '../../../src/engine/lexicon/exclusives.ts';
import { OPPOSITES } from '../../../src/engine/lexicon/opposites.ts';
import { tokenise } from '../../../src/engine/text/analyser.ts';
import { stem } from '../../../src/engine/text/stem.ts';

/** Stems and lemmas of a text, so that "fell" shows "fall". */
function forms(text: string): Set<string> {
  return new Set(tokenise(text).flatMap(({ lower, lemma }) => [stem(lower), stem(lemma), lower]));
}

function shows(example: string, words: readonly string[]): boolean {
  const found = forms(example);
  return words.some((word) =>
    word.split(/[ -]/).every((part) => found.has(stem(part)) || found.has(part) || example.toLowerCase().includes(part)),
  );
}

describe('opposites', () => {
  it('are at least 400 pairs of senses', () => {
    expect(OPPOSITES.length).toBeGreaterThanOrEqual(400);
  });

  it('are sorted by their first word', () => {
    const firsts = OPPOSITES.map(({ left }) => left[0] ?? '');
    expect(firsts).toEqual([...firsts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  });

  it('have an example each, of their own, that shows both sides', () => {
    expect(new Set(OPPOSITES.map(({ example }) => example)).size).toBe(OPPOSITES.length);
    const silent = OPPOSITES.filter(({ left, right, example }) => {
      const [one = '', other = ''] = example.split(' / ');
      return !shows(one, left) || !shows(other, right);
    });
    expect(silent.map(({ example }) => example)).toEqual([]);
  });

  it('set no word against itself', () => {
    expect(OPPOSITES.filter(({ left, right }) => left.some((word) => right.includes(word)))).toEqual([]);
  });
});

describe('exclusive classes', () => {
  it('are sorted by name', () => {
    const names = EXCLUSIVES.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
  });

  it('name each thing once in a class', () => {
    for (const { name, words } of EXCLUSIVES) expect([name, new Set(words.flat()).size]).toEqual([name, words.flat().length]);
  });
});
