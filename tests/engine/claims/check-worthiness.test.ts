import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWorthiness, WORTH_CHECKING } from '../../../src/engine/statements/check-worthiness.ts';
import { tokenise } from '../../../src/engine/text/analyser.ts';

const read = (text: string) => checkWorthiness(text, tokenise(text));

describe('checkWorthiness', () => {
  it.each([
    ['Unemployment fell to 4.1% in March, the lowest rate in twelve years.', 'figure and comparison'],
    ['The senate passed the bill on Thursday by 52 votes to 48.', 'an act with a vote'],
    ['Russian troops captured two villages near the border last week.', 'an event with place and time'],
    ['The company has cut 1,200 jobs since January.', 'a count'],
    ['She voted against the tax cut in 2017.', 'a voting record'],
    ['The hospital treated more patients last year than in 2019.', 'a comparison without figures'],
    ['Three people were killed when a missile struck a bus station.', 'casualties'],
    ['Inflation in the region is twice the national average.', 'a ratio'],
    ['Prosecutors charged the former minister with fraud.', 'a court act'],
    ['Most of the tax relief went to large companies.', 'a quantifier'],
  ])('counts as a claim: %s (%s)', (text) => {
    expect(read(text).score).toBeGreaterThanOrEqual(WORTH_CHECKING);
  });

  it.each([
    ['Thank you all so much for coming.', 'thanks'],
    ['What do you think of that idea?', 'a question'],
    ['We must never give up hope.', 'a duty and an ideal'],
    ['I believe in the dignity of every person.', 'a belief'],
    ['Let us work together for a better future.', 'an exhortation'],
    ['I hope you will enjoy it.', 'a wish'],
    ['That is a good question.', 'talk about the talk'],
    ['You know what I mean.', 'small talk'],
    ['It would be wrong, and I would feel ashamed.', 'a judgement'],
    ['Good evening!', 'a greeting'],
  ])('does not count as a claim: %s (%s)', (text) => {
    expect(read(text).score).toBeLessThan(WORTH_CHECKING);
  });

  it.each([
    ['The bank cut its rate to 3% on Thursday.', 'The bank may think about its rate.', 'a figure ranks above a possibility'],
    ['The bank cut its rate.', 'Should the bank cut its rate?', 'a statement ranks above a question'],
    ['The firm dismissed 300 workers.', 'The firm should treat its workers with respect.', 'what was done ranks above what ought to be'],
    ['Exports fell by a tenth.', 'If exports fell, we would know what to do.', 'a fact ranks above a condition'],
  ])('ranks "%s" above "%s" (%s)', (more, less) => {
    expect(read(more).score).toBeGreaterThan(read(less).score);
  });

  it('gives its reasons with the words that made it speak', () => {
    const text = 'The firm dismissed 300 workers in May.';
    const number = read(text).reasons.find(({ rule }) => rule === 'number');
    expect(number?.span && text.slice(number.span.start, number.span.end)).toBe('300');
  });

  it('scores any string in [0, 1], with spans in range', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { score, reasons } = read(text);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        for (const { span } of reasons) expect(span === null || (span.start <= span.end && span.end <= text.length)).toBe(true);
      }),
    );
  });
});
