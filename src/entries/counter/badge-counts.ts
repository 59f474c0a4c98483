import type { PageOutcome } from '../../messaging/page-api.ts';
import { showCount } from '../../platform/badge.ts';
import { now } from '../../platform/clock.ts';
import { openCounter } from '../../platform/offscreen.ts';
import { siteAccess } from '../../platform/sites.ts';
import type { Database } from '../../storage/database.ts';
import { settingsStore } from '../../storage/settings-store.ts';
import { uncountedStore } from '../../storage/uncounted-store.ts';
import { countTabs } from './counting-tabs.ts';
import { isShown } from './shown-tab.ts';

/** Numbers on the toolbar button of tabs that no panel shows, on sites that the reader allowed. The background only says what is to be counted. */
export interface BadgeCounts {
  arrived(tab: number, outcome: PageOutcome): Promise<void>;
  /** Takes up what waits. */
  goOn(): Promise<void>;
  /** Tab numbers start anew with the browser. */
  forget(): Promise<void>;
}

export function badgeCounts(database: Database): BadgeCounts {
  const uncounted = uncountedStore(database);
  let isCounting = false;

  /** Whoever counts sees what waits in the database. Firefox's event page may own a worker; Chromium's needs a page for it. */
  async function count(): Promise<void> {
    if (!__FIREFOX__) return openCounter();
    if (isCounting) return;
    isCounting = true;
    countTabs(database, showCount, () => {
      isCounting = false;
    });
  }

  return {
    async arrived(tab, outcome) {
      if (outcome.status !== 'article') return showCount(tab, null);
      const { badge, matching } = await settingsStore(database).get();
      if (!badge || !matching || !(await siteAccess(outcome.article.url)).allowed) return;
      await uncounted.add(tab, now());
      if (!(await isShown(tab))) await count();
    },
    async goOn() {
      const shown = await Promise.all((await uncounted.all()).map(({ tab }) => isShown(tab)));
      if (shown.includes(false)) await count();
    },
    forget: () => uncounted.clear(),
  };
}
