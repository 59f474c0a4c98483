import { browser } from './browser.ts';

/** The panel's page. */
export const PANEL = 'src/entries/panel/index.html';

/** The page of the first day, and the article to try the extension on. */
export const WELCOME = 'src/entries/welcome/index.html';
export const SAMPLE = 'src/entries/welcome/sample.html';

/** What opening needs to know of the tab that was clicked. */
export interface ClickedTab {
  readonly id: number;
  readonly windowId: number;
}

/**
 * Opens the native panel: side panel in Chromium, sidebar in Firefox, the same page in a tab where neither exists.
 * Must be called synchronously from the reader's gesture: an `await` before it loses the gesture.
 */
export function openPanel(tab: ClickedTab): Promise<void> {
  if (__FIREFOX__) {
    return typeof browser.sidebarAction?.open === 'function' ? browser.sidebarAction.open() : openInTab(tab);
  }
  return typeof chrome.sidePanel?.open === 'function' ? chrome.sidePanel.open({ windowId: tab.windowId }) : openInTab(tab);
}

async function openInTab(tab: ClickedTab): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`${PANEL}?tab=${tab.id}`), openerTabId: tab.id });
}
