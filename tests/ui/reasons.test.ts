import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/domain/relation.ts';
import { REASON_RULES } from '../../src/engine/relation/reasons.ts';
import { phrasesOf } from '../../src/ui/phrases.ts';
import { reasonLines } from '../../src/ui/reasons.ts';
import { ENGLISH } from './fake-client.ts';

const phrases = phrasesOf({ message: ENGLISH });
const reason = (rule: string, prior: string | null, current: string | null): Reason => ({
  rule,
  prior: words(prior),
  current: words(current),
});
const words = (text: string | null) => (text === null ? null : { start: 0, end: text.length, text });
const lines = (...reasons: Reason[]) => reasonLines(reasons, phrases).map(({ text }) => text);

describe('reasons', () => {
  it.each(Object.keys(REASON_RULES))('the rule “%s” is said in words', (rule) => {
    const [line] = lines(reason(rule, 'then', 'now'));
    expect(line).not.toBe(phrases.say('reason_other'));
    expect(line).not.toContain('reason_');
    expect(line).not.toContain('$');
  });

  it('names the words of both sides', () => {
    expect(lines(reason('different-figure', '36 million', '48 million'))).toEqual([
      'The figures differ: “36 million” there, “48 million” here',
    ]);
  });

  it('says of one rule once what it found several times, with words that are the same said once', () => {
    expect(lines(reason('same-proposition', 'berth', 'Berth'), reason('same-proposition', 'quarrel', 'argued'))).toEqual([
      'The same is said: “Berth”, “quarrel” – “argued”',
    ]);
  });

  it('says words that are only on one side', () => {
    expect(lines(reason('hedge-dropped', 'allegedly', null))).toEqual(['Put more surely now: “allegedly” is gone']);
    expect(lines(reason('shared-subject', null, 'berth'))).toEqual(['On the same subject: “berth”']);
  });

  it('keeps the order of the rules, and has words for one it does not know', () => {
    expect(lines(reason('brand-new', 'a', 'b'), reason('question', null, null))).toEqual([
      phrases.say('reason_other'),
      'Not compared further: one of the two is a question',
    ]);
  });
});
