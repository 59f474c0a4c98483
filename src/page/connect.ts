import type { SelectedPassage } from '../messaging/marks-api.ts';
import type { FromPage, PageAnswers, PageOutcome, ToPage } from '../messaging/page-api.ts';
import { addressOf } from './address.ts';
import { claimReviewsOf } from './claim-reviews.ts';
import { markPassage } from './highlighter.ts';
import { locate } from './locate.ts';
import { onNavigation } from './navigation.ts';
import { PageMarks } from './page-marks.ts';
import { pageReader, titleOf } from './reader.ts';
import { selectedPassage } from './selection.ts';

type Answer = PageAnswers[ToPage['call']] | Promise<PageAnswers[ToPage['call']]>;

/** The ways in and out of the page, given by the content script's entry. */
export interface PagePort {
  send(message: FromPage): Promise<unknown>;
  onCall(answer: (call: ToPage) => Answer): void;
}

/** Where this script leaves its way to read again, for when it is injected a second time. The page cannot see it: content scripts have a world of their own. */
interface Reader {
  onRecordRead?: () => void;
}

/** Reads the page now and after every single-page navigation, tells when it is left, and answers calls. A second injection only reads again. */
export function connectPage(port: PagePort): void {
  const world = globalThis as typeof globalThis & Reader;
  if (world.onRecordRead) {
    world.onRecordRead();
    return;
  }
  // The extension may have been updated or removed under us: then nobody listens, and there is nobody to tell.
  const send = (message: FromPage) => void port.send(message).catch(() => undefined);
  const marks = new PageMarks(window);
  let arrive: (page: Identity) => void = () => {};
  let page = new Promise<Identity>((resolve) => {
    arrive = resolve;
  });
  const read = pageReader(window, (outcome) => {
    arrive(pageOf(outcome));
    page = Promise.resolve(pageOf(outcome));
    send({ call: 'page-read', outcome });
  });
  world.onRecordRead = () => read('now');
  port.onCall((call) => answerCall(call, marks, page));
  onNavigation(window, () => read('settled'));
  // Only the browser's own events count: a page can send its own of the same name.
  addEventListener('pagehide', ({ isTrusted }) => isTrusted && send({ call: 'page-left', url: location.href, title: titleOf(document) }));
  addEventListener('pageshow', ({ isTrusted, persisted }) => isTrusted && persisted && read('now'));
  addEventListener('click', (event) => isPlainClick(event) && tellHit(marks.at(event.clientX, event.clientY), send));
  read('now');
}

/** A click that does nothing else: on no link or button, with no key, and not the end of a selection. */
function isPlainClick(event: MouseEvent): boolean {
  const { isTrusted, button, altKey, ctrlKey, metaKey, shiftKey, target } = event;
  if (!isTrusted || button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return false;
  if (target instanceof Element && target.closest('a[href], button, input, select, textarea, [contenteditable]')) return false;
  return document.getSelection()?.isCollapsed ?? true;
}

function tellHit(id: string | null, send: (message: FromPage) => void): void {
  if (id !== null) send({ call: 'mark-hit', id });
}

type Identity = Extract<SelectedPassage, { status: 'passage' }>['page'];

/** By what the page is cited: the article's own words about itself, where it holds one. */
function pageOf(outcome: PageOutcome): Identity {
  if (outcome.status !== 'article') {
    return { url: addressOf(window), title: titleOf(document), byline: [], siteName: null, published: null };
  }
  const { url, title, byline, siteName, published } = outcome.article;
  return { url, title, byline, siteName, published };
}

function answerCall(call: ToPage, marks: PageMarks, page: Promise<Identity>): Answer {
  switch (call.call) {
    case 'ping':
      return { url: location.href };
    case 'claim-reviews':
      return { json: claimReviewsOf(document), host: location.hostname };
    case 'reveal': {
      const range = locate(document, call.quote);
      if (range) markPassage(range);
      return { found: range !== null };
    }
    case 'selected': {
      const selected = selectedPassage(document);
      return selected.status === 'passage' ? page.then((known) => ({ ...selected, page: known })) : selected;
    }
    case 'draw':
      return marks.draw(call.marks);
    case 'step-mark':
      return { found: marks.step(call.forward) !== null };
  }
}
