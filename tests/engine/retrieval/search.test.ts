import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEAD } from '../../../src/engine/retrieval/blocks.ts';
import { hashOf, phraseHash } from '../../../src/engine/retrieval/hash.ts';
import { decodeHead } from '../../../src/engine/retrieval/head.ts';
import { blocksOfPart, mergeHeads, mergePart, planMerge } from '../../../src/engine/retrieval/merge.ts';
import { type PreparedQuery, prepareQueries, type Query } from '../../../src/engine/retrieval/query.ts';
import type { Hidden } from '../../../src/engine/retrieval/score.ts';
import { lookUp, type SegmentView, search as searchIn } from '../../../src/engine/retrieval/search.ts';
import { type BuiltSegment, buildSegment } from '../../../src/engine/retrieval/segment.ts';
import { termsOf } from '../../../src/engine/retrieval/terms.ts';
import { hashesOf, type IndexedText } from '../../../src/engine/retrieval/weigh.ts';

type Text = Partial<IndexedText> & { readonly text: string };

const whole = (one: Text): IndexedText => ({ title: '', context: '', speaker: null, day: 0, marks: [], ...one });
const asking = (text: string, more: Partial<Query> = {}): Query => ({ text, neighbours: [], speakers: [], day: 0, ...more });
const build = (texts: readonly Text[]) => buildSegment(texts.map(whole));

function view({ bits, claims, length, blocks }: BuiltSegment, from = 0): SegmentView {
  const head = decodeHead(blocks.get(HEAD) ?? new Uint8Array(8));
  return { from, to: from + head.lengths.length, bits, claims, length, head, block: (key) => blocks.get(key) };
}

const search = (queries: readonly PreparedQuery[], segments: readonly SegmentView[], hidden: Hidden, limit: number) =>
  searchIn(queries, lookUp(queries, segments), hidden, limit);

function find(texts: readonly Text[], query: Query, hidden = (_: number) => false): number[] {
  return (search(prepareQueries([query]), [view(build(texts))], hidden, 10)[0] ?? []).map(({ number }) => number);
}

const texts = (...all: readonly string[]): Text[] => all.map((text) => ({ text }));

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
});

describe('search', () => {
  const base = texts(
    'The harbour tram will cost 310 million crowns.',
    'The council rejected a tunnel under the old town.',
    'Swimmers return to the baths.',
  );

  it('finds what is about the same thing, best first', () => {
    expect(find(base, asking('Council says no to the old town tunnel'))[0]).toBe(1);
    expect(find(base, asking('How much is the tram in the harbour to cost?'))[0]).toBe(0);
  });

  it('finds nothing where nothing is shared', () => {
    expect(find(base, asking('quantum entanglement'))).toEqual([]);
    expect(find([], asking('anything'))).toEqual([]);
    expect(find(base, asking(''))).toEqual([]);
    expect(find(base, asking('Der Stadtrat tagt am Montag.'))).toEqual([]);
  });

  it('puts the same speaker first, in any spelling, and only the same', () => {
    const said = ['Ivo Lund', 'Odette Marsh', 'Marsh', 'Carol Marsh'].map((speaker) => ({ text: 'Taxes will fall next year.', speaker }));
    expect(find(said, asking('taxes fall', { speakers: ['Odette Marsh'] }))).toEqual([1, 2, 0, 3]);
    expect(find(said, asking('taxes fall', { speakers: ['Marsh'] }))).toEqual([1, 2, 3, 0]);
    expect(find(said, asking('taxes fall', { speakers: ['two officials'] }))).toEqual([0, 1, 2, 3]);
  });

  it('puts first what was said about the same time', () => {
    const dated = [40_000, 45_990, 0].map((day) => ({ text: 'Taxes will fall.', day }));
    expect(find(dated, asking('taxes fall', { day: 46_000 }))).toEqual([1, 0, 2]);
  });

  it('leaves out what may not be found', () => {
    expect(find(texts('Taxes fall.', 'Taxes fall.'), asking('taxes'), (number) => number === 0)).toEqual([1]);
  });

  it('lets neighbours lend a little', () => {
    const two = texts('The bridge over the canal.', 'The bridge over the river.');
    expect(find(two, asking('The bridge', { neighbours: ['A river in flood'] }))).toEqual([1, 0]);
  });

  it('looks for words of the same meaning, more weakly than for the word itself', () => {
    const two = texts('The physician left.', 'The doctor left.', 'The ferry left.');
    expect(find(two, asking('A doctor'))).toEqual([1, 0]);
  });

  it('lets one claim in many places not fill the list', () => {
    const many = texts(...Array(50).fill('The harbour tram will cost 310 million crowns.'), 'A tram for the harbour.');
    expect(find(many, asking('harbour tram crowns'))).toEqual([0, 1, 2, 3, 4, 50]);
  });

  it('finds the first few of thousands of identical claims, and what else is near', () => {
    const alike = Array<Text>(3000).fill({ text: 'The harbour tram will cost 310 million crowns.' });
    expect(find(alike, asking('The harbour tram will cost 310 million crowns.'))).toEqual([0, 1, 2, 3, 4]);
    expect(find([...alike, ...texts('A tram for the harbour.')], asking('harbour tram')).slice(0, 5)).toContain(0);
    expect(find([...alike, ...texts('A ferry for the harbour.')], asking('harbour ferry'))[0]).toBe(3000);
  });

  it('survives very long claims', () => {
    const long = { text: 'tram '.repeat(5000) };
    expect(find([long, ...base], asking(long.text)).includes(0)).toBe(true);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => Array.isArray(find(texts(a, b), asking(a)))),
    );
  });
});

const word = fc.constantFrom(...'tram tunnel bridge harbour council budget river ferry mayor 310 crowns'.split(' '));
const sentence = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));
const text = fc.record({
  text: sentence,
  context: sentence,
  speaker: fc.constantFrom(null, 'Odette Marsh', 'Marsh', 'Ivo Lund'),
  day: fc.constantFrom(0, 45_000, 45_800),
});

describe('the index', () => {
  it('finds what reading every claim would find, with the same scores', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), sentence, sentence, (base, asked, around) => {
        const query = asking(asked, { neighbours: [around], speakers: ['Odette Marsh'], day: 45_810 });
        const found = search(prepareQueries([query]), [view(build(base))], () => false, 10)[0] ?? [];
        const all = scoresByReadingAll(base.map(whole), query);
        const expected = bestOf(all);
        expect(found.length).toBe(expected.length);
        // By their scores: of two that hardly differ, rounding decides which comes first.
        for (const [i, { number, score }] of found.entries()) {
          expect(score).toBeCloseTo(expected[i]?.score ?? 0, 3);
          expect(score).toBeCloseTo(all.find((one) => one.number === number)?.score ?? 0, 3);
        }
        expect(new Set(found.map(({ number }) => number)).size).toBe(found.length);
      }),
    );
  });

  it('finds the same whatever the number of claims that are scored at a time', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 40 }),
        sentence,
        sentence,
        fc.integer({ min: 1, max: 9 }),
        (base, a, b, range) => {
          const queries = prepareQueries([asking(a, { speakers: ['Marsh'], day: 45_810 }), asking(b, { neighbours: [a] })]);
          const index = lookUp(queries, [view(build(base.slice(0, 7))), view(build(base.slice(7)), 7)]);
          const isHidden = (number: number, query: number) => (number + query) % 5 === 0;
          expect(searchIn(queries, index, isHidden, 6, range)).toEqual(searchIn(queries, index, isHidden, 6));
        },
      ),
    );
  });

  it('finds the same in several segments as in one, merged or not', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }), sentence, (parts, asked) => {
        const queries = prepareQueries([asking(asked, { day: 45_000 })]);
        const all = search(queries, [view(build(parts.flat()))], () => false, 50);
        let from = 0;
        const views = parts.map((part) => {
          const one = view(build(part), from);
          from += part.length;
          return one;
        });
        expect(search(queries, views, () => false, 50)).toEqual(all);
        expect(search(queries, [merged(views)], () => false, 50)).toEqual(all);
      }),
    );
  });

  it('leaves the dead out of a merge', () => {
    const one = view(build(texts('The tram.', 'The ferry and the tram.')));
    expect(
      search(prepareQueries([asking('tram')]), [merged([one], (number) => number === 0)], () => false, 5)[0]?.map(({ number }) => number),
    ).toEqual([1]);
  });

  it('holds frequent terms apart from rare ones', () => {
    const many = texts(...Array.from({ length: 6000 }, (_, i) => `The ${i % 7 === 0 ? 'ferry' : 'tram'} number ${i} leaves.`));
    const built = build(many);
    expect(built.bits).toBeGreaterThan(1);
    expect(find(many, asking('ferry 4998'))[0]).toBe(4998);
    expect(find(many, asking('number 17'))[0]).toBe(17);
  });
});

function merged(views: readonly SegmentView[], gone: (number: number) => boolean = () => false): SegmentView {
  const plan = planMerge(views);
  const blocks = new Map<number, Uint8Array>();
  const large = Array.from({ length: 2 ** plan.partBits }, (_, part) => {
    const keys = new Set(views.flatMap((__, i) => blocksOfPart(plan, i, part)));
    const one = mergePart(plan, part, (input, key) => (keys.has(key) ? views[input]?.block(key) : undefined), gone);
    for (const [key, block] of one.blocks) blocks.set(key, block);
    return one.large;
  }).flat();
  const { bytes, length } = mergeHeads(plan, large, gone);
  const claims = views.reduce((sum, one) => sum + one.claims, 0);
  return { from: plan.from, to: plan.to, bits: plan.bits, claims, length, head: decodeHead(bytes), block: (key) => blocks.get(key) };
}

/** A claim with its score as told to the reader, and as its words alone have it. */
interface Scored {
  readonly number: number;
  readonly score: number;
  readonly plain: number;
}

/** BM25 by the book over every text: what the index must agree with. */
function scoresByReadingAll(base: readonly IndexedText[], query: Query): Scored[] {
  const counted = base.map((one) => {
    const counts = new Map<number, number>();
    const add = (hash: number, by: number) => counts.set(hash, (counts.get(hash) ?? 0) + by);
    const words = termsOf(one.text).map(hashOf);
    words.forEach((hash, i) => {
      add(hash, 20);
      if (i > 0) add(phraseHash(words[i - 1] ?? 0, hash), 12);
    });
    for (const hash of termsOf(one.context).map(hashOf)) add(hash, 3);
    return { counts, length: Math.round([...counts.values()].reduce((sum, n) => sum + n, 0) / 10) };
  });
  const average = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length);
  const own = termsOf(query.text).map(hashOf);
  const weights = new Map<number, number>(query.neighbours.flatMap(termsOf).map((term) => [hashOf(term), 0.3]));
  own.forEach((hash, i) => void (i > 0 && weights.set(phraseHash(own[i - 1] ?? 0, hash), 0.5)));
  for (const hash of own) weights.set(hash, 1);
  return counted
    .map(({ counts, length }, number) => {
      let score = 0;
      for (const [hash, weight] of weights) {
        const frequency = counted.filter((one) => one.counts.has(hash)).length;
        const count = (counts.get(hash) ?? 0) / 20;
        const idf = Math.log(1 + (base.length - frequency + 0.5) / (frequency + 0.5));
        score += (weight * idf * count * 2.6) / (count + 1.6 * (0.35 + (0.65 * length) / (average || 1)));
      }
      const plain = score;
      const { speaker, day } = base[number] ?? { speaker: null, day: 0 };
      if (speaker?.endsWith('Marsh')) score *= 2;
      if (day !== 0) score *= 1 + Math.exp(-Math.abs(query.day - day) / 365);
      return { number, score: Math.fround(score), plain };
    })
    .filter(({ score }) => score > 0);
}

/** The best, of those that are alike no more than five. */
function bestOf(all: readonly Scored[]): Scored[] {
  return [...all]
    .sort((a, b) => (Math.abs(b.score - a.score) > 1e-4 ? b.score - a.score : a.number - b.number))
    .filter(({ plain }, i, sorted) => sorted.slice(0, i).filter((other) => Math.abs(other.plain - plain) < 1e-5).length < 5)
    .slice(0, 10);
}

describe('the fast reading of words', () => {
  it('reads every text as the pattern of words does', () => {
    const units = fc.string({ unit: fc.constantFrom(...'abzAZéßÅ09.,:-\'’ "#/“–…€ǅ字́'.split('')), maxLength: 40 });
    fc.assert(
      fc.property(units, (one) => {
        expect(hashesOf(one)).toEqual(termsOf(one).map(hashOf));
      }),
      { numRuns: 1000 },
    );
  });
});
