import type { ChildProcess } from 'node:child_process';

/** One way to drive both browsers, so that each story is written once. The panel is the real one: side panel or sidebar. */
export interface Driver {
  readonly name: 'chromium' | 'firefox';
  /** Opens a page in the one tab of the tests and waits until it has loaded. */
  open(url: string): Promise<void>;
  /** Address of a page of the extension. */
  extensionUrl(path: string): string;
  /** Clicks the toolbar button, as a reader does. */
  clickAction(): Promise<void>;
  /** Runs a function in the panel's page; its result must be plain data. Throws where no panel is open. */
  inPanel<T>(work: (document: Document) => T): Promise<T>;
  /** The same with one argument of plain data. */
  inPanelWith<A, T>(argument: A, work: (document: Document, argument: A) => T): Promise<T>;
  /** Runs a function in the article's page. */
  inPage<T>(work: () => T): Promise<T>;
  /** Selects an element's text in the article's page. */
  select(selector: string): Promise<void>;
  /** Presses a key in the article's page. */
  press(key: 'Tab' | 'Enter' | 'Escape'): Promise<void>;
  /** What the context-menu item "What was said before?" does with a selection. */
  lookUpSelection(selector: string): Promise<void>;
  /** What an item of our context menu does with what an element holds, selected. */
  chooseForSelection(selector: string, item: string): Promise<void>;
  /** Ends the background worker or event page, as the browser may at any time. */
  killBackground(): Promise<void>;
  /** Kills the whole browser, as a crash does: nothing is closed in order. */
  kill(): Promise<void>;
  /** Opens another tab, in front, and returns the way back to the first. */
  openTab(url: string): Promise<{ close(): Promise<void> }>;
  /** What stands on the toolbar button of the tab in front; "" where nothing does. Chromium tells it while the background lives. */
  badge(): Promise<string>;
  /** Closes the panel, as a reader does with its own button. */
  closePanel(): Promise<void>;
  screenshotPanel(path: string): Promise<void>;
  close(): Promise<void>;
}

/** Waits until the check returns something other than null or undefined; says what was waited for. */
export async function until<T>(what: string, check: () => Promise<T | null | undefined>, timeoutMs = 30_000): Promise<T> {
  const end = Date.now() + timeoutMs;
  let last: unknown;
  while (Date.now() < end) {
    try {
      const value = await check();
      if (value !== null && value !== undefined) return value;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited ${timeoutMs} ms for ${what}${last ? `; last error: ${String(last)}` : ''}`);
}

/** Kills a browser's process and waits until it is gone. */
export async function ended(browser: { process(): ChildProcess | null; close(): Promise<void> }): Promise<void> {
  const child = browser.process();
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  await browser.close().catch(() => undefined);
}

/** Source of a call of the function in another page. Some transpilers name inner functions by a helper `__name`, which is not there. */
export function call(work: (document: Document, argument: never) => unknown, document: string, argument?: unknown): string {
  return `((__name) => (${work})(${document}, ${JSON.stringify(argument ?? null)}))((named) => named)`;
}
