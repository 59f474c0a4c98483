import { failure, ok, type Result } from '../domain/result.ts';
import type { PageAnswers, ToPage } from '../messaging/page-api.ts';
import { browser } from './browser.ts';

/** Runs scripts in the tab's page, in order. Fails where the browser does not let us in. */
export async function injectScripts(tab: number, files: readonly string[]): Promise<Result<null>> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [...files] });
    return ok(null);
  } catch (error) {
    return failure('forbidden', messageOf(error));
  }
}

/** Whether the tab shows a page of the extension itself: the sample article. Nothing can be run there; it reads itself whenever it is loaded. */
export async function reloadOwnPage(tab: number): Promise<boolean> {
  const { url = '' } = await browser.tabs.get(tab);
  const isOwn = url.startsWith(browser.runtime.getURL(''));
  if (isOwn) await browser.tabs.reload(tab);
  return isOwn;
}

/** Asks the content script of a tab; `unreachable` where none listens. */
export async function callPage<C extends ToPage>(tab: number, call: C): Promise<Result<PageAnswers[C['call']]>> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tab, call);
    if (answer === undefined || answer === null) return failure('unreachable', `tab ${tab} did not answer ${call.call}`);
    return ok(answer as PageAnswers[C['call']]);
  } catch (error) {
    return failure('unreachable', messageOf(error));
  }
}

/** What the reader selected in the tab, frames included; "" when nothing is. */
export async function selectionIn(tab: number): Promise<Result<string>> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      func: () => String(getSelection() ?? ''),
    });
    const texts = results.map(({ result }) => (typeof result === 'string' ? result.trim() : ''));
    return ok(texts.find((text) => text !== '') ?? '');
  } catch (error) {
    return failure('forbidden', messageOf(error));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
