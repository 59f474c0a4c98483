import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { baseSections } from '../../src/app/backup/base-sections.ts';
import { claimBase } from '../../src/app/base/claim-base.ts';
import { memoryStore } from '../../src/app/base/memory-store.ts';
import { decisionId } from '../../src/engine/speakers/merges.ts';
import { storeSections } from '../../src/entries/backup-sections.ts';
import { Database } from '../../src/storage/database.ts';
import { noteOnRelation } from '../exchange/annotations/sample.ts';
import { damaged, RUNS, SEED } from './strings.ts';

const base = claimBase(memoryStore(), () => '');
const sections = [...baseSections(base), ...storeSections(new Database('fuzz'), base)];

const AT = '2031-05-04T09:00:00Z';
const DAY = { value: '2031-05-04', precision: 'day', inferred: false };
const SPEAKER = { id: 'runa estrada', name: 'Runa Estrada', role: null, kind: 'person' };
const DOCUMENT = { id: 'd', title: 'Islands', outlet: null, author: null, published: DAY, url: 'https://gazette.example/islands' };
const CLAIM = {
  id: 'pack:a/1',
  pack: 'pack:a',
  document: DOCUMENT,
  paragraph: 1,
  text: 'The keeper left.',
  quote: null,
  speaker: SPEAKER,
  manner: 'indirect',
  certainty: 'reported',
  said: DAY,
};
const ARTICLE = {
  url: 'https://gazette.example/islands',
  title: 'Islands',
  byline: ['B. Lund'],
  siteName: null,
  published: DAY,
  updated: null,
  language: 'en',
  text: 'The keeper left.',
  blocks: [{ kind: 'paragraph', start: 0, end: 16 }],
  cutShort: false,
};
const SIDE = { text: 'The keeper left.', speaker: 'Runa Estrada', date: '2031-05-04' };
const NAMES = ['R. Estrada', 'Runa Estrada'] as const;
const { target, body } = noteOnRelation;

/** A right row of each section of a backup: a new section wants one here. */
const GOOD: Readonly<Record<string, unknown>> = {
  packs: {
    pack: { id: 'pack:a', name: 'A', version: 1, licence: 'CC0', origin: { kind: 'import', file: 'a.csv' } },
    enabled: true,
    claims: 1,
  },
  claims: { pack: 'pack:a', claims: [CLAIM] },
  annotations: { ...noteOnRelation, removed: null },
  drafts: { id: 'draft', target, body, modified: AT },
  revisions: { url: ARTICLE.url, readAt: AT, article: ARTICLE },
  colours: { colour: 'green', meaning: 'ask about' },
  settings: { name: 'textSize', value: 'large' },
  judgements: { id: 'j', prior: SIDE, current: SIDE, kind: 'differs', score: 0.5, rule: 'figures', right: true, at: AT },
  corrections: { url: ARTICLE.url, title: 'The islands' },
  speakers: { id: decisionId(NAMES), kind: 'merge', names: NAMES, at: AT },
  marks: { kind: 'kept-by-reading', pack: 'article:a', at: AT },
};

it('every section of a backup is tried', () => {
  expect(Object.keys(GOOD).sort()).toEqual(sections.map(({ name }) => name).sort());
});

it.each(sections.map((section) => [section.name, section] as const))(
  'anything is taken or refused as a row of %s',
  { timeout: 60_000 + RUNS * 40 },
  (name, section) => {
    expect(section.check(GOOD[name])).toMatchObject({ ok: true });
    fc.assert(
      fc.property(damaged(GOOD[name]), (row) => {
        const result = section.check(row);
        // What was taken is taken again: nothing that is restored becomes unreadable in the next backup.
        if (result.ok) expect(section.check(result.value).ok).toBe(true);
        else expect(result.error.message.length).toBeGreaterThan(0);
      }),
      { numRuns: RUNS, ...SEED },
    );
  },
);
