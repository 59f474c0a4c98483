import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { negations } from '../../../src/engine/certainty/negation.ts';
import { polarity } from '../../../src/engine/certainty/polarity.ts';
import { tokenise } from '../../../src/engine/text/analyser.ts';
import { POLARITY_CASES } from './polarity-cases.ts';

/** Polarity of the word in brackets. */
function read(marked: string) {
  const tokens = tokenise(marked.replace(/[[\]]/g, ''));
  const at = marked.indexOf('[');
  return polarity(
    tokens,
    tokens.findIndex(({ start }) => start >= at),
  );
}

describe('polarity', () => {
  it.each(POLARITY_CASES)('%s %s', (marked, sign, rules) => {
    const { positive, rules: spoke } = read(marked);
    expect([positive ? '+' : '-', spoke]).toEqual([sign, rules]);
  });

  it('is positive without rules outside the sentence', () => {
    expect(polarity(tokenise('He did not go.'), 99)).toEqual({ positive: true, rules: [] });
    expect(polarity([], 0)).toEqual({ positive: true, rules: [] });
  });
});

describe('negations', () => {
  it.each([
    ['The board did not approve the plan, but it may.', 'not', 'approve the plan'],
    ['Nobody was hurt when the bridge fell.', 'Nobody', 'Nobody was hurt'],
    ['They found no survivors in the hull.', 'no', 'found no survivors in the hull'],
    ['The deal passed without any conditions, officials said.', 'without', 'any conditions'],
    ['The clubs have yet to agree a fee; talks go on.', 'have', 'agree a fee'],
    ['He neither smiled nor spoke.', 'neither', 'neither smiled nor spoke'],
    ['They can’t leave until Monday.', 'n’t', 'leave'],
    ['The man who did not pay was fined.', 'not', 'pay'],
    ['It was not a fire but a flood.', 'not', 'a fire'],
  ])('%s: the scope of %s', (text, cue, scope) => {
    const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(negations(tokenise(text)).map((one) => [words(one.cue), words(one.scope)])).toEqual([[cue, scope]]);
  });

  it.each([
    ['No doubt he won.'],
    ['Not only did he win, he set a record.'],
    ['No more than five firms bid.'],
    ['He lives at No 10.'],
    ['No, he won.'],
    ['It was none other than the mayor.'],
  ])('finds none in %s', (text) => {
    expect(negations(tokenise(text))).toEqual([]);
  });

  it('never throws, and keeps spans in range', () => {
    const words = fc.constantFrom(
      'not',
      'n’t',
      'no',
      'never',
      'without',
      'denied',
      'that',
      'he',
      'failed',
      'to',
      'rule',
      'out',
      'going',
      ',',
      'but',
      'nor',
      'neither',
      'have',
      'yet',
      'who',
      '.',
      'from',
      'plans',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 14 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(texts, fc.nat(12), (text, at) => {
        const tokens = tokenise(text);
        for (const { cue, scope } of negations(tokens)) {
          for (const { start, end } of [cue, scope]) expect(0 <= start && start <= end && end <= text.length).toBe(true);
        }
        polarity(tokens, at);
      }),
      { numRuns: 400 },
    );
  }, 30_000);
});
