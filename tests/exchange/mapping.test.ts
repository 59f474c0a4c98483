import { describe, expect, it } from 'vitest';
import { columnsOf, guessHeader } from '../../src/exchange/claim-reader.ts';
import { guessMapping } from '../../src/exchange/guess-mapping.ts';
import { guessPlan } from '../../src/exchange/open-file.ts';

const plan = (text: string) => guessPlan({ text, encoding: 'utf-8' });

const TABLES: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  [
    'a spreadsheet with plain names',
    'Statement,Speaker,Date,Link\n"The quay will open in May, he said.",Odo Brask,2031-05-04,https://gazette.example/a\n"The quay stays shut for now.",Ina Corvane,2031-06-01,https://gazette.example/b\n',
    { text: 'Statement', speaker: 'Speaker', said: 'Date', url: 'Link' },
  ],
  [
    'other words for the same',
    'Claimant;Job title;Claim text;Published;Publisher\nOdo Brask;harbour master;The quay will open in May;4 May 2031;Gazette\nIna Corvane;mayor;The quay stays shut for now;1 June 2031;Gazette\n',
    { text: 'Claim text', speaker: 'Claimant', role: 'Job title', published: 'Published', outlet: 'Publisher' },
  ],
  [
    'names that mislead: a source that is an address, a title that is no office',
    'title,source,text\nQuay to open,https://gazette.example/a,The quay will open in May\nQuay shut,https://gazette.example/b,The quay stays shut for now\n',
    { text: 'text', title: 'title', url: 'source' },
  ],
  [
    'no header',
    '2031-05-04,Odo Brask,The quay will open in May,https://gazette.example/a\n2031-06-01,Ina Corvane,The quay stays shut for now,https://gazette.example/b\n',
    { text: '3', speaker: '2', said: '1', url: '4' },
  ],
  [
    'a column called Date that holds none',
    'statement,date\nThe quay will open in May,soon\nThe quay stays shut for now,later\n',
    { text: 'statement' },
  ],
  ['one column of words', 'Statement\nThe quay will open in May\nThe quay stays shut for now\n', { text: 'Statement' }],
];

const LIAR = [
  '11.json\thalf-true\tThe quay was shut for a year.\tharbour\todo-brask\tHarbour master\tVell\tindependent\t1\t2\t3\t4\t5\ta radio interview',
  '12.json\tfalse\tNo ship came in all of May.\tharbour,trade\tina-corvane\tMayor\tVell\tindependent\t1\t2\t3\t4\t5\ta debate',
  '',
].join('\n');

describe('the mapping', () => {
  it.each(TABLES)('is guessed: %s', (_, text, mapping) => {
    expect(plan(text).mapping).toEqual(mapping);
  });

  it('of a file like LIAR leaves the rating out', () => {
    const { mapping, layout } = plan(LIAR);
    expect(layout).toEqual({ delimiter: '\t', header: false });
    expect(mapping).toEqual({ text: '3', speaker: '5', role: '6', title: '14' });
  });

  it('reads the keys of JSON rows like columns', () => {
    const rows = [
      { id: 1, text: 'The quay will open in May.', speaker: 'Odo Brask', date: '2031-05-04', context: 'a speech' },
      { id: 2, text: 'The quay stays shut for now.', speaker: null, date: null, context: null },
    ];
    const expected = { text: 'text', speaker: 'speaker', said: 'date', title: 'context' };
    expect(plan(JSON.stringify(rows))).toMatchObject({ format: 'rows', mapping: expected });
    expect(plan(`${rows.map((row) => JSON.stringify(row)).join('\n')}\n`)).toMatchObject({ format: 'rows-lines', mapping: expected });
  });

  it('finds the text in a table of forty columns', () => {
    const names = Array.from({ length: 40 }, (_, i) => `field ${i}`);
    const row = (n: number) => names.map((_, i) => (i === 23 ? `The quay number ${n} was shut for a whole year` : String(n * i)));
    const text = `${[names, row(1), row(2)].map((one) => one.join()).join('\n')}\n`;
    expect(plan(text).mapping).toEqual({ text: 'field 23' });
    expect(columnsOf(text, plan(text)).length).toBe(40);
  });

  it('takes no column twice', () => {
    const mapping = guessMapping([{ name: 'quote', examples: ['The quay will open in May'] }], true);
    expect(mapping).toEqual({ text: 'quote' });
  });
});

describe('a header', () => {
  it.each([
    ['statement,date\nThe quay will open,2031\n', true],
    ['The quay will open,2031\nThe quay is shut,2032\n', false],
    ['a,a\na,b\n', false],
    ['', false],
  ])('of %j: %j', (text, header) => {
    expect(guessHeader(text, ',')).toBe(header);
  });
});

describe('the format', () => {
  const CASES: readonly (readonly [string, string, string])[] = [
    ['a pack', '{"$schema": "x", "format": "on-record-pack/1", "id": "a"', 'pack'],
    ['a pack, its name first', '{\n  "id": "a",\n "format": "on-record-pack/1"', 'pack'],
    ['a pack in lines', '{"format":"on-record-pack/1","id":"a"}\n{"document":{}}\n', 'pack-lines'],
    ['a backup', '{"format":"on-record-backup/1","madeAt":"x"}\n{"packs":{}}\n', 'backup'],
    ['a claim review', '{"@context":"https://schema.org","@type":"ClaimReview","claimReviewed":"x"}', 'claim-review'],
    ['a list of them', '[{"@type":"ClaimReview"}]', 'claim-review'],
    ['a graph', '{"@context":"https://schema.org","@graph":[]}', 'claim-review'],
    ['a feed', '\uFEFF {"@type":"DataFeed","dataFeedElement":[{', 'claim-review'],
    ['claim reviews in lines', '{"@type":"ClaimReview","claimReviewed":"x"}\n{"@type":"ClaimReview"}\n', 'claim-review-lines'],
    ['rows', '[{"text":"x"}]', 'rows'],
    ['rows in lines', '{"text":"x"}\n{"text":"y"}\n', 'rows-lines'],
    ['a table', 'text,speaker\nx,y\n', 'table'],
    ['nothing', '', 'table'],
  ];
  it.each(CASES)('of %s', (_, text, format) => {
    expect(plan(text).format).toBe(format);
  });
});
