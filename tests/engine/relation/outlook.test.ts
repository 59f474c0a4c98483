import { describe, expect, it } from 'vitest';
import { dated } from '../../../src/domain/dated.ts';
import { compare, compareWith } from '../../../src/engine/relation/compare.ts';
import { DEFAULT_CONFIDENCE } from '../../../src/engine/relation/confidence.ts';
import { closeness, coverage } from '../../../src/engine/relation/meaning.ts';
import { OUTCOMES, type Outcome, type Outlook, outlook } from '../../../src/engine/relation/outlook.ts';
import { propose } from '../../../src/engine/relation/proposition.ts';

const said = (text: string) => propose({ text, speaker: null, said: dated('2031-05-04') });
/** An outlook that is sure of one outcome. */
const sureOf =
  (outcome: Outcome, sure = 0.9): (() => Outlook) =>
  () => {
    const rest = (1 - sure) / 4;
    return { unrelated: rest, context: rest, repeats: rest, differs: rest, contradicts: rest, [outcome]: sure };
  };

const [PRIOR, CURRENT] = [
  said('The lifeboat at Vellmouth brought the trawler home before dark.'),
  said('Wreckage of the Vellmouth trawler washed ashore at dusk.'),
];

describe('the outlook', () => {
  it('is a likelihood for each outcome, whatever it is asked', () => {
    for (const evidence of [{}, { near: 1, 'no such thing': 1 }, { near: 0.2, 'a name': 1, question: 1 }]) {
      const chances = outlook(evidence);
      const all = OUTCOMES.map((outcome) => chances[outcome]);
      expect(all.every((one) => one >= 0 && one <= 1)).toBe(true);
      expect(all.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
    }
  });

  it.each(['context', 'repeats', 'contradicts'] as const)('decides where no rule does: %s', (outcome) => {
    expect(compareWith(sureOf(outcome), PRIOR, CURRENT).kind).toBe(outcome);
  });

  it('shows a likely conflict only where it is nearly sure, and points into both texts', () => {
    const verdict = (sure: number) => compareWith(sureOf('contradicts', sure), PRIOR, CURRENT);
    expect(verdict(0.95)).toMatchObject({ kind: 'contradicts', reasons: [{ prior: expect.anything(), current: expect.anything() }, {}] });
    const shown = (sure: number) => {
      const found = verdict(sure);
      return found.kind === 'contradicts' && found.score >= DEFAULT_CONFIDENCE;
    };
    expect([shown(0.95), verdict(0.64).kind, shown(0.64), verdict(0.5).kind === 'contradicts']).toEqual([
      true,
      'contradicts',
      false,
      false,
    ]);
  });

  it.each([
    ['a question', 'Did the lifeboat at Vellmouth bring the trawler home?'],
    ['what is supposed', 'If the lifeboat at Vellmouth brings the trawler home, the search ends.'],
  ])('makes no conflict of %s', (_, text) => {
    expect(compareWith(sureOf('contradicts', 0.99), said(text), CURRENT).kind).not.toBe('contradicts');
  });

  it('makes none of what a text says of itself, nor of figures that the rules let pass', () => {
    expect(compareWith(sureOf('contradicts', 0.99), PRIOR, PRIOR).kind).toBe('repeats');
    expect(
      compareWith(sureOf('differs', 0.99), said('Forty people were hurt near Vellmouth.'), said('Six of the hurt are children.')).kind,
    ).not.toBe('differs');
  });

  it('tells what is said anew in other words from another event of the same kind', () => {
    const [strike, again, other] = [
      said('Dockers at Port Hallen stopped work on Monday in a dispute over pay.'),
      said('A row about wages has led dock workers in Port Hallen to down tools, the union said.'),
      said('Bakers in Ostby bake less bread since flour became dear.'),
    ];
    expect([compare(strike, again).kind, compare(strike, other).kind]).toEqual(['repeats', 'unrelated']);
  });
});

describe('the meaning of a text', () => {
  it('is nearer to that of a text on the same than to another, both ways round', () => {
    const [trams, buses, cheese] = [
      said('The tram was late again, and passengers waited in the rain.').meaning,
      said('Commuters complain that buses do not come on time.').meaning,
      said('Goat cheese goes well with figs and honey.').meaning,
    ];
    expect(closeness(trams, buses)).toBe(closeness(buses, trams));
    expect(closeness(trams, buses)).toBeGreaterThan(closeness(trams, cheese));
    expect(coverage(trams, trams)).toBeCloseTo(1, 9);
  });

  it('is nothing for a text without words that are known', () => {
    const nothing = said('Qwxzt 123 !').meaning;
    expect([closeness(nothing, PRIOR.meaning), coverage(said('').meaning, PRIOR.meaning)]).toEqual([0, 0]);
  });
});
