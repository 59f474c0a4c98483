import { describe, expect, it } from 'vitest';
import type { ReadRow } from '../../src/domain/import.ts';
import { claimReader } from '../../src/exchange/claim-reader.ts';
import { duplicateFinder } from '../../src/exchange/fold.ts';
import { guessPlan } from '../../src/exchange/open-file.ts';
import { identify } from './identify.ts';

function read(text: string): ReadRow[] {
  const reader = claimReader(guessPlan({ text, encoding: 'utf-8' }), { file: 'quay.csv', identify, frame: null });
  if (!reader) throw new Error('no reader');
  return [...reader.push(text), ...reader.end()];
}
const summary = (rows: readonly ReadRow[]) =>
  rows.map((row) =>
    row.kind === 'claim' ? `${row.row} ${row.content.text}` : `${row.problem.row} ${row.problem.code} ${row.problem.detail}`,
  );

const HEADER = 'statement,speaker,date,url,headline,publisher';
const GOOD = 'The quay will open in May,Odo Brask,2031-05-04,https://gazette.example/a,Quay to open,Gazette';

describe('a table of claims', () => {
  it('becomes claims with their documents', () => {
    const [row] = read(`${HEADER}\n${GOOD}\n${GOOD}\n`);
    expect(row).toEqual({
      kind: 'claim',
      row: 2,
      content: {
        key: null,
        document: { id: 'd1', title: 'Quay to open', outlet: 'Gazette', author: null, published: null, url: 'https://gazette.example/a' },
        paragraph: null,
        text: 'The quay will open in May',
        quote: null,
        speaker: { id: 'odo brask', name: 'Odo Brask', role: null, kind: 'person' },
        manner: 'indirect',
        certainty: 'reported',
        said: { value: '2031-05-04', precision: 'day', inferred: false },
      },
    });
  });

  it('names each bad row and keeps the good ones', () => {
    const rows = read(
      [
        HEADER,
        GOOD,
        ',Odo Brask,2031-05-04,https://gazette.example/a,Quay,Gazette',
        'The quay opened late,Odo Brask,some day,https://gazette.example/a,Quay,Gazette',
        'The quay opened early,Odo Brask,2031-05-05,gazette,Quay,Gazette',
        'The quay closed,Odo Brask',
        `${'a b '.repeat(2000)},Odo Brask,2031-05-05,https://gazette.example/a,Quay,Gazette`,
        'The caf\uFFFD closed,Odo Brask,2031-05-05,https://gazette.example/a,Quay,Gazette',
        'The quay closed again,,2031-05-06,,,',
        '',
      ].join('\n'),
    );
    expect(summary(rows)).toEqual([
      '2 The quay will open in May',
      '3 no-text ',
      '4 date some day',
      '4 The quay opened late',
      '5 address gazette',
      '5 The quay opened early',
      '6 fields 2/6',
      expect.stringMatching(/^7 too-long a b/),
      '8 undecodable The caf\uFFFD closed',
      '9 The quay closed again',
    ]);
    expect(rows.at(-1)).toMatchObject({ content: { speaker: null, manner: 'narrated', document: { title: 'quay.csv', url: null } } });
  });

  it('spells out speakers that are written as slugs', () => {
    const [row] = read('statement,speaker\nThe quay will open in May,ina-corvane\nx y z,odo-brask\n');
    expect(row).toMatchObject({ content: { speaker: { name: 'Ina Corvane' } } });
  });

  it('has one document for rows of the same document', () => {
    const documents = read(`${HEADER}\n${GOOD}\n${GOOD.replace('May', 'June')}\n`).flatMap((row) =>
      row.kind === 'claim' ? [row.content.document] : [],
    );
    expect(documents[0]).toBe(documents[1]);
  });
});

describe('JSON rows', () => {
  it('are read like a table; what is no object is named', () => {
    expect(summary(read('[{"text":"The quay will open","speaker":"Odo Brask"},7,{"text":null}, oops]'))).toEqual([
      '1 The quay will open',
      '2 wrong-shape no object',
      '3 no-text ',
      '4 not-json oops',
    ]);
    expect(summary(read('{"text":"The quay will open"}\nnot json\n\n{"text":"The quay is shut"}\n'))).toEqual([
      '1 The quay will open',
      '2 not-json not json',
      '4 The quay is shut',
    ]);
  });
});

describe('duplicates', () => {
  const contents = (text: string) => read(text).flatMap((row) => (row.kind === 'claim' ? [row.content] : []));
  it('are rows that say the same by the same speaker on the same day in the same document', () => {
    const isDuplicate = duplicateFinder();
    const rows = contents(
      [
        HEADER,
        GOOD,
        GOOD.replace('The quay', '“The  Quay”'),
        GOOD.replace('Brask', 'Brusk'),
        GOOD.replace('-04', '-05'),
        GOOD.replace('/a', '/b'),
        '',
      ].join('\n'),
    );
    expect(rows.map(isDuplicate)).toEqual([false, true, false, false, false]);
  });
  it('are not found among different rows', () => {
    const isDuplicate = duplicateFinder();
    const rows = contents(`statement\n${Array.from({ length: 20_000 }, (_, i) => `The quay was shut on day ${i}`).join('\n')}\n`);
    expect(rows.filter(isDuplicate)).toEqual([]);
  });
});
