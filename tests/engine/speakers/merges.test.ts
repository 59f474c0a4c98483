import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecidedNames } from '../../../src/domain/speaker.ts';
import { identify } from '../../../src/engine/speakers/identity.ts';
import { decisionId, speakersWith, UNDECIDED } from '../../../src/engine/speakers/merges.ts';

const merge = (a: string, b: string): DecidedNames => ({ kind: 'merge', names: [a, b] });
const split = (a: string, b: string): DecidedNames => ({ kind: 'split', names: [a, b] });
const same = (decisions: readonly DecidedNames[], a: string, b: string) => speakersWith(decisions).same(a, b);

describe('what the reader decides about speakers', () => {
  it.each<[reason: string, decisions: readonly DecidedNames[], a: string, b: string, expected: boolean]>([
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
    ['a merge reaches bare surnames', [merge('Odette Marsh', 'Odette Kinloch')], 'Odette Kinloch', 'Marsh', true],
    ['unnamed speakers stay unnamed', [merge('two officials', 'Odette Marsh')], 'two officials', 'Odette Marsh', false],
  ])('%s', (_, decisions, a, b, expected) => {
    expect(same(decisions, a, b)).toBe(expected);
    expect(same(decisions, b, a)).toBe(expected);
  });

  it('gives all merged names one key and the name that stays', () => {
    const speakers = speakersWith([
      merge('Odette Marsh', 'Odette Kinloch'),
      merge('O. Kinloch', 'Odette Marsh-Kinloch'),
      merge('Odette Kinloch', 'O. Kinloch'),
    ]);
    const known = ['Odette Marsh', 'Odette Kinloch', 'O. Kinloch', 'Odette Marsh-Kinloch'].map((name) => speakers.known(identify(name)));
    expect(new Set(known.map(({ id }) => id)).size).toBe(1);
    expect(new Set(known.map(({ name }) => name))).toEqual(new Set(['O. Kinloch']));
    expect([...speakers.namesOf('Odette Marsh')].sort()).toEqual(['O. Kinloch', 'Odette Kinloch', 'Odette Marsh', 'Odette Marsh-Kinloch']);
  });

  it('leaves alone whom nothing was decided about', () => {
    const speakers = speakersWith([merge('Odette Marsh', 'Odette Kinloch')]);
    const other = identify('Ada Holm', 'person', 'mayor');
    expect(speakers.known(other)).toBe(other);
    expect(speakers.namesOf('Ada Holm')).toEqual(['Ada Holm']);
  });

  it('knows two names whichever comes first, and however they are spelt', () => {
    expect(decisionId(['Odette Marsh', 'Odette Kinloch'])).toBe(decisionId(['Mrs. Odette Kinloch', 'odette marsh']));
  });

  it('gives one key to one speaker, whatever was decided', () => {
    const name = fc.constantFrom('Ada Holm', 'Ben Holm', 'Cato Vance', 'Dina Roth', 'Vance', 'the Kremlin', 'Moscow');
    const decision = fc.record({ kind: fc.constantFrom('merge' as const, 'split' as const), names: fc.tuple(name, name) });
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 12 }), name, name, (decisions, a, b) => {
        const speakers = speakersWith(decisions);
        if (speakers.keyOf(a) === speakers.keyOf(b)) expect(speakers.same(a, b)).toBe(true);
        expect(speakers.same(a, b)).toBe(speakers.same(b, a));
        const last = decisions.at(-1);
        if (last && speakers.keyOf(last.names[0]) !== null && UNDECIDED.keyOf(last.names[0]) !== UNDECIDED.keyOf(last.names[1]))
          expect(speakers.same(...last.names)).toBe(last.kind === 'merge');
      }),
    );
  });
});
