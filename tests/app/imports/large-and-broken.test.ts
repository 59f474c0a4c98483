import { describe, expect, it } from 'vitest';
import { claimBase } from '../../../src/app/base/claim-base.ts';
import { memoryStore } from '../../../src/app/base/memory-store.ts';
import { previewFile } from '../../../src/app/imports/preview.ts';
import { runImport } from '../../../src/app/imports/run.ts';
import type { ClaimBase } from '../../../src/app/ports.ts';
import type { ReadableFile } from '../../../src/exchange/open-file.ts';
import { readableFile } from '../../../src/exchange/readable-file.ts';
import { ANY, NOW } from '../sample-claims.ts';

async function imported(base: ClaimBase, file: ReadableFile) {
  const preview = await previewFile(file, null, []);
  if (!preview.ok) throw new Error(preview.error.message);
  const { plan, pack } = preview.value;
  const outcome = await runImport(base, file, { plan, cutToo: false }, pack, async () => true);
  if (outcome.kind !== 'published') throw new Error(JSON.stringify(outcome));
  return outcome.progress;
}

/** Size of the large file: `FILE_MB=300` on demand. */
const MEGABYTES = Number(process.env.FILE_MB ?? 6);
/** What an import may hold at a time, in bytes, however large the file is. */
const MOST_HELD = 20_000_000;

/** A table of that size, made while it is read: what is read and not yet taken in tells how much of it is held. */
function largeFile(onRead: (bytes: number) => void): ReadableFile {
  const size = MEGABYTES * 1_000_000;
  return {
    name: 'large.csv',
    size,
    async *bytes(tell = () => {}) {
      let count = 0;
      let row = 0;
      for (let piece = 'statement,speaker,date\n'; count < size; piece = '') {
        while (piece.length < 64_000)
          piece += `The quay ${row++} of Vellmouth was shut for ${row % 97} days${' for repairs'.repeat(8)},Odo Brask,2031-05-04\n`;
        const bytes = new TextEncoder().encode(piece);
        count += bytes.length;
        onRead(count);
        tell(count);
        yield bytes;
      }
    },
  };
}

describe('a file of any size', () => {
  it(`is read piece by piece: of ${MEGABYTES} megabytes, few are held at a time`, { timeout: 20_000 + MEGABYTES * 2000 }, async () => {
    let read = 0;
    let written = 0;
    let most = 0;
    const base = claimBase(memoryStore(), () => NOW);
    const appendClaims: ClaimBase['appendClaims'] = async (_, claims, ahead) => {
      written += claims.reduce((sum, { text }) => sum + text.length + '\n,Odo Brask,2031-05-04'.length, 0);
      ahead?.handedOver();
      return 0;
    };
    const publishPack = async () => {};
    const file = largeFile((count) => {
      read = count;
      most = Math.max(most, read - written);
    });
    const { counts, bytesRead } = await imported({ ...base, appendClaims, publishPack }, file);
    expect(bytesRead).toBeGreaterThanOrEqual(MEGABYTES * 1_000_000);
    expect([counts.claims, counts.problems]).toEqual([counts.rows, 0]);
    expect(counts.claims).toBeGreaterThan(MEGABYTES * 5000);
    expect(most).toBeLessThan(Math.min(MOST_HELD, MEGABYTES * 500_000));
  });
});

describe('a table of forty columns with broken quotation marks', () => {
  const COLUMNS = ['id', 'statement', 'speaker', 'date', ...Array.from({ length: 36 }, (_, i) => `note ${i}`)];
  const row = (i: number, statement: string) =>
    [String(i), statement, 'Odo Brask', '2031-05-04', ...Array.from({ length: 36 }, (_, n) => (n % 9 === 0 ? '"a, b"' : `x${n}`))].join(
      ',',
    );

  it('gives all of its good rows, and names each bad one by its line', async () => {
    const lines = [COLUMNS.join(','), ...Array.from({ length: 60 }, (_, i) => row(i, `The pier of Vellmouth was shut on day ${i}`))];
    lines[10] = row(9, '"The quay was never closed');
    lines[20] = row(19, 'The "pier" of Brelling stayed open');
    lines[30] = `${row(29, 'The ferry went twice')},one,two,three`;
    lines[40] = '39,The ferry went once,Odo Brask';
    const base = claimBase(memoryStore(), () => NOW);
    const { counts, problems } = await imported(base, readableFile(new Blob([lines.join('\r\n')]), 'forty.csv'));
    const named = problems.filter(({ kept }) => !kept).map((one) => one.row);
    expect(named).toEqual(expect.arrayContaining([11, 31, 41]));
    expect(named.length).toBe(60 - counts.claims);
    expect(named.length).toBeLessThanOrEqual(4);
    const all = await base.page({ ...ANY, words: 'Vellmouth' }, null, 100);
    expect(all.claims.length).toBe(56);
    expect(all.claims.every(({ speaker, said }) => speaker?.name === 'Odo Brask' && said?.value === '2031-05-04')).toBe(true);
  });
});
