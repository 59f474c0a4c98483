import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stance } from '../../../src/domain/statement.ts';
import { certainty, SURENESS } from '../../../src/engine/certainty/certainty.ts';
import { tokenise } from '../../../src/engine/text/analyser.ts';
import { CERTAINTY_CASES } from './certainty-cases.ts';

const read = (text: string, stance: Stance | null) => certainty(text, tokenise(text), stance);

describe('certainty', () => {
  it.each(CERTAINTY_CASES)('%s (stance %s) is %s', (text, stance, expected, hedged) => {
    const { certainty, reporterHedge } = read(text, stance);
    expect([certainty, reporterHedge !== null]).toEqual([expected, hedged]);
  });

  it.each([
    ['The bank reportedly cut its rate.', 'reporter-hedge', 'reportedly'],
    ['The virus may have reached the capital.', 'speaker-hedge', 'may have'],
    ['The talks are now expected to resume.', 'expectation', 'are now expected to'],
    ['Rates will follow if prices rise.', 'condition', 'if'],
    ['He denied that it was true.', 'denial', 'denied that'],
    ['The potentially deadly virus spread.', 'hedged-word', 'potentially'],
  ])('%s: says that %s is in "%s"', (text, rule, words) => {
    const feature = read(text, null).features.find((one) => one.rule === rule);
    expect(feature?.span && text.slice(feature.span.start, feature.span.end)).toBe(words);
  });

  it.each([
    ['The virus has reached the capital.', null, 'The virus may have reached the capital.', null],
    ['The fee is €2m.', null, 'The fee is €2m.', 'asserts'],
    ['The fee is €2m.', 'asserts', 'The fee is €2m.', 'claims'],
    ['The fee is €2m.', 'asserts', 'The fee will be €2m.', 'asserts'],
  ] as const)('puts "%s" (%s) more surely than "%s" (%s)', (surer, stance, lessSure, other) => {
    expect(SURENESS[read(surer, stance).certainty]).toBeGreaterThan(SURENESS[read(lessSure, other).certainty]);
  });

  it('never throws, and keeps spans in range', () => {
    const words = fc.constantFrom(
      'may',
      'have',
      'is',
      'said',
      'to',
      'be',
      'whether',
      'if',
      'asked',
      'the',
      'alleged',
      'plan',
      'will',
      '?',
      '"',
      'should',
      'according',
      'reports',
      'had',
      'he',
      'would',
      'not',
      'apparently',
      ',',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
    );
    const stances = fc.constantFrom(null, 'asserts', 'denies', 'claims', 'asks', 'expects', 'commits', 'urges' as const);
    fc.assert(
      fc.property(texts, stances, (text, stance) => {
        for (const { span } of read(text, stance).features) {
          expect(span === null || (0 <= span.start && span.start <= span.end && span.end <= text.length)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  }, 30_000);
});
