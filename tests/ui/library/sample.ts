import type { Claim } from '../../../src/domain/claim.ts';
import { dated } from '../../../src/domain/dated.ts';
import type { ImportJob, ImportPreview } from '../../../src/domain/import.ts';
import type { PackState } from '../../../src/domain/pack-info.ts';
import { type LibraryState, SAFE } from '../fake-library.ts';

/** A made-up library. */
const AT = '2031-05-10T09:00:00.000Z';

const pack = (id: string, name: string, origin: PackState['origin'], claims: number, enabled = true): PackState => ({
  id,
  name,
  version: 1,
  licence: 'CC BY 4.0',
  origin,
  enabled,
  claims,
  documents: 4,
  from: '2029-01-04',
  to: '2031-05-04',
  addedAt: AT,
});

export const PACKS: readonly PackState[] = [
  pack('pack:harbour', 'The harbour of Vellmouth, statements since 2029', { kind: 'import', file: 'harbour.csv' }, 1204),
  pack(
    'article:q',
    'Quay to be shut for a year',
    { kind: 'article', url: 'https://gazette.example/quay', title: 'Quay to be shut for a year' },
    31,
  ),
  pack('seed:900', 'Talks about the tram', { kind: 'seed' }, 24, false),
];

const SAID = [
  ['Odo Brask', 'The quay will be shut for a year while the wall is raised.', '2031-05-04'],
  ['Ina Corvane', 'No ship has been turned away from the harbour this spring.', '2031-04-28'],
  [null, 'The wall is 40 centimetres lower than the storm of January.', '2031-01-12'],
  ['Odo Brask', 'The quay stays open whatever the weather.', '2029-01-04'],
] as const;

export const CLAIMS: readonly Claim[] = Array.from({ length: 40 }, (_, i) => {
  const [name, text, day] = SAID[i % SAID.length] ?? SAID[0];
  return {
    id: `pack:harbour/${i}`,
    pack: 'pack:harbour',
    document: {
      id: `d${i % 4}`,
      title: 'Harbour wall to be raised',
      outlet: 'The Vellmouth Gazette',
      author: null,
      published: dated(day),
      url: 'https://gazette.example/wall',
    },
    paragraph: 2,
    text: i < 4 ? text : `${text.slice(0, -1)}, said for the ${i}th time.`,
    quote: null,
    speaker: name === null ? null : { id: name.toLowerCase(), name, role: name === 'Odo Brask' ? 'harbour master' : null, kind: 'person' },
    manner: name === null ? 'narrated' : 'indirect',
    certainty: name === null ? 'stated' : 'reported',
    said: dated(day),
  };
});

const JOB: ImportJob = {
  id: 'j1',
  file: 'statements.csv',
  pack: {
    id: 'pack:statements',
    name: 'statements',
    version: 1,
    licence: 'Not stated',
    origin: { kind: 'import', file: 'statements.csv' },
  },
  state: 'running',
  bytes: 40_000_000,
  bytesRead: 12_000_000,
  counts: { rows: 61_000, claims: 60_400, duplicates: 590, problems: 10 },
  startedAt: '2031-05-10T09:00:00.000Z',
  changedAt: '2031-05-10T09:00:06.000Z',
  problems: [],
  failure: null,
};

export const JOBS: readonly ImportJob[] = [
  {
    ...JOB,
    id: 'j2',
    state: 'done',
    counts: { rows: 1207, claims: 1204, duplicates: 2, problems: 2 },
    problems: [
      { row: 14, code: 'no-text', detail: '', kept: false },
      { row: 803, code: 'date', detail: 'some day', kept: true },
    ],
  },
  {
    ...JOB,
    id: 'j3',
    state: 'failed',
    counts: { rows: 812, claims: 810, duplicates: 0, problems: 0 },
    failure: { code: 'cut', detail: 'the packed file is cut or damaged, after row 812' },
  },
  JOB,
];

export const PREVIEW: ImportPreview = {
  plan: {
    format: 'table',
    encoding: 'utf-8',
    layout: { delimiter: ',', header: true },
    mapping: { text: 'Statement', speaker: 'Who', said: 'Day' },
    dateOrder: null,
  },
  pack: JOB.pack,
  standing: { kind: 'id-taken', id: 'pack:statements', name: 'Statements of the council' },
  columns: [
    { name: 'Statement', examples: ['The quay will be shut for a year while the wall is raised.'] },
    { name: 'Who', examples: ['Odo Brask'] },
    { name: 'Day', examples: ['2031-05-04'] },
    { name: 'Remarks', examples: [] },
  ],
  claims: CLAIMS.slice(0, 4).map(({ id: _, pack: _pack, ...claim }) => ({ ...claim, key: null })),
  problems: [{ row: 14, code: 'fields', detail: '3/4', kept: false }],
  bytes: 40_000_000,
};

export const LIBRARY: LibraryState = {
  packs: PACKS,
  claims: CLAIMS,
  jobs: JOBS,
  safety: { ...SAFE, persisted: false, held: { packs: 2, claims: 1235, notes: 4 } },
  preview: PREVIEW,
  indexing: null,
  kept: new Map([['article:q', AT]]),
  otherNames: [],
  decided: [],
};
