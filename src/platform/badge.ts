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

/** Shows a sign on the toolbar button of a tab, and what it means when the pointer rests there; the browser takes both away when the tab goes to another page. */
export async function showWord(tab: number, sign: string, meaning: string): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: COLOUR });
    await browser.action.setBadgeText({ tabId: tab, text: sign });
    await browser.action.setTitle({ tabId: tab, title: meaning });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Takes the numbers of all tabs away. */
export async function clearCounts(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [showCount(id, null)])));
}
