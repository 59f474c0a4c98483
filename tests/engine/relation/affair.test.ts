import { expect, it } from 'vitest';
import { dated } from '../../../src/domain/dated.ts';
import { compare } from '../../../src/engine/relation/compare.ts';
import { DEFAULT_CONFIDENCE } from '../../../src/engine/relation/confidence.ts';
import { ALONE } from '../../../src/engine/relation/ground.ts';
import { propose } from '../../../src/engine/relation/proposition.ts';

const said = (text: string, speaker: string | null = null) => propose({ text, speaker, said: null });
const WITHIN = { ...ALONE, oneAffair: true };

const SHORT = said('The gates were locked.');
const LONGER = said('The gates of the depot were not locked when the fire broke out behind the tram sheds, the inquiry found.');

it('holds a short statement without a name against a long one only within one affair', () => {
  const within = compare(LONGER, SHORT, WITHIN);
  expect(within).toMatchObject({ kind: 'contradicts', reasons: [{ rule: 'negation' }, {}] });
  expect('score' in within && within.score).toBeGreaterThanOrEqual(DEFAULT_CONFIDENCE);
  const alone = compare(LONGER, SHORT);
  expect(alone.kind === 'contradicts' && alone.score >= DEFAULT_CONFIDENCE).toBe(false);
});

it.each([
  ['Brask said he would not resign.', 'contradicts'],
  ['“I will not resign,” Brask said.', 'contradicts'],
])('takes the pronoun of who speaks for a name: %s', (text, kind) => {
  const verdict = compare(said(text, 'Odo Brask'), said('Odo Brask resigned on Friday as chairman of the Orsola ferry company.'), WITHIN);
  expect(verdict).toMatchObject({ kind, reasons: [{ rule: 'negation' }, {}] });
});

it('wants one predicate for a repetition within an affair, where any two sentences share names and things', () => {
  const [bought, inspected] = [
    'Halvorsen Rail bought the Orsola tram depot and the sheds.',
    'Halvorsen Rail inspected the Orsola tram depot and the old sheds.',
  ];
  expect(compare(said(bought), said(inspected), WITHIN).kind).not.toBe('repeats');
  expect(compare(said(bought), said(bought.replace('bought', 'has bought')), WITHIN).kind).toBe('repeats');
});

it('shows opposites in texts of the same days only within one affair; elsewhere they are possible', () => {
  const on = (day: string, text: string) => propose({ text, speaker: null, said: dated(day) });
  const [rose, fell] = [
    on('2026-05-04', 'Thefts of bicycles in Ardale rose in April.'),
    on('2026-05-05', 'In April thefts of bicycles fell in Ardale.'),
  ];
  const [within, alone] = [compare(rose, fell, WITHIN), compare(rose, fell)];
  expect([within.kind, alone.kind]).toEqual(['contradicts', 'contradicts']);
  expect('score' in within && within.score).toBeGreaterThanOrEqual(DEFAULT_CONFIDENCE);
  expect('score' in alone && alone.score).toBeLessThan(DEFAULT_CONFIDENCE);
});
