import { type Driver, until } from '../drivers/driver.ts';
import type { Site } from '../drivers/site.ts';

/** What can die at any moment. */
export const VICTIMS = ['background', 'panel', 'tab', 'browser'] as const;
export type Victim = (typeof VICTIMS)[number];

/** A profile that outlives the browsers in it. */
export interface Life {
  readonly site: Site;
  /** The browser that runs now. */
  driver(): Driver;
  /** Opens a page of the site in a tab of its own and clicks the button. */
  visit(path: string): Promise<void>;
  kill(victim: Victim): Promise<void>;
  /** The reader comes back: a browser runs, the page is there and the panel is open. */
  comeBack(path: string): Promise<void>;
  end(): Promise<void>;
}

export async function lifeIn(site: Site, start: () => Promise<Driver>): Promise<Life> {
  let driver = await start();
  let tab: { close(): Promise<void> } | null = null;
  const leave = async () => {
    await tab?.close().catch(() => undefined);
    tab = null;
  };
  const visit = async (path: string) => {
    await leave();
    tab = await driver.openTab(site.url(path));
    await driver.clickAction();
  };
  return {
    site,
    driver: () => driver,
    visit,
    async kill(victim) {
      if (victim === 'background') return driver.killBackground().catch(() => undefined);
      if (victim === 'panel') return driver.closePanel().catch(() => undefined);
      if (victim === 'tab') return leave();
      tab = null;
      await driver.kill();
      driver = await until('the browser to start again', start);
    },
    async comeBack(path) {
      await visit(path);
      await until('the panel to be open', () => driver.inPanel((document) => document.querySelector('[data-view-tab]') !== null || null));
    },
    async end() {
      await driver.close().catch(() => undefined);
    },
  };
}
