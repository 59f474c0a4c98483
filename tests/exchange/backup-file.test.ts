import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_FORMAT, backupLines, backupReader, type SectionRows } from '../../src/exchange/backup-file.ts';
import { cuts, piecesOf, textOf } from './chunks.ts';

const HEAD = { format: BACKUP_FORMAT, madeAt: '2031-05-04T12:00:00Z', writtenBy: '0.1.0' } as const;
const section = (name: string, rows: readonly unknown[]): SectionRows => ({
  name,
  async *rows() {
    yield* rows;
  },
});
const written = (sections: readonly SectionRows[]) => textOf(backupLines(HEAD, sections));
function read(pieces: readonly string[]) {
  const reader = backupReader('b.gz');
  const rows = pieces.flatMap((piece) => reader.push(piece));
  const finished = reader.finish();
  return { rows, finished, error: finished.ok ? null : finished.error.message };
}

describe('a backup', () => {
  it('gives back every row of every section, cut anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom('packs', 'claims', 'notes'), fc.array(fc.jsonValue())), cuts, async (state, at) => {
        const text = await written(Object.entries(state).map(([name, rows]) => section(name, rows)));
        const { rows, finished } = read(piecesOf(text, at));
        expect(finished.ok && finished.value.head).toEqual(HEAD);
        for (const [name, given] of Object.entries(state))
          expect(rows.filter((row) => row.section === name).map(({ row }) => row)).toEqual(JSON.parse(JSON.stringify(given)));
      }),
      { numRuns: 50 },
    );
  });

  it('is refused when any line of it is missing, doubled or damaged', async () => {
    const text = await written([section('packs', [{ id: 1 }, { id: 2 }]), section('claims', [{ id: 3 }])]);
    const lines = text.trimEnd().split('\n');
    expect(read([text]).error).toBe(null);
    for (const [i, line] of lines.entries()) {
      const without = lines.filter((_, n) => n !== i).join('\n');
      expect(read([`${without}\n`]).error, `without ${line}`).not.toBe(null);
      const damaged = lines.map((one, n) => (n === i ? one.slice(0, -2) : one)).join('\n');
      expect(read([`${damaged}\n`]).error, `damaged ${line}`).not.toBe(null);
    }
    expect(read([text, lines[1] ?? '']).error).toBe('b.gz: line 6 is damaged');
    expect(read([lines.slice(0, -1).join('\n')]).error).toBe('b.gz: the end is missing: the file is cut');
  });

  it.each([
    ['', 'b.gz: is empty'],
    ['{"format":"on-record-backup/2"}\n', 'b.gz: is no backup of On Record, or of a version that this one does not know'],
    ['a,b\n', 'b.gz: is no backup of On Record, or of a version that this one does not know'],
  ])('is refused: %j', (text, message) => {
    expect(read([text]).error).toBe(message);
  });
});
