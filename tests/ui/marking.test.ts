import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/domain/findings.ts';
import { currentMarks, type Mark, marksOf, runsOf } from '../../src/ui/marking.ts';
import { relations, statements } from './sample.ts';

const mark = (start: number, end: number, kind: Mark['kind'] = 'contradicts'): Mark => ({ start, end, kind });

const TABLE: readonly (readonly [why: string, marks: readonly Mark[], runs: readonly string[]])[] = [
  ['nothing marked', [], ['abcdef']],
  ['a mark inside', [mark(2, 4)], ['ab', '[cd]', 'ef']],
  ['marks that touch are one', [mark(0, 3), mark(3, 6)], ['[abcdef]']],
  ['marks that overlap', [mark(0, 4), mark(2, 6)], ['[abcdef]']],
  ['marks out of order', [mark(4, 5), mark(1, 2)], ['a', '[b]', 'cd', '[e]', 'f']],
  ['a mark beyond the end', [mark(4, 99)], ['abcd', '[ef]']],
  ['a mark that lies outside', [mark(-5, -1), mark(50, 60)], ['abcdef']],
  ['an empty mark', [mark(2, 2)], ['abcdef']],
  ['the weightier kind wins where two overlap', [mark(0, 6, 'repeats'), mark(2, 4, 'differs')], ['[ab]', '[cd]', '[ef]']],
];

describe('marking', () => {
  it.each(TABLE)('%s', (_, marks, runs) => {
    expect(runsOf('abcdef', marks).map(({ text, kind }) => (kind ? `[${text}]` : text))).toEqual(runs);
  });

  it('never changes the text, whatever the marks', () => {
    const marks = fc.array(
      fc.record({ start: fc.integer({ min: -3, max: 60 }), end: fc.integer({ min: -3, max: 60 }), kind: fc.constantFrom(...KINDS) }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), marks, (text, some) => {
        const runs = runsOf(text, some);
        expect(runs.map((run) => run.text).join('')).toBe(text);
        expect(runs.every((run) => text.startsWith(run.text, run.start))).toBe(true);
      }),
    );
  });

  it('marks what decided, in both texts, and not the shared subject', () => {
    const [contradiction] = relations;
    if (!contradiction) throw new Error('no sample');
    const words = (text: string, marks: readonly Mark[]) => marks.map(({ start, end }) => text.slice(start, end));
    expect(words(contradiction.prior.text, marksOf(contradiction, 'prior'))).toEqual(['approved']);
    expect(words(statements[0]?.text ?? '', marksOf(contradiction, 'current'))).toEqual(['did not approve']);
  });

  it('leaves context unmarked in a statement that has something weightier', () => {
    const own = relations.filter(({ statement }) => statement === statements[0]?.id);
    expect(new Set(currentMarks(own).map(({ kind }) => kind))).toEqual(new Set(['contradicts']));
    const context = own.filter(({ verdict }) => verdict.kind === 'context');
    expect(currentMarks(context).length).toBeGreaterThan(0);
  });
});
