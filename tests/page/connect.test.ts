// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import type { FromPage, PartName, ToPage } from '../../src/messaging/page-api.ts';
import type { Answer } from '../../src/page/answers.ts';
import { connectPage } from '../../src/page/connect.ts';
import { leavePart } from '../../src/page/parts.ts';
import { reading } from '../../src/page/reading.ts';
import { STORY } from './pages.ts';

/** A page at rest with the script in it: what it sends, and the way to call it. */
function connected(options: { asked?: boolean; loads?: readonly PartName[] } = {}) {
  const { asked = false, loads = ['reading'] } = options;
  document.body.innerHTML = `<article><h1>Orsola opens its salt works</h1>${STORY}</article>`;
  if (asked) leavePart('reading', () => reading);
  const sent: FromPage[] = [];
  const calls: ((call: ToPage) => Answer)[] = [];
  connectPage({
    async send(message) {
      sent.push(message);
      if (message.call === 'want' && message.part === 'reading' && loads.includes('reading')) leavePart('reading', () => reading);
    },
    isConnected: () => true,
    onCall: (answer) => calls.push(answer),
  });
  const call = async (message: ToPage) => calls[0]?.(message);
  return { sent, call, wanted: () => sent.flatMap((one) => (one.call === 'want' ? [one.part] : [])) };
}

let visibility: DocumentVisibilityState = 'visible';
Object.defineProperty(document, 'visibilityState', { get: () => visibility });

afterEach(() => {
  vi.restoreAllMocks();
  visibility = 'visible';
  for (const name of ['onRecordRead', 'onRecordParts']) Reflect.deleteProperty(globalThis, name);
});

const isRead = (sent: readonly FromPage[]) => sent.some((one) => one.call === 'page-read' && one.outcome.status === 'article');

it('fetches what reads a page, and nothing else, once the reader looks at it', async () => {
  visibility = 'hidden';
  const { sent, wanted } = connected();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sent).toEqual([]);
  visibility = 'visible';
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(isRead(sent)).toBe(true));
  expect(wanted()).toEqual(['reading']);
});

it('reads at once where it was asked to, seen or not', async () => {
  visibility = 'hidden';
  const { sent, wanted } = connected({ asked: true });
  await vi.waitFor(() => expect(isRead(sent)).toBe(true));
  expect(wanted()).toEqual([]);
});

it('needs nothing to draw no marks, and says that it cannot answer where a part does not come', async () => {
  const { call, wanted } = connected({ asked: true });
  expect(await call({ call: 'draw', marks: [] })).toEqual([]);
  expect(await call({ call: 'step-mark', forward: true })).toEqual({ found: false });
  expect(wanted()).toEqual([]);
  expect(await call({ call: 'reveal', quote: { exact: 'salt', prefix: '', suffix: '' } })).toBeNull();
  expect(wanted()).toEqual(['marks']);
});

it('asks for a second opinion only where the page holds no article for us', async () => {
  const { sent, wanted } = connected({ asked: true });
  await vi.waitFor(() => expect(isRead(sent)).toBe(true));
  document.body.innerHTML = '<h1>Weather</h1><p>Rain.</p>';
  connectPage({ send: async () => undefined, isConnected: () => true, onCall: () => undefined });
  await vi.waitFor(() => expect(sent.some((one) => one.call === 'page-read' && one.outcome.status === 'unreadable')).toBe(true), 3000);
  expect(wanted()).toEqual(['opinion']);
});

it('is another page for the background once it came back out of the browser’s memory', async () => {
  const listened = vi.spyOn(globalThis, 'addEventListener');
  const { sent } = connected({ asked: true });
  /** As the browser sends it: an event of ours cannot be trusted. */
  const trusted = (name: string) => {
    for (const [type, listener] of listened.mock.calls)
      if (type === name && typeof listener === 'function') listener.call(globalThis, { isTrusted: true, persisted: true } as never);
  };
  const since = () => sent.flatMap((one) => (one.call === 'page-read' || one.call === 'page-left' ? [one.since] : []));
  await vi.waitFor(() => expect(isRead(sent)).toBe(true));
  const [first = 0] = since();
  expect(since().every((one) => one === first)).toBe(true);
  trusted('pagehide');
  expect(sent.at(-1)).toMatchObject({ call: 'page-left', since: first });
  sent.length = 0;
  trusted('pageshow');
  await vi.waitFor(() => expect(isRead(sent)).toBe(true));
  expect(since().every((one) => one > first)).toBe(true);
});

it('takes no goodbye from the page itself', () => {
  const { sent } = connected();
  dispatchEvent(new PageTransitionEvent('pagehide'));
  expect(sent.filter(({ call }) => call === 'page-left')).toEqual([]);
});
