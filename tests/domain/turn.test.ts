import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/domain/claim.ts';
import { dated } from '../../src/domain/dated.ts';
import type { Relation } from '../../src/domain/relation.ts';
import type { Speaker } from '../../src/domain/speaker.ts';
import { type Turn, turnOf } from '../../src/domain/turn.ts';

const speaker = (name: string, id: string | null = name): Speaker => ({ id, name, role: null, kind: 'person' });
const TARN = speaker('Ada Tarn');
const OOLE = speaker('Marit Oole');
const OFFICIALS = speaker('two officials', null);

function relation(verdict: Relation['verdict'], by: Speaker | null, day: string | null): Relation {
  const prior = { speaker: by, said: day === null ? null : dated(day), document: { published: null } } as Claim;
  return { statement: 's0', prior, verdict, similarity: 1, alsoIn: [] };
}

const reason = (rule: string) => ({ rule, prior: null, current: null });
const contradicts: Relation['verdict'] = { kind: 'contradicts', score: 0.8, reasons: [reason('negation')] };
const differs: Relation['verdict'] = { kind: 'differs', score: 0.8, reasons: [reason('different-figure')] };
const repeats = (shift: 'same' | 'stronger', rule = 'same-proposition'): Relation['verdict'] => ({
  kind: 'repeats',
  shift,
  score: 0.8,
  reasons: [reason(rule)],
});

const CASES: readonly (readonly [string, Relation, Speaker | null, string | null, Turn | null])[] = [
  ['the same speaker says the opposite', relation(contradicts, TARN, '2026-01-05'), TARN, '2026-02-05', 'reversal'],
  ['another speaker says the opposite', relation(contradicts, TARN, '2026-01-05'), OOLE, '2026-02-05', 'dispute'],
  ['unnamed officials are nobody in particular', relation(contradicts, OFFICIALS, '2026-01-05'), OFFICIALS, '2026-02-05', null],
  ['the article itself takes no side', relation(contradicts, TARN, '2026-01-05'), null, '2026-02-05', null],
  ['a figure is another than before', relation(differs, TARN, '2026-01-05'), OOLE, '2026-02-05', 'figure-moved'],
  ['of undated figures none moved', relation(differs, TARN, null), OOLE, '2026-02-05', null],
  ['a reservation has gone', relation(repeats('stronger', 'hedge-dropped'), TARN, '2026-01-05'), OOLE, '2026-01-06', 'hedge-lost'],
  ['said again after months', relation(repeats('same'), TARN, '2025-06-01'), OOLE, '2026-02-05', 'old-claim'],
  ['said again the next day', relation(repeats('same'), TARN, '2026-02-04'), OOLE, '2026-02-05', null],
  [
    'context turns nothing',
    relation({ kind: 'context', score: 0.5, reasons: [reason('shared-subject')] }, TARN, '2025-01-05'),
    TARN,
    '2026-02-05',
    null,
  ],
];

describe('turns', () => {
  it.each(CASES)('%s', (_, one, by, day, turn) => {
    expect(turnOf(one, by, day === null ? null : dated(day))).toBe(turn);
  });
});
