import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/engine/relation/compare.ts';
import { ALONE } from '../../../src/engine/relation/ground.ts';
import { propose } from '../../../src/engine/relation/proposition.ts';

const plain = (text: string) => propose({ text, speaker: null, said: null });
const LONG = `${'The council of Brelling did not approve the 310 million crowns for the tram line in May. '.repeat(300)}`;
const OTHERS = [
  'Der Stadtrat von Brelling hat den Vertrag am Montag nicht genehmigt.',
  'Le conseil municipal a rejeté le contrat de 310 millions de couronnes.',
  'Міська рада не затвердила договір на 310 мільйонів крон.',
  'لم يوافق المجلس على العقد.',
  '市議会は契約を承認しなかった。',
];
const ENGLISH = [
  'The Brelling council approved the contract with Halvorsen Rail on Monday.',
  'The Brelling council did not approve the contract with Halvorsen Rail.',
  'The first tram line will cost 310 million crowns.',
  'The first tram line will cost 365 million crowns.',
  'Governor Tarn Collapse Video Is Fake, Experts Find',
  'Orla Finch (born 26 December 1970) is a Danish painter.',
];
const ALL = ['', ' ', '.', '“”', ...OTHERS, ...ENGLISH, LONG].map((text) => [text.slice(0, 30), plain(text)] as const);
const SETTINGS = [ALONE, { ...ALONE, oneAffair: true }];
const isConflict = ({ kind }: ReturnType<typeof compare>) => kind === 'contradicts' || kind === 'differs';

describe('what is no good statement', () => {
  it('has 5,000 words in one of them', () => {
    expect(LONG.split(' ').length).toBeGreaterThan(5000);
  });

  it.each(ALL)('is laid beside everything without an error: %s', (_, one) => {
    for (const [, other] of ALL) expect(compare(one, other).kind).toMatch(/^(?:contradicts|differs|repeats|context|unrelated)$/);
  });

  it.each(ALL)('never conflicts with itself: %s', (_, one) => {
    expect(isConflict(compare(one, one))).toBe(false);
  });

  it('is related to nothing where it is empty', () => {
    for (const [, other] of ALL) expect(compare(plain(''), other).kind).toBe('unrelated');
  });

  it('finds the same conflicts both ways round', () => {
    for (const setting of SETTINGS)
      for (const [, a] of ALL) for (const [, b] of ALL) expect(isConflict(compare(a, b, setting))).toBe(isConflict(compare(b, a, setting)));
  });

  it('finds negations and figures both ways round, without dates and speakers', () => {
    const subjects = fc.constantFrom('The Brelling council', 'Halvorsen Rail', 'Governor Tarn');
    const objects = fc.constantFrom('the tram contract', 'the Orsola plant', 'the ferry berth');
    const figures = fc.integer({ min: 2, max: 900 });
    fc.assert(
      fc.property(subjects, objects, figures, figures, fc.boolean(), (who, what, a, b, negated) => {
        const one = plain(`${who} ${negated ? 'did not sell' : 'sold'} ${what} for ${a} million crowns.`);
        const other = plain(`${who} sold ${what} for ${b} million crowns.`);
        for (const setting of SETTINGS) expect(compare(one, other, setting).kind).toBe(compare(other, one, setting).kind);
        if (negated && a === b) expect(compare(one, other).kind).toBe('contradicts');
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});
