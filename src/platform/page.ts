import { closedPage } from '../domain/closed-page.ts';
import { failure, ok, type Result } from '../domain/result.ts';
import type { PageAnswers, ToPage } from '../messaging/page-api.ts';
import { browser } from './browser.ts';

/** Milliseconds before each further try to get into a page: a page that is just being replaced refuses what it takes a moment later. */
const PAUSES: readonly number[] = [100, 400, 1500];
/** How many further tries each kind of refusal is worth: an address is kept from us where the click is missing, or does not count yet for a page that has just come. */
const WORTH = { closed: 0, gone: 0, withheld: 1, unreachable: PAUSES.length } as const;
type Refusal = keyof typeof WORTH;

/**
 * Runs scripts in the tab's page, in order; what refuses them only now is asked again, for two seconds. Fails with `forbidden` where the page is closed
 * for good or the reader's click is missing, with `unreachable` where the browser did not let us in although it might, with `gone` where the tab is.
 */
export async function injectScripts(tab: number, files: readonly string[]): Promise<Result<null>> {
  for (let tries = 0; ; tries++) {
    const refused = await injectOnce(tab, files);
    if (refused === null) return ok(null);
    if (tries < WORTH[refused.kind]) await new Promise((resolve) => setTimeout(resolve, PAUSES[tries]));
    else {
      console.warn('not let into the page:', refused.message);
      return failure(refused.kind === 'closed' || refused.kind === 'withheld' ? 'forbidden' : refused.kind, refused.message);
    }
  }
}

async function injectOnce(tab: number, files: readonly string[]): Promise<{ readonly kind: Refusal; readonly message: string } | null> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [...files] });
    return null;
  } catch (error) {
    return { kind: await refusalOf(tab), message: messageOf(error) };
  }
}

/** What a refusal means. The browser's words for it are no one's promise; what it tells of the tab is. */
async function refusalOf(tab: number): Promise<Refusal> {
  const shown = await browser.tabs.get(tab).catch(() => null);
  if (!shown) return 'gone';
  const { url = '', status } = shown;
  if (url === '' && status !== 'loading') return 'withheld';
  return closedPage(url) === null ? 'unreachable' : 'closed';
}

/** Whether the tab shows a page of the extension itself: the sample article. Nothing can be run there; it reads itself whenever it is loaded. */
export async function reloadOwnPage(tab: number): Promise<boolean> {
  const { url = '' } = await browser.tabs.get(tab).catch(() => ({ url: '' }));
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
