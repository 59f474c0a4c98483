import { describe, expect, it } from 'vitest';
import { speakersOf, timelineOf } from '../../../src/ui/pictures/said-points.ts';
import { article, compared } from '../sample.ts';

const everything = { speaker: null, statement: null };

describe('the timeline', () => {
  const timeline = timelineOf(compared, article, everything);

  it('goes from the oldest to the newest', () => {
    const times = timeline.points.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(timeline.points[0]?.date.value).toBe('2025');
  });

  it('has the statements that have something beside them, and each claim once', () => {
    const ids = timeline.points.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(timeline.points.filter(({ kind }) => kind === null)).toHaveLength(5);
    const twice = { ...compared, relations: [...compared.relations, ...compared.relations] };
    expect(timelineOf(twice, article, everything).points).toEqual(timeline.points);
  });

  it('links what contradicts and what differs, and nothing else', () => {
    expect(timeline.links.map(({ kind, from, to }) => [kind, from.kind, to.kind])).toEqual([
      ['contradicts', 'contradicts', null],
      ['differs', 'differs', null],
    ]);
  });

  it('counts what has no date instead of guessing one', () => {
    const relations = compared.relations.map((one) => ({
      ...one,
      prior: { ...one.prior, said: null, document: { ...one.prior.document, published: null } },
    }));
    const undated = timelineOf({ ...compared, relations }, article, everything);
    expect(undated.undated).toBe(relations.length);
    expect(undated.points.every(({ kind }) => kind === null)).toBe(true);
    expect(undated.links).toEqual([]);
  });

  it.each([
    ['of one speaker', { speaker: 'Marit Oole', statement: null }, 2, ['contradicts']],
    ['beside one statement', { speaker: null, statement: compared.statements[1]?.id ?? '' }, 2, ['differs']],
    ['of nobody', { speaker: 'Nobody', statement: null }, 0, []],
  ] as const)('%s', (_, scope, points, links) => {
    const narrow = timelineOf(compared, article, scope);
    expect(narrow.points).toHaveLength(points);
    expect(narrow.links.map(({ kind }) => kind)).toEqual(links);
  });

  it('names its speakers, those who say most first', () => {
    expect(speakersOf(compared, article)[0]).toBe('Marit Oole');
  });
});
