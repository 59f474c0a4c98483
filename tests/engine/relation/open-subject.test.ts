import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/engine/relation/compare.ts';
import { DEFAULT_CONFIDENCE } from '../../../src/engine/relation/confidence.ts';
import { propose } from '../../../src/engine/relation/proposition.ts';

const said = (text: string, before?: readonly string[]) => propose({ text, speaker: null, said: null, ...(before && { before }) });

/** Why it is here, a text, a text that names the subject, and what comes of it. */
const CASES: readonly (readonly [string, string, string, string])[] = [
  ['the subject left open', 'It was founded on 3 May 1985.', 'The Orsola choir was founded in 1986.', 'differs: date'],
  [
    'a work left open',
    'Distributed by Kestrel, the film was released on 3 May 1985.',
    'Copper Moon was released in 1995.',
    'differs: date',
  ],
  ['a subject behind an adjunct', 'In 1985, he was born in Merrin, Ohio.', 'Tom Varga was born in Texas.', 'contradicts: other-place'],
  ['whose it is, left open', 'His first novel was published in 1985.', "Tom Varga's first novel was published in 1995.", 'differs: date'],
  ['whose it is and who it is', 'His father died in 1985.', 'Tom Varga died in 1995.', 'unrelated'],
  ['nothing else in common', 'It was released on 3 May 1985.', 'Copper Moon won a prize in 1986.', 'unrelated'],
  ['two things left open', 'It was founded in 1985.', 'The choir was founded in 1986.', 'unrelated'],
  ['nothing but a place', 'The city was European Capital of Culture in 2008.', 'Orsola is in Africa.', 'unrelated'],
  ['an it that stands for nothing', 'It was in 1985 that the harbour opened.', 'Copper Moon was released in 1995.', 'unrelated'],
  ['another in its place', 'The film was directed by Orla Finch.', 'Copper Moon was directed by Arvid Tarn.', 'contradicts: other-doer'],
  ['none, left open', 'He only had two daughters and no sons.', 'Tom Varga had two sons.', 'contradicts: negation'],
];

it.each(CASES)('reads an open subject as the name in the other text: %s', (_, open, named, expected) => {
  expect(shown(said(open), said(named))).toBe(expected);
  expect(shown(said(named), said(open))).toBe(expected);
});

describe('what stands before the text', () => {
  const NAMED = said('The Orsola choir was founded in 1986.');
  const TEXT = 'It was founded on 3 May 1985.';

  it('makes a conflict likely where it names the subject, and only possible where nothing is known', () => {
    const [known, unknown] = [said(TEXT, ['The Orsola choir sang again on Friday.']), said(TEXT)].map((one) => compare(NAMED, one));
    expect(known).toMatchObject({ kind: 'differs' });
    expect(unknown).toMatchObject({ kind: 'differs' });
    expect(scoreOf(known)).toBeGreaterThanOrEqual(DEFAULT_CONFIDENCE);
    expect(scoreOf(unknown)).toBeLessThan(DEFAULT_CONFIDENCE);
  });

  it.each([[[]], [['The Merrin choir sang again on Friday.']]])('stops it where it does not: %j', (before) => {
    expect(compare(NAMED, said(TEXT, before)).kind).toBe('unrelated');
  });
});

function scoreOf(verdict: ReturnType<typeof compare> | undefined): number {
  return verdict && verdict.kind !== 'unrelated' ? verdict.score : 0;
}

function shown(prior: ReturnType<typeof said>, current: ReturnType<typeof said>): string {
  const verdict = compare(prior, current);
  return verdict.kind === 'contradicts' || verdict.kind === 'differs' ? `${verdict.kind}: ${verdict.reasons[0].rule}` : verdict.kind;
}
