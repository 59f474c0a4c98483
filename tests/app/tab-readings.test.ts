import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { tabReadings } from '../../src/app/tab-readings.ts';
import type { Article } from '../../src/domain/article.ts';
import type { PageReading } from '../../src/domain/reading.ts';
import { failure, ok } from '../../src/domain/result.ts';
import { correctionStore } from '../../src/storage/correction-store.ts';
import { Database } from '../../src/storage/database.ts';
import { readingStore } from '../../src/storage/reading-store.ts';

const PAGE = { url: 'https://a.example/', title: 'T' };
const ARTICLE: Article = {
  ...PAGE,
  byline: [],
  siteName: null,
  published: null,
  updated: null,
  language: 'en',
  text: 'The weir is shut.',
  blocks: [{ kind: 'paragraph', start: 0, end: 17 }],
  cutShort: false,
};
const now = () => '2026-04-16T09:00:00.000Z';
/** When the page that is there was loaded. */
const SINCE = 1_776_330_000_000;

function tabs(url: string, lets: boolean) {
  const database = new Database(`test-${Math.random()}`);
  const readings = readingStore(database);
  const corrections = correctionStore(database);
  const inject = async () => (lets ? ok(null) : failure('forbidden', 'no access'));
  return { readings, tabs: tabReadings({ readings, corrections, now, inject, describe: async () => ({ url, title: 'T' }) }) };
}

describe('the reading of a tab', () => {
  it('is on its way until the page answers', async () => {
    const { readings, tabs: one } = tabs('https://a.example/', true);
    await one.start(1);
    expect((await readings.get(1))?.page).toEqual({ status: 'reading', startedAt: now() });
    await one.arrived(1, { status: 'unreadable', reason: 'no-article', url: 'https://a.example/', title: 'T' }, SINCE);
    expect((await readings.get(1))?.page.status).toBe('unreadable');
  });

  it('keeps what the reader corrected, for that page, until it is taken back', async () => {
    const { readings, tabs: one } = tabs('https://a.example/', true);
    const titleOf = async () => {
      const page = (await readings.get(1))?.page;
      return page?.status === 'read' ? [page.article.title, page.article.origins?.title] : page?.status;
    };
    await one.arrived(1, { status: 'article', article: ARTICLE }, SINCE);
    await one.corrected(1, { url: ARTICLE.url, title: 'The weir is shut' });
    expect(await titleOf()).toEqual(['The weir is shut', 'reader']);
    await one.arrived(1, { status: 'article', article: ARTICLE }, SINCE);
    expect(await titleOf()).toEqual(['The weir is shut', 'reader']);
    await one.arrived(1, { status: 'article', article: { ...ARTICLE, url: 'https://a.example/other' } }, SINCE);
    expect(await titleOf()).toEqual(['T', undefined]);
    await one.uncorrected(ARTICLE.url);
    await one.arrived(1, { status: 'article', article: ARTICLE }, SINCE);
    expect(await titleOf()).toEqual(['T', undefined]);
  });

  it('forgets a passage when another page is read', async () => {
    const { readings, tabs: one } = tabs('https://a.example/', true);
    await one.asked(1, { text: 'words', url: 'https://a.example/', title: 'T' });
    expect((await readings.get(1))?.passage?.text).toBe('words');
    await one.arrived(1, { status: 'unreadable', reason: 'no-article', url: 'https://b.example/', title: 'U' }, SINCE);
    expect((await readings.get(1))?.passage).toBeNull();
  });

  it.each([
    ['https://a.example/report.pdf', 'pdf'],
    ['chrome://settings/', 'restricted'],
  ])('says why %s stays closed', async (url, reason) => {
    const { readings, tabs: one } = tabs(url, false);
    await one.start(1);
    expect((await readings.get(1))?.page).toMatchObject({ status: 'unreadable', reason });
  });

  it('never calls an ordinary page closed because the browser did not let us in once', async () => {
    const { readings, tabs: one } = tabs('http://127.0.0.1:8000/ferry.html', false);
    await one.start(1);
    expect((await readings.get(1))?.page).toMatchObject({ status: 'unreadable', reason: 'refused' });
  });

  it('does not undo what the page said while it was still being asked', async () => {
    const database = new Database(`test-${Math.random()}`);
    const [readings, corrections] = [readingStore(database), correctionStore(database)];
    const one = tabReadings({
      readings,
      corrections,
      now,
      async inject() {
        await one.arrived(1, { status: 'article', article: ARTICLE }, SINCE);
        return failure('unreachable', 'the frame was removed');
      },
      describe: async () => PAGE,
    });
    await one.start(1);
    expect((await readings.get(1))?.page.status).toBe('read');
  });

  it('asks for a click where the browser tells nothing of the page', async () => {
    const { readings, tabs: one } = tabs('', false);
    expect(await one.start(1)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect((await readings.get(1))?.page.status).toBe('unread');
  });

  it('tells a page that was left from one that went away while it was read', async () => {
    const { readings, tabs: one } = tabs('https://a.example/', true);
    await one.start(1);
    await one.left(1, { ...PAGE, since: SINCE });
    expect((await readings.get(1))?.page).toMatchObject({ status: 'unreadable', reason: 'changed-while-reading' });
    await one.arrived(1, { status: 'article', article: ARTICLE }, SINCE + 1);
    await one.left(1, { ...PAGE, since: SINCE + 1 });
    expect((await readings.get(1))?.page.status).toBe('unread');
  });

  it('does not undo a new reading with what was seen before it', async () => {
    const { readings, tabs: one } = tabs('https://a.example/', true);
    const seen: PageReading = { status: 'read', article: ARTICLE, readAt: '2026-03-01T08:00:00Z' };
    await one.arrived(1, { status: 'article', article: ARTICLE }, SINCE);
    await one.vanished(1, seen);
    expect((await readings.get(1))?.page.status).toBe('read');
  });

  it('asks for a reload after an update where the browser does not let us in again, and reads again where it does', async () => {
    for (const lets of [true, false]) {
      const { readings, tabs: one } = tabs('https://a.example/', lets);
      await one.arrived(1, { status: 'article', article: ARTICLE }, SINCE);
      await one.arrived(2, { status: 'unreadable', reason: 'no-article', ...PAGE }, SINCE);
      await one.leftBehind();
      const pages = (await readings.all()).map(({ page }) => (page.status === 'unreadable' ? page.reason : page.status));
      expect(pages).toEqual([lets ? 'read' : 'left-behind', 'no-article']);
    }
  });
});
