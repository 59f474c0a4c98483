import type { PageOutcome } from '../messaging/page-api.ts';
import { addressOf, titleOf } from './address.ts';
import { type Extraction, extracting } from './extract-article.ts';
import type { Opinion } from './second-opinion.ts';
import { whenSettled } from './settled.ts';
import { inSlices } from './slices.ts';

/** Reads the page: as it stands, or once it has settled where it has only just replaced itself. */
export type ReadPage = (when: 'now' | 'settled') => void;

/** How a second opinion is had: it may have to be fetched, and not be there. */
export type AskOpinion = () => Promise<Opinion | null>;

/**
 * Reads a page, in slices, and once more when it has settled, if an article has appeared, changed its headline or grown much since. Tells each outcome. A
 * new call ends the one before. A second opinion is asked for only where the settled page has no article for us.
 */
export function pageReader(window: Window, tell: (outcome: PageOutcome) => void, askOpinion: AskOpinion): ReadPage {
  let turn = 0;
  return (when) => {
    const mine = ++turn;
    void readTwice(window, when, askOpinion, (outcome) => {
      if (mine === turn && outcome) tell(outcome);
      return mine === turn;
    });
  };
}

/** What stands there at first is told at once if it is an article; the page's last word is what it shows when it has settled. `tell` answers whether to go on. */
async function readTwice(
  window: Window,
  when: 'now' | 'settled',
  askOpinion: AskOpinion,
  tell: (outcome: PageOutcome | null) => boolean,
): Promise<void> {
  if (when === 'settled') await whenSettled(window.document);
  const first = await readOnce(window);
  if (!tell(mayCome(first) ? null : first)) return;
  const changed = await whenSettled(window.document);
  if (!tell(null)) return;
  const second = changed ? await readOnce(window) : first;
  const last = mayCome(second) ? await readOnce(window, await askOpinion()) : second;
  if (mayCome(first) || hasChanged(first, last)) tell(last);
}

function lengthOf(outcome: PageOutcome): number {
  return outcome.status === 'article' ? outcome.article.text.length : 0;
}

/** Whether an article may yet appear. */
function mayCome(outcome: PageOutcome): boolean {
  return outcome.status === 'unreadable' && (outcome.reason === 'no-article' || outcome.reason === 'empty');
}

function hasChanged(first: PageOutcome, second: PageOutcome): boolean {
  if (second.status !== 'article') return false;
  return lengthOf(second) > lengthOf(first) * 1.2 || (first.status === 'article' && first.article.title !== second.article.title);
}

/** Whatever a page does to its own objects, the reader gets an answer. */
async function readOnce(window: Window, opinion: Opinion | null = null): Promise<PageOutcome> {
  const { document, location } = window;
  const url = location.href;
  try {
    const extraction: Extraction = await inSlices(extracting(document, url, { inView: inView(window), opinion }));
    return extraction.status === 'article'
      ? { status: 'article', article: extraction.article }
      : { ...extraction, url: addressOf(window), title: titleOf(document) };
  } catch (error) {
    return { status: 'failed', message: `${url.slice(0, 500)}: ${String(error).slice(0, 1000)}` };
  }
}

/** What stands in the middle of the window. */
function inView({ document, innerWidth, innerHeight }: Window): Node | null {
  return document.elementFromPoint?.(innerWidth / 2, innerHeight / 2) ?? null;
}
