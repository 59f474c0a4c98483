import type { Colour } from '../domain/annotation.ts';
import type { FromPage, PageOutcome, PartName, ToPage } from '../messaging/page-api.ts';
import { titleOf } from './address.ts';
import { type Answer, answerCall, type Identity, pageOf, unknownPage } from './answers.ts';
import { onNavigation } from './navigation.ts';
import { needPart, partThere } from './parts.ts';
import type { ReadPage } from './reader.ts';
import { whenSeen } from './seen.ts';
import { whileConnected } from './while-connected.ts';

/** The ways in and out of the page, given by the content script's entry. */
export interface PagePort {
  send(message: FromPage): Promise<unknown>;
  onCall(answer: (call: ToPage) => Answer): void;
  /** False once the extension was updated, restarted or removed: then this script is on its own. */
  isConnected(): boolean;
}

/** Where this script leaves its way to read again, for when it is injected a second time. */
interface World {
  onRecordRead?: () => void;
}

/**
 * The script that stands in a page at rest: it has the page read, now (where the reading part came with it, the reader asked) or once the reader looks at it,
 * and after every single-page navigation; tells when it is left; and answers calls. The work is done by parts. A second injection only reads again.
 */
export function connectPage(port: PagePort): void {
  const world = globalThis as typeof globalThis & World;
  if (world.onRecordRead) {
    world.onRecordRead();
    return;
  }
  const { signal, check } = whileConnected(port, () => {
    partThere('marks')?.clear();
    partThere('bar')?.offer(null, () => {});
    delete world.onRecordRead;
  });
  const send = (message: FromPage) => void sent(port, message).catch(check);
  const load = (part: PartName) => port.send({ call: 'want', part });
  const known = knownPage();
  let since = performance.timeOrigin;
  const tell = (outcome: PageOutcome) => {
    known.learn(pageOf(outcome));
    send({ call: 'page-read', outcome, since });
  };
  let reader: ReadPage | null = null;
  const read = async (when: 'now' | 'settled') => {
    const reading = await needPart('reading', load);
    if (!reading) return known.learn(unknownPage());
    reader ??= reading.reader(window, tell, () => needPart('opinion', load));
    reader(when);
  };
  const isAsked = partThere('reading') !== null;
  world.onRecordRead = () => void read('now');
  // Once, unlike the rest: said twice it would be two highlights.
  const highlight = (colour: Colour) => void port.send({ call: 'highlight', colour }).catch(check);
  port.onCall((call) => answerCall(call, { load, page: known.page, highlight }));
  onNavigation(window, signal, () => void read('settled'));
  // Only the browser's own events count: a page can send its own of the same name.
  const left = () => send({ call: 'page-left', url: location.href, title: titleOf(document), since });
  const back = () => {
    since = Date.now();
    void read('now');
  };
  addEventListener('pagehide', ({ isTrusted }) => isTrusted && left(), { signal });
  addEventListener('pageshow', ({ isTrusted, persisted }) => isTrusted && persisted && back(), { signal });
  addEventListener('click', (event) => isPlainClick(event) && tellHit(event, send), { signal });
  if (isAsked) void read('now');
  else void whenSeen(document).then(() => read('now'));
}

/** A background worker that dies with a message in its hands is started again by the next one: so it gets it again. */
function sent(port: PagePort, message: FromPage): Promise<unknown> {
  return port.send(message).catch(() => port.send(message));
}

/** By what the page is known: waited for until it has been read once. */
function knownPage() {
  let first: (page: Identity) => void = () => {};
  let page = new Promise<Identity>((resolve) => {
    first = resolve;
  });
  return {
    page: () => page,
    learn(learnt: Identity): void {
      first(learnt);
      page = Promise.resolve(learnt);
    },
  };
}

/** A click that does nothing else: on no link or button, with no key, and not the end of a selection. */
function isPlainClick(event: MouseEvent): boolean {
  const { isTrusted, button, altKey, ctrlKey, metaKey, shiftKey, target } = event;
  if (!isTrusted || button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return false;
  if (target instanceof Element && target.closest('a[href], button, input, select, textarea, [contenteditable]')) return false;
  return document.getSelection()?.isCollapsed ?? true;
}

function tellHit({ clientX, clientY }: MouseEvent, send: (message: FromPage) => void): void {
  const id = partThere('marks')?.marks.at(clientX, clientY) ?? null;
  if (id !== null) send({ call: 'mark-hit', id });
}
