import { asWanted, countsOf } from '../domain/findings.ts';
import type { EngineApi } from '../messaging/engine-api.ts';
import type { ReadingStore, SettingsStore, Uncounted, UncountedStore } from './ports.ts';

/** What counting in tabs that no panel shows needs from outside. */
export interface TabCountPorts {
  readonly uncounted: UncountedStore;
  readonly readings: Pick<ReadingStore, 'get'>;
  readonly settings: Pick<SettingsStore, 'get'>;
  readonly engine: Pick<EngineApi, 'compare'>;
  /** Whether a panel shows the tab: that counts by itself. */
  isShown(tab: number): Promise<boolean>;
  /** Shows the number on the toolbar button of a tab. */
  show(tab: number, count: number): Promise<void>;
}

/** How often a tab is counted at most: an article that makes the engine die is left alone after that. */
const MOST_TRIES = 2;

/** Counts the related statements of every tab that waits for it. May die at any step: what was not done is done next time. */
export async function countWaiting(ports: TabCountPorts): Promise<void> {
  for (const one of await ports.uncounted.all()) if (!(await ports.isShown(one.tab))) await countOne(ports, one);
}

async function countOne({ uncounted, readings, settings, engine, show }: TabCountPorts, one: Uncounted): Promise<void> {
  const wanted = await settings.get();
  const page = (await readings.get(one.tab))?.page;
  if (page?.status === 'read' && wanted.badge && wanted.matching && one.tries < MOST_TRIES) {
    await uncounted.tried(one);
    const answer = await engine.compare(page.article);
    const now = (await readings.get(one.tab))?.page;
    const stands = now?.status === 'read' && now.readAt === page.readAt;
    if (stands && answer.ok && answer.value.status === 'compared') await show(one.tab, countsOf(asWanted(answer.value, wanted)).all);
  }
  await uncounted.done(one.tab, one.at);
}
