import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LabError, parseArguments } from '../../../src/lab/arguments.ts';
import { run } from '../../../src/lab/claims.ts';

function file(content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'claims-')), 'rows');
  writeFileSync(path, content);
  return path;
}

const claims = async (content: string) =>
  (await run(parseArguments([file(content)]))).split('\n').map((line) => JSON.parse(line) as { id: unknown; label: number; score: number });

describe('lab claims', () => {
  it('labels rows of a JSON array by id, sentence_id or number', async () => {
    const rows = [
      { id: 'a', text: 'Exports fell by 12% last year.' },
      { sentence_id: 7, text: 'Thank you so much.' },
      { text: 'The army seized two towns in March.' },
    ];
    const found = await claims(JSON.stringify(rows));
    expect(found.map(({ id, label }) => [id, label])).toEqual([
      ['a', 1],
      [7, 0],
      [2, 1],
    ]);
  });

  it('reads JSON Lines with "sentence"', async () => {
    expect((await claims('{"sentence": "Exports fell by 12% last year.", "label": "1"}\n')).map(({ id }) => id)).toEqual([0]);
  });

  it('names the row that has no text', async () => {
    await expect(claims('[{"id": 1, "text": "Fine."}, {"id": 2}]')).rejects.toThrow(/row 1: needs "text" or "sentence"/);
  });

  it('needs a file', async () => {
    await expect(run(parseArguments([]))).rejects.toThrow(LabError);
  });
});
