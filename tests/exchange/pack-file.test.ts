import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadRow } from '../../src/domain/import.ts';
import { type ClaimPack, claimsOf, decodePack } from '../../src/domain/pack.ts';
import { packFrameReader, packReader } from '../../src/exchange/pack-file.ts';
import { packLines } from '../../src/exchange/write-pack.ts';
import { cuts, piecesOf } from './chunks.ts';
import { identify } from './identify.ts';

const HARBOUR = JSON.parse(readFileSync('tests/fixtures/packs/harbour.json', 'utf8')) as ClaimPack;

function read(pieces: readonly string[], inLines = false): { rows: ReadRow[]; error: string | null; complete: boolean } {
  const frames = packFrameReader(inLines);
  for (const piece of pieces) frames.push(piece);
  const frame = frames.frame('harbour.json');
  if (!frame.ok) return { rows: [], error: frame.error.message, complete: false };
  const reader = packReader(inLines, frame.value, identify);
  return { rows: [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()], error: null, complete: reader.complete() };
}

const changed = (list: 'claims' | 'documents', at: number, key: string, value: unknown) => [
  JSON.stringify({ ...HARBOUR, [list]: HARBOUR[list].map((one, i) => (i === at ? { ...one, [key]: value } : one)) }),
];
const summary = ({ rows, error }: ReturnType<typeof read>) =>
  error ??
  rows.map((row) =>
    row.kind === 'claim' ? `${row.row} ${row.content.key}` : `${row.problem.row} ${row.problem.code} ${row.problem.detail}`,
  );

describe('a pack file', () => {
  it('gives the claims that the pack holds, in one object or in lines, cut anywhere', () => {
    const pack = decodePack(HARBOUR, 'x');
    if (!pack.ok) throw new Error(pack.error.message);
    const expected = claimsOf(pack.value, identify).map(({ id, pack: _, ...claim }) => ({
      ...claim,
      key: id.replace('pack:harbour/', ''),
    }));
    const lines = [...packLines(HARBOUR)].join('');
    fc.assert(
      fc.property(cuts, fc.nat(2), (at, indent) => {
        for (const [text, inLines] of [
          [JSON.stringify(HARBOUR, null, indent), false],
          [lines, true],
        ] as const) {
          const { rows, error } = read(piecesOf(text, at), inLines);
          expect(error).toBe(null);
          expect(rows.map((row) => (row.kind === 'claim' ? row.content : row.problem))).toEqual(expected);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('may have its claims before its documents and its head', () => {
    const { claims, documents, ...head } = HARBOUR;
    expect(summary(read([JSON.stringify({ claims, documents, ...head })]))).toEqual(['1 wall', '2 berths']);
  });

  it('need not be read through for its head', () => {
    const reader = packFrameReader(false);
    const text = JSON.stringify(HARBOUR);
    reader.push(text.slice(0, text.indexOf('"claims"')));
    expect(reader.ready()).toBe(false);
    reader.push(text.slice(text.indexOf('"claims"'), -200));
    expect(reader.ready()).toBe(true);
  });

  const FAULTS: readonly (readonly [string, readonly string[], unknown])[] = [
    [
      'a bad claim',
      changed('claims', 0, 'manner', 'sung'),
      [expect.stringMatching(/^1 wrong-shape manner: expected .* got "sung"$/), '2 berths'],
    ],
    ['a claim of no document', changed('claims', 1, 'document', 'poster'), ['1 wall', '2 unknown-document poster']],
    ['an id twice', changed('claims', 1, 'id', 'wall'), ['1 wall', '2 id-twice wall']],
    ['a head without a licence', [JSON.stringify({ ...HARBOUR, licence: undefined })], 'harbour.json: licence: is missing'],
    ['a bad document', changed('documents', 1, 'title', 7), 'harbour.json: documents.1.title: expected string, got 7'],
    ['a document twice', changed('documents', 1, 'id', 'gazette'), 'harbour.json: documents.1.id: "gazette" is there twice'],
    ['another format', [JSON.stringify({ ...HARBOUR, format: 'on-record-pack/9' })], expect.stringMatching(/^harbour\.json: format: /)],
    ['no claims', [JSON.stringify({ ...HARBOUR, claims: [] })], []],
  ];
  it.each(FAULTS)('with %s', (_, pieces, expected) => {
    expect(summary(read(pieces))).toEqual(expected);
  });

  it('that is cut says so, and gives what is whole', () => {
    const text = JSON.stringify(HARBOUR);
    const cut = read([text.slice(0, -30)]);
    expect(cut.complete).toBe(false);
    expect(summary(cut)).toEqual(['1 wall']);
  });
});
