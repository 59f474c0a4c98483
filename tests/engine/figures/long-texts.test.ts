import { describe, expect, it } from 'vitest';
import { dated } from '../../../src/domain/dated.ts';
import { certainty } from '../../../src/engine/certainty/certainty.ts';
import { negations } from '../../../src/engine/certainty/negation.ts';
import { polarity } from '../../../src/engine/certainty/polarity.ts';
import { quantities } from '../../../src/engine/figures/quantities.ts';
import { times } from '../../../src/engine/figures/times.ts';
import { language } from '../../../src/engine/language/detect.ts';
import { checkWorthiness } from '../../../src/engine/statements/check-worthiness.ts';
import { tokenise } from '../../../src/engine/text/analyser.ts';
import { processorTime } from '../../processor-time.ts';

/** 200,000 characters without an end of sentence must cost about in proportion: quadratic reading would take minutes. */
describe('a paragraph of 200,000 characters', () => {
  it.each([
    'not ',
    'no one ',
    'denied that ',
    'five ',
    '12-13 ',
    'a half of ',
    'between 5 and ',
    '3 March ',
    'on Monday ',
    'who did not ',
    'whether ',
    'is said to be ',
    '“',
    '‏٣ ',
  ])(
    'of %j is read in a few seconds',
    (words) => {
      const text = words.repeat(Math.ceil(200_000 / words.length));
      const tokens = tokenise(text);
      const taken = processorTime(() => {
        quantities(text, tokens);
        times(text, tokens, dated('2025-09-18'));
        certainty(text, tokens, null);
        polarity(tokens, tokens.length >> 1, negations(tokens));
        checkWorthiness(text, tokens);
        language(text);
      });
      expect(taken).toBeLessThan(4000);
    },
    30_000,
  );
});
