import { browser } from './browser.ts';

/** One quiet colour for every number: it says how much there is to read, and nothing about anybody. */
const COLOUR = '#5a5f66';

/** Shows a number on the toolbar button of a tab; none where it is 0 or null. A tab that has gone needs none. */
export async function showCount(tab: number, count: number | null): Promise<void> {
  const text = count === null || count === 0 ? '' : count > 999 ? '999+' : String(count);
  try {
    if (text !== '') await browser.action.setBadgeBackgroundColor({ tabId: tab, color: COLOUR });
    await browser.action.setBadgeText({ tabId: tab, text });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Takes the numbers of all tabs away. */
export async function clearCounts(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [showCount(id, null)])));
}
