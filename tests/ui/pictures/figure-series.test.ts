import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../src/domain/statement.ts';
import { quantitiesIn } from '../../../src/engine/figures/quantities-in.ts';
import { figureSeries } from '../../../src/ui/pictures/figure-series.ts';
import { article, compared } from '../sample.ts';

const claims = compared.relations.flatMap(({ prior, alsoIn }) => [prior, ...alsoIn]);
const quantities = new Map(claims.map(({ id, text }) => [id, quantitiesIn(text)]));

/** The same figures with something changed in each prior one. */
function changed(change: Partial<Quantity>): ReadonlyMap<string, readonly Quantity[]> {
  return new Map([...quantities].map(([id, found]) => [id, found.map((one) => ({ ...one, ...change }))]));
}

describe('figures over time', () => {
  it('lays the figures of one quantity along time, as they were written, with their sources', () => {
    const [series, ...others] = figureSeries(compared, article, quantities);
    expect(others).toEqual([]);
    expect(series?.points.map(({ words, outlet, url }) => [words, outlet, url])).toEqual([
      ['36 million crowns', 'The Sound Weekly', 'https://sound.example/berth-two'],
      ['36 million crowns', 'The Sound Weekly', 'https://sound.example/berth-two'],
      ['48 million crowns', 'Lindhaven Post', null],
    ]);
  });

  it.each([
    ['in another unit', changed({ unit: 'EUR' })],
    ['that never moved', changed({ low: 48_000_000, high: 48_000_000 })],
    ['of plain numbers of nothing named', changed({ unit: null })],
    ['that nobody could read', new Map()],
  ])('draws no figures %s', (_, others) => {
    expect(figureSeries(compared, article, others)).toEqual([]);
  });

  it('draws none of what is mere context', () => {
    const relations = compared.relations.map((one) => ({ ...one, verdict: { ...one.verdict, kind: 'context' as const } }));
    expect(figureSeries({ ...compared, relations }, article, quantities)).toEqual([]);
  });
});
