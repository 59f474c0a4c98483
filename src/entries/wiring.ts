import { keepSeen } from '../app/article-changes.ts';
import { type Highlights, highlightsOver } from '../app/highlights.ts';
import { type Notes, notesOver } from '../app/notes.ts';
import { type TabReadings, tabReadings } from '../app/tab-readings.ts';
import { ok } from '../domain/result.ts';
import { decodeDrawn, decodeSelected } from '../messaging/decode-marks.ts';
import { browser } from '../platform/browser.ts';
import { now } from '../platform/clock.ts';
import { callPage, injectReader, reloadOwnPage } from '../platform/page.ts';
import { annotationStore } from '../storage/annotation-store.ts';
import { correctionStore } from '../storage/correction-store.ts';
import type { Database } from '../storage/database.ts';
import { draftStore } from '../storage/draft-store.ts';
import { readingStore } from '../storage/reading-store.ts';
import { revisionStore } from '../storage/revision-store.ts';
import readerScript from './content.iife.ts?script';

/** The reading script's file in the built extension. */
export const READER = readerScript.replace(/^\//, '');

/** The tabs' readings, wired to this browser; the background and the panel use the same. */
export function wireTabReadings(database: Database): TabReadings {
  return tabReadings({
    readings: readingStore(database),
    corrections: correctionStore(database),
    now,
    async inject(tab) {
      const injected = await injectReader(tab, READER);
      return injected.ok || !(await reloadOwnPage(tab)) ? injected : ok(null);
    },
    async describe(tab) {
      const { url = '', title = '' } = await browser.tabs.get(tab);
      return { url, title };
    },
  });
}

/** Writing notes, wired to the database. */
export function wireNotes(database: Database): Notes {
  return notesOver({ annotations: annotationStore(database, now), drafts: draftStore(database), now, newId: () => crypto.randomUUID() });
}

/** Highlights in the pages of tabs, wired to this browser; what a page answers is decoded here. */
export function wireHighlights(database: Database): Highlights {
  return highlightsOver({
    annotations: annotationStore(database, now),
    notes: wireNotes(database),
    now,
    async selected(tab) {
      const answer = await callPage(tab, { call: 'selected' });
      return answer.ok ? decodeSelected(answer.value) : answer;
    },
    async draw(tab, marks) {
      const answer = await callPage(tab, { call: 'draw', marks });
      return answer.ok ? decodeDrawn(answer.value) : answer;
    },
  });
}

/** Keeps the article in a tab as it is now, if it is annotated, so that what it says otherwise later can be told. */
export async function followIn(database: Database, tab: number): Promise<void> {
  const page = (await readingStore(database).get(tab))?.page;
  const ports = { annotations: annotationStore(database, now), revisions: revisionStore(database, now) };
  if (page?.status === 'read') await keepSeen(ports, page.article);
}
