import { describe, expect, it } from 'vitest';
import { countsOf } from '../../src/domain/findings.ts';
import { EVERYTHING, entriesOf, firstCards, kindOf, type Listing } from '../../src/ui/listing.ts';
import { compared } from './sample.ts';

const TABLE: readonly (readonly [why: string, listing: Partial<Listing>, kinds: readonly (string | null)[]])[] = [
  ['statements with relations, as they stand in the article', {}, ['contradicts', 'differs', 'repeats', 'repeats', 'context']],
  ['all statements', { unrelated: true }, ['contradicts', 'differs', 'repeats', 'repeats', 'context', null, null]],
  ['conflicts first: stable within a kind', { order: 'conflicts' }, ['contradicts', 'differs', 'repeats', 'repeats', 'context']],
  ['contradictions only', { filter: 'contradicts' }, ['contradicts']],
  ['a filter hides the other relations of a statement too', { filter: 'context' }, ['context', 'context']],
  ['what is searched for, in the statement', { words: 'FERRIES will' }, ['repeats']],
  ['what is searched for, in what was said before', { words: 'thirty-six or 36 mill' }, []],
  ['beginnings of words, whatever their case and accents', { words: '36 mîll' }, ['differs']],
  ['a speaker who is searched for, also without relations', { words: 'fishermen' }, [null]],
  ['only what a filter leaves, when both are set', { words: 'berth', filter: 'contradicts' }, ['contradicts']],
  ['a filter leaves no sentence without relations', { filter: 'repeats', unrelated: true }, ['repeats', 'repeats']],
];

const CARDS: readonly (readonly [kinds: string, shown: string])[] = [
  ['', ''],
  ['contradicts', 'contradicts'],
  ['contradicts differs repeats context', 'contradicts differs repeats'],
  ['repeats context context', 'repeats context'],
  ['context context context', 'context'],
  ['context repeats', 'context repeats'],
];

describe('the first cards of a statement', () => {
  it.each(CARDS)('of “%s” are “%s”', (kinds, shown) => {
    const [one] = compared.relations;
    if (!one) throw new Error('no sample');
    const relations = kinds
      .split(' ')
      .filter(Boolean)
      .map((kind) => ({ ...one, verdict: { ...one.verdict, kind } }) as typeof one);
    expect(firstCards(relations).map(({ verdict }) => verdict.kind)).toEqual(shown.split(' ').filter(Boolean));
  });
});

describe('the list', () => {
  it.each(TABLE)('shows %s', (_, listing, kinds) => {
    expect(entriesOf(compared, { ...EVERYTHING, ...listing }).map(kindOf)).toEqual(kinds);
  });

  it('puts the weightiest first when conflicts come first', () => {
    const backwards = { ...compared, statements: [...compared.statements].reverse() };
    const kinds = entriesOf(backwards, { ...EVERYTHING, order: 'conflicts', unrelated: true }).map(kindOf);
    expect(kinds).toEqual(['contradicts', 'differs', 'repeats', 'repeats', 'context', null, null]);
  });

  it('counts statements, not relations, and leaves out what belongs to none', () => {
    expect(countsOf(compared)).toEqual({ all: 5, contradicts: 1, differs: 1, repeats: 2, context: 2 });
    const [one] = compared.relations;
    if (!one) throw new Error('no sample');
    expect(countsOf({ ...compared, relations: [{ ...one, statement: 'nowhere' }] }).all).toBe(0);
  });
});
