import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndex } from '../../../src/engine/retrieval/claim-index.ts';
import { retrieve } from '../../../src/engine/retrieval/retrieve.ts';
import { speakerKey, termsOf } from '../../../src/engine/retrieval/terms.ts';

const always = () => 1;
const index = (...texts: readonly string[]) => createIndex(texts.map((text, i) => ({ key: String(i), text, title: '', context: '' })));
const find = (texts: readonly string[], query: string) =>
  retrieve(index(...texts), { text: query, neighbours: [], factor: always }, 10).map(({ key }) => Number(key));

describe('terms', () => {
  it.each([
    ['stems', 'The councils approved contracts', ['council', 'approv', 'contract']],
    ['aliases', 'Kiev and the Kremlin', ['ukrain', 'russia']],
    ['US is a country, us is not', 'US told us', ['america']],
    ['figures without separators', 'costs 1,200,000 crowns', ['cost', '1200000', 'crown']],
    ['no addresses, and the words of a hashtag', 'See https://a.example/x #HarbourTram', ['see', 'harbour', 'tram']],
    ['possessives', 'Ukraine’s army', ['ukrain', 'armi']],
  ])('%s', (_, text, expected) => {
    expect(termsOf(text)).toEqual(expected);
  });

  it('names speakers by surname', () => {
    expect([speakerKey('President Obama'), speakerKey('Barack Obama'), speakerKey('Zelenskyy'), speakerKey(null)]).toEqual([
      'obama',
      'obama',
      'zelensky',
      null,
    ]);
  });
});

describe('retrieval', () => {
  const base = [
    'The harbour tram will cost 310 million crowns.',
    'The council rejected a tunnel under the old town.',
    'Swimmers return to the baths.',
  ];

  it('finds what is about the same thing, best first', () => {
    expect(find(base, 'Council says no to the old town tunnel')[0]).toBe(1);
    expect(find(base, 'How much is the tram in the harbour to cost?')[0]).toBe(0);
  });

  it('finds nothing where nothing is shared', () => {
    expect(find(base, 'quantum entanglement')).toEqual([]);
    expect(find([], 'anything')).toEqual([]);
    expect(find(base, '')).toEqual([]);
  });

  it('puts the same speaker first and leaves out what may not be found', () => {
    const texts = ['Taxes will fall next year.', 'Taxes will fall next year.'];
    const weigh = (factor: (number: number) => number) =>
      retrieve(index(...texts), { text: 'taxes fall', neighbours: [], factor }, 10).map(({ key }) => key);
    expect(weigh((number) => (number === 1 ? 1.75 : 1))).toEqual(['1', '0']);
    expect(weigh((number) => (number === 1 ? 0 : 1))).toEqual(['0']);
  });

  it('survives thousands of identical claims', () => {
    expect(find(Array(3000).fill(base[0]), base[0] ?? '').length).toBeLessThanOrEqual(10);
  });

  it('ranks a text first for its own words, whatever the words', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[b-df-hj-np-tv-xz]{5,9}$/), { minLength: 6, maxLength: 12 }), (words) => {
        const texts = [words.slice(0, 3).join(' '), words.slice(3, 6).join(' ')];
        expect(find(texts, texts[1] ?? '')[0]).toBe(1);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => Array.isArray(find([a, b], a))));
  });
});
