import { type TabReadings, tabReadings } from '../app/tab-readings.ts';
import { browser } from '../platform/browser.ts';
import { now } from '../platform/clock.ts';
import { injectReader } from '../platform/page.ts';
import type { Database } from '../storage/database.ts';
import { readingStore } from '../storage/reading-store.ts';
import readerScript from './content.iife.ts?script';

/** The reading script's file in the built extension. */
export const READER = readerScript.replace(/^\//, '');

/** The tabs' readings, wired to this browser; the background and the panel use the same. */
export function wireTabReadings(database: Database): TabReadings {
  return tabReadings({
    readings: readingStore(database),
    now,
    inject: (tab) => injectReader(tab, READER),
    async describe(tab) {
      const { url = '', title = '' } = await browser.tabs.get(tab);
      return { url, title };
    },
  });
}
