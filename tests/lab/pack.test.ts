import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodePack } from '../../src/domain/pack.ts';
import { guessPlan } from '../../src/exchange/open-file.ts';
import { packFrameReader, packReader } from '../../src/exchange/pack-file.ts';
import { parseArguments } from '../../src/lab/arguments.ts';
import { run } from '../../src/lab/pack.ts';
import { identify } from '../exchange/identify.ts';

const folder = mkdtempSync(join(tmpdir(), 'on-record-pack-'));
const rows = join(folder, 'rows.jsonl');
writeFileSync(
  rows,
  `${[
    { said_by: 'Odo Brask', words: 'The quay will be shut for a year.', date: '2031-05-04', outlet: 'Gazette' },
    { said_by: 'Ina Corvane', words: 'The quay stays open in May.', date: '2031-04-28', outlet: 'Gazette' },
    { said_by: 'Ina Corvane', words: 'The quay stays open in May.', date: '2031-04-28', outlet: 'Gazette' },
  ]
    .map((row) => JSON.stringify(row))
    .join('\n')}\n`,
);
const call = (...more: string[]) =>
  run(parseArguments([rows, '--id', 'pack:quay', '--name', 'Quay', '--licence', 'CC0', '--map', 'text=words', 'speaker=said_by', ...more]));

describe('lab pack', () => {
  it('builds a pack that its decoder accepts', async () => {
    const pack = decodePack(JSON.parse(await call('--version', '2')), 'quay.json');
    expect(pack).toMatchObject({ ok: true, value: { id: 'pack:quay', version: 2, origin: { kind: 'import', file: 'rows.jsonl' } } });
    expect(pack.ok && pack.value.claims.map(({ text, speaker }) => [text, speaker?.name])).toEqual([
      ['The quay will be shut for a year.', 'Odo Brask'],
      ['The quay stays open in May.', 'Ina Corvane'],
    ]);
  });

  it('builds one in lines that is read again', async () => {
    const text = await call('--lines');
    expect(guessPlan({ text, encoding: 'utf-8' }).format).toBe('pack-lines');
    const frames = packFrameReader(true);
    frames.push(text);
    const frame = frames.frame('quay.jsonl');
    if (!frame.ok) throw new Error(frame.error.message);
    const reader = packReader(true, frame.value, identify);
    const read = [...reader.push(text), ...reader.end()];
    expect(read.map((row) => (row.kind === 'claim' ? row.content.text : row.problem.code))).toEqual([
      'The quay will be shut for a year.',
      'The quay stays open in May.',
    ]);
  });

  it.each([
    [['--map', 'mood=words'], /--map mood=words: one of text, /],
    [['--map', 'text=nothing'], /no statement was found/],
    [['--version', '0'], /--version is a whole number/],
    [['--id', 'seed:000'], /--id is pack:/],
  ])('refuses %j', async (more, message) => {
    await expect(call(...more)).rejects.toThrow(message);
  });
});

describe('docs/packs.md', () => {
  it('shows a pack that the decoder accepts', () => {
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/packs.md', 'utf8')) ?? [];
    expect(decodePack(JSON.parse(example), 'example')).toMatchObject({ ok: true });
  });
});
