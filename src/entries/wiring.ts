import { keepSeen } from '../app/article-changes.ts';
import { type Highlights, highlightsOver } from '../app/highlights.ts';
import { type Notes, notesOver } from '../app/notes.ts';
import type { ReadingStore } from '../app/ports.ts';
import { readingsByTab } from '../app/readings-by-tab.ts';
import { type TabReadings, tabReadings } from '../app/tab-readings.ts';
import { ok } from '../domain/result.ts';
import { decodeDrawn, decodeSelected } from '../messaging/decode-marks.ts';
import type { PartName } from '../messaging/page-api.ts';
import { browser } from '../platform/browser.ts';
import { now } from '../platform/clock.ts';
import { freshLog, logIsOld } from '../platform/fresh-log.ts';
import { callPage, injectScripts, reloadOwnPage } from '../platform/page.ts';
import { isPrivate, passingReadings } from '../platform/passing-readings.ts';
import { annotationStore } from '../storage/annotation-store.ts';
import { correctionStore } from '../storage/correction-store.ts';
import { type Database, isGiven } from '../storage/database.ts';
import { draftStore } from '../storage/draft-store.ts';
import { readingStore } from '../storage/reading-store.ts';
import readerScript from './content.iife.ts?script';
import { followPorts } from './following.ts';
import barScript from './parts/bar.iife.ts?script';
import marksScript from './parts/marks.iife.ts?script';
import opinionScript from './parts/opinion.iife.ts?script';
import readingScript from './parts/reading.iife.ts?script';

/** Files in the built extension: the script that stands in pages at rest, and its parts. */
export const AT_REST = fileOf(readerScript);
export const PART_FILES: Readonly<Record<PartName, string>> = {
  reading: fileOf(readingScript),
  marks: fileOf(marksScript),
  opinion: fileOf(opinionScript),
  bar: fileOf(barScript),
};
/** What the reader asked for is read at once: the part that reads comes with the script. */
export const READER: readonly string[] = [PART_FILES.reading, AT_REST];

function fileOf(script: string): string {
  return script.replace(/^\//, '');
}

/**
 * Sees to it that what a killed browser left half-written does no harm: at once, before the database is asked for, as opening it already writes; and
 * whenever it opens anew. Not for workers, which cannot tell.
 */
export function keepLogFresh(database: Database): void {
  void freshLog();
  database.on('ready', () => void freshLog(), true);
  database.on('close', () => void logIsOld());
}

/** Where the states of tabs are: in the database, or in memory where there is none and for private windows. */
export function wireReadings(database: Database): ReadingStore {
  return readingsByTab(readingStore(database), passingReadings(), async (tab) => (await isPrivate(tab)) || !(await isGiven(database)));
}

/** The tabs' readings, wired to this browser; the background and the panel use the same. */
export function wireTabReadings(database: Database): TabReadings {
  return tabReadings({
    readings: wireReadings(database),
    corrections: correctionStore(database),
    now,
    async inject(tab) {
      const injected = await injectScripts(tab, READER);
      return injected.ok || !(await reloadOwnPage(tab)) ? injected : ok(null);
    },
    async describe(tab) {
      const { url = '', title = '' } = await browser.tabs.get(tab).catch(() => ({ url: '', title: '' }));
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

/** Keeps the article in a tab as it is now, if it is annotated or kept, so that what it says otherwise later can be told. */
export async function followIn(database: Database, tab: number): Promise<void> {
  const page = (await wireReadings(database).get(tab))?.page;
  if (page?.status === 'read') await keepSeen(followPorts(database), page.article);
}
