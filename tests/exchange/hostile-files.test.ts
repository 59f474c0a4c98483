import { describe, expect, it } from 'vitest';
import type { ReadingPlan, ReadRow } from '../../src/domain/import.ts';
import { claimReader, columnsOf } from '../../src/exchange/claim-reader.ts';
import { guessPlan } from '../../src/exchange/open-file.ts';
import { packFrameReader } from '../../src/exchange/pack-file.ts';
import { identify } from './identify.ts';

const GOOD = { '@type': 'ClaimReview', claimReviewed: 'The quay was shut for a year.', url: 'https://checks.example/quay' };
const ROW = { statement: 'The quay was shut for a year.' };
const MANY = 200_000;

/** As a stream brings it. */
function read(text: string, format: ReadingPlan['format']): string[] {
  const plan = { ...guessPlan({ text: text.slice(0, 65_536), encoding: 'utf-8' }), format, mapping: { text: 'statement' } };
  const reader = claimReader(plan, { file: 'hostile', identify, frame: null });
  if (!reader) throw new Error('no reader');
  let rows: ReadRow[] = [];
  for (let at = 0; at < text.length; at += 65_536) rows = rows.concat(reader.push(text.slice(at, at + 65_536)));
  return rows.concat(reader.end()).map((row) => (row.kind === 'claim' ? row.content.text : row.problem.code));
}

const nested = (open: string, close: string) => `${open.repeat(MANY)}"x"${close.repeat(MANY)}`;
const members = (value: string) => Array.from({ length: MANY }, (_, i) => `"m${i}":${value}`).join();
const listOf = (bad: string, good: unknown) => `[${bad},${JSON.stringify(good)}]`;

/** What no honest file holds. One such part spoils itself at most: what is right beside it is read. */
describe('a file that was made to break its reader', () => {
  it.each<[string, string, ReadingPlan['format'], string]>([
    [
      'a review of hundreds of thousands of members',
      listOf(`{"@type":"ClaimReview",${members('[]')}}`, GOOD),
      'claim-review',
      GOOD.claimReviewed,
    ],
    [
      'a value inside a value, and so on without end',
      listOf(`{"@type":"ClaimReview","claimReviewed":${nested('{"@value":', '}')}}`, GOOD),
      'claim-review',
      GOOD.claimReviewed,
    ],
    ['a list in a list, and so on without end', listOf(`{"statement":${nested('[', ']')}}`, ROW), 'rows', ROW.statement],
    ['a name in a name, and so on without end', listOf(`{"statement":${nested('{"name":', '}')}}`, ROW), 'rows', ROW.statement],
    ['a row of hundreds of thousands of members', listOf(`{${members('1')}}`, ROW), 'rows', ROW.statement],
    ['a quotation mark that is never closed before the shortest of lines', `statement\n"${'x\n'.repeat(MANY)}`, 'table', 'x'],
  ])('%s', (_, text, format, right) => {
    expect(read(text, format).at(-1)).toBe(right);
  });

  it('one object without end is too long, and is not held', () => {
    expect(read(`{${Array.from({ length: 90 }, (_, i) => `"m${i}":"${'x'.repeat(100_000)}"`).join()}}`, 'rows')).toEqual(['too-long']);
  });

  it('a pack of members without end names the first that no pack has', () => {
    const reader = packFrameReader(false);
    for (let i = 0; i < MANY; i += 1000) reader.push(`${i === 0 ? '{' : ','}"m${i}":"${'x'.repeat(1000)}"`);
    expect(reader.frame('pack.json')).toMatchObject({ ok: false, error: { message: expect.stringContaining('pack.json') } });
  });

  it('a header of tens of thousands of columns gives some to choose from', () => {
    const sample = `${'a,'.repeat(30_000)}a\n${'b,'.repeat(2000)}`;
    const plan = { format: 'table', layout: { delimiter: ',', header: true } } as const;
    expect(columnsOf(`${sample}\n${'1,'.repeat(30_000)}1\n`, plan)).toHaveLength(300);
  });
});
