import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { claimBase } from '../../src/app/base/claim-base.ts';
import { keepArrivals } from '../../src/app/keep-arrivals.ts';
import { keepArticle, packOf } from '../../src/app/keep-article.ts';
import type { ClaimBase } from '../../src/app/ports.ts';
import type { Article } from '../../src/domain/article.ts';
import { dated } from '../../src/domain/dated.ts';
import { arrivalStore } from '../../src/storage/arrival-store.ts';
import { baseStore } from '../../src/storage/base-store.ts';
import { Database } from '../../src/storage/database.ts';
import { markStore } from '../../src/storage/mark-store.ts';
import { revisionStore } from '../../src/storage/revision-store.ts';
import { settingsStore } from '../../src/storage/settings-store.ts';
import { ANY } from './sample-claims.ts';

let database: Database;
let base: ClaimBase;
let today = '2031-05-04T09:00:00.000Z';
const ports = () => ({
  base,
  arrivals: arrivalStore(database),
  marks: markStore(database),
  settings: settingsStore(database),
  revisions: revisionStore(database, () => today),
  exclusively: <T>(_: string, work: () => Promise<T>) => work(),
  now: () => today,
});

beforeEach(() => {
  database = new Database(`test-${Math.random()}`);
  base = claimBase(baseStore(database), () => today);
  today = '2031-05-04T09:00:00.000Z';
});

const FIRST = [
  'The harbour authority said on Monday that the quay will be shut for a year.',
  'Odo Brask, the harbour master, said that 40 ships wait outside the harbour.',
];
const SECOND = [
  'The harbour authority said on Monday that the quay will be shut for a year.',
  'Odo Brask, the harbour master, said that 55 ships wait outside the harbour.',
];

function article(sentences: readonly string[], path = 'quay', updated: string | null = null): Article {
  const text = sentences.join('\n\n');
  const blocks = sentences.map((sentence) => ({
    kind: 'paragraph' as const,
    start: text.indexOf(sentence),
    end: text.indexOf(sentence) + sentence.length,
  }));
  return {
    url: `https://gazette.example/${path}`,
    title: 'Quay to be shut',
    byline: ['Ina Corvane'],
    siteName: 'Gazette',
    published: dated('2031-05-03'),
    updated: updated === null ? null : dated(updated),
    language: 'en',
    text,
    blocks,
    cutShort: false,
  };
}
const texts = async (pack: string) =>
  (await base.page({ ...ANY, pack }, null, 100)).claims.map(({ text, document }) => `${document.published?.value} ${text}`).sort();
const arrive = (one: Article) => arrivalStore(database).add({ url: one.url, article: one, at: today });

describe('keeping an article again', () => {
  it('adds what its new version says anew, under its date; what was said stays', async () => {
    const pack = packOf(article(FIRST));
    expect(await keepArticle(base, article(FIRST))).toBe(2);
    expect(await keepArticle(base, article(FIRST))).toBe(0);
    expect(await keepArticle(base, article(SECOND, 'quay', '2031-05-05'))).toBe(1);
    expect(await texts(pack)).toEqual([`2031-05-03 ${FIRST[1]}`, `2031-05-03 ${FIRST[0]}`, `2031-05-05 ${SECOND[1]}`].sort());
    const ids = (await base.page({ ...ANY, pack }, null, 100)).claims.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });
});

describe('growing by reading', () => {
  it('is off at first: what arrived is put away', async () => {
    await arrive(article(FIRST));
    expect(await keepArrivals(ports())).toBe(0);
    expect([await base.packs(), await arrivalStore(database).all()]).toEqual([[], []]);
  });

  it('keeps each article once, and of an update only what changed', async () => {
    await settingsStore(database).change({ keepByReading: true });
    await arrive(article(FIRST));
    await arrive(article(FIRST, 'pier'));
    expect(await keepArrivals(ports())).toBe(2);
    await arrive(article(FIRST));
    expect(await keepArrivals(ports())).toBe(0);
    today = '2031-05-05T09:00:00.000Z';
    await arrive(article(SECOND));
    expect(await keepArrivals(ports())).toBe(1);
    expect((await base.pack(packOf(article(FIRST))))?.claims).toBe(3);
    // Both forms are there, so that the panel can say what was changed.
    const seen = await revisionStore(database, () => today).of(article(FIRST).url);
    expect(seen.map((one) => one.article.text)).toEqual([article(FIRST).text, article(SECOND).text]);
  });

  it('takes out what is older than the rule says, and nothing that was kept by hand', async () => {
    await settingsStore(database).change({ keepByReading: true, keepDays: 30 });
    await keepArticle(base, article(FIRST, 'by-hand'));
    await arrive(article(FIRST, 'by-hand'));
    await arrive(article(FIRST));
    await keepArrivals(ports());
    expect((await base.packs()).length).toBe(2);
    today = '2031-06-02T09:00:00.000Z';
    await keepArrivals(ports());
    expect((await base.packs()).length).toBe(2);
    today = '2031-06-04T09:00:00.000Z';
    await keepArrivals(ports());
    expect((await base.packs()).map(({ id }) => id)).toEqual([packOf(article(FIRST, 'by-hand'))]);
  });

  it('leaves other languages alone', async () => {
    await settingsStore(database).change({ keepByReading: true });
    await arrive(
      article([
        'Die Hafenbehörde sagte am Montag, dass der Kai ein Jahr lang geschlossen bleibt und die Schiffe warten müssen.',
        'Das teilte der Sprecher der Behörde mit.',
      ]),
    );
    expect(await keepArrivals(ports())).toBe(0);
  });

  it('holds no more than two hundred that wait', async () => {
    for (let i = 0; i < 205; i++) {
      today = new Date(Date.UTC(2031, 4, 4, 9, 0, i)).toISOString();
      await arrive(article(FIRST, `a${i}`));
    }
    const waiting = await arrivalStore(database).all();
    expect([waiting.length, waiting[0]?.url]).toEqual([200, 'https://gazette.example/a5']);
  });
});
