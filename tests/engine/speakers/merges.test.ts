import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision, NO_MERGES, speakersWith } from '../../../src/engine/speakers/merges.ts';

const merge = (a: string, b: string): Decision => ({ kind: 'merge', names: [a, b] });
const split = (a: string, b: string): Decision => ({ kind: 'split', names: [a, b] });
const same = (decisions: readonly Decision[], a: string, b: string) => speakersWith({ decisions }).same(a, b);

describe('what the reader decides about speakers', () => {
  it.each<[reason: string, decisions: readonly Decision[], a: string, b: string, expected: boolean]>([
    ['nothing decided: as the engine sees it', [], 'Odette Marsh', 'Marsh', true],
    ['a merge', [merge('Odette Marsh', 'Odette Kinloch')], 'Odette Marsh', 'Odette Kinloch', true],
    ['in any spelling', [merge('Odette Marsh', 'Odette Kinloch')], 'Mrs. Odette Marsh', 'odette kinloch', true],
    ['a merge reaches on', [merge('A Tarn', 'B Tarn'), merge('B Tarn', 'C Tarn')], 'A Tarn', 'C Tarn', true],
    ['a split of what the engine joins', [split('Odette Marsh', 'Marsh')], 'Odette Marsh', 'Marsh', false],
    ['a split undoes a merge', [merge('A Tarn', 'B Tarn'), split('A Tarn', 'B Tarn')], 'A Tarn', 'B Tarn', false],
    [
      'a split undoes a merge through a third',
      [merge('A Tarn', 'B Tarn'), merge('B Tarn', 'C Tarn'), split('A Tarn', 'C Tarn')],
      'A Tarn',
      'C Tarn',
      false,
    ],
    ['and leaves the rest', [merge('A Tarn', 'B Tarn'), merge('B Tarn', 'C Tarn'), split('A Tarn', 'C Tarn')], 'A Tarn', 'B Tarn', true],
    ['the last word counts', [split('Odette Marsh', 'Marsh'), merge('Marsh', 'Odette Marsh')], 'Odette Marsh', 'Marsh', true],
    ['unnamed speakers stay unnamed', [merge('two officials', 'Odette Marsh')], 'two officials', 'Odette Marsh', false],
  ])('%s', (_, decisions, a, b, expected) => {
    expect(same(decisions, a, b)).toBe(expected);
    expect(same(decisions, b, a)).toBe(expected);
  });

  it('gives one key to one speaker, whatever was decided', () => {
    const name = fc.constantFrom('Ada Holm', 'Ben Holm', 'Cato Vance', 'Dina Roth', 'Vance', 'the Kremlin', 'Moscow');
    const decision = fc.record({ kind: fc.constantFrom('merge' as const, 'split' as const), names: fc.tuple(name, name) });
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 12 }), name, name, (decisions, a, b) => {
        const speakers = speakersWith({ decisions });
        if (speakers.keyOf(a) === speakers.keyOf(b)) expect(speakers.same(a, b)).toBe(true);
        expect(speakers.same(a, b)).toBe(speakers.same(b, a));
        const last = decisions.at(-1);
        if (
          last &&
          speakers.keyOf(last.names[0]) !== null &&
          speakersWith(NO_MERGES).keyOf(last.names[0]) !== speakersWith(NO_MERGES).keyOf(last.names[1])
        )
          expect(speakers.same(...last.names)).toBe(last.kind === 'merge');
      }),
    );
  });
});
