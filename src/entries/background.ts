import type { Runtime, Tabs } from 'webextension-polyfill';
import { type Annotation, COLOURS, type Colour } from '../domain/annotation.ts';
import { failure, type Result } from '../domain/result.ts';
import { decodeFromPage } from '../messaging/decode.ts';
import { decodeCounted } from '../messaging/decode-counted.ts';
import type { FromPage, PageOutcome } from '../messaging/page-api.ts';
import { showCount } from '../platform/badge.ts';
import { browser } from '../platform/browser.ts';
import { now } from '../platform/clock.ts';
import { followAside, isCounter } from '../platform/offscreen.ts';
import { shutToPages } from '../platform/own-storage.ts';
import { callPage, injectScripts, selectionIn } from '../platform/page.ts';
import { openPanel, WELCOME } from '../platform/panel.ts';
import { isPrivate } from '../platform/passing-readings.ts';
import { onRoomAlarm, roomCredentials, setRoomAlarm } from '../platform/rooms.ts';
import { noteServersAgain, onServersChanged, registerAllowedSites, siteAccess } from '../platform/sites.ts';
import { arrivalStore } from '../storage/arrival-store.ts';
import { Database } from '../storage/database.ts';
import { roomStore } from '../storage/room-store.ts';
import { settingsStore } from '../storage/settings-store.ts';
import { ledgerStore } from '../storage/stored.ts';
import { badgeCounts } from './counter/badge-counts.ts';
import { countRequests } from './counting.ts';
import { AT_REST, followIn, keepLogFresh, PART_FILES, READER, wireHighlights, wireReadings, wireTabReadings } from './wiring.ts';
import { offerColours, tellRefusal } from './words-in-pages.ts';

// A switchboard: it may die after any line. All state is in the database, all listeners are registered at once, at the top level.
const database = new Database();
keepLogFresh(database);
const readings = wireReadings(database);
const tabs = wireTabReadings(database);
const highlights = wireHighlights(database);
const counts = badgeCounts(database);
countRequests(database);
void shutToPages();
// What a death left uncounted.
void counts.goOn();

const OPEN_MENU = 'open-panel';
const LOOK_UP = 'look-up-selection';
const HIGHLIGHT = 'highlight-selection';
const NEXT_MARK = 'next-highlight';

browser.action.onClicked.addListener((tab) => open(tab));

browser.commands.onCommand.addListener((command, tab) => {
  if (command === HIGHLIGHT && tab?.id !== undefined) void highlightIn(tab.id);
  if (command === NEXT_MARK && tab?.id !== undefined) void callPage(tab.id, { call: 'step-mark', forward: true });
  if (command === LOOK_UP && tab?.id !== undefined) {
    openPanelFor(tab);
    void lookUpSelection(tab.id, tab);
  }
});

browser.contextMenus.onClicked.addListener((info, tab) => {
  if (tab?.id === undefined) return;
  if (info.menuItemId === OPEN_MENU) return open(tab);
  const colour = COLOURS.find((one) => info.menuItemId === `${HIGHLIGHT}-${one}`);
  if (colour) return void highlightIn(tab.id, colour);
  openPanelFor(tab);
  const text = info.selectionText?.trim() ?? '';
  void tabs.asked(tab.id, text === '' ? null : { text, url: info.pageUrl ?? tab.url ?? '', title: tab.title ?? '' });
});

browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') void welcome();
  if (reason === 'update') void tabs.leftBehind();
  void browser.contextMenus.removeAll().then(() => {
    browser.contextMenus.create({ id: OPEN_MENU, contexts: ['page'], title: browser.i18n.getMessage('menu_open_panel') });
    browser.contextMenus.create({ id: HIGHLIGHT, contexts: ['selection'], title: browser.i18n.getMessage('menu_highlight') });
    for (const colour of COLOURS) {
      const title = browser.i18n.getMessage(`colour_${colour}`);
      browser.contextMenus.create({ id: `${HIGHLIGHT}-${colour}`, parentId: HIGHLIGHT, contexts: ['selection'], title });
    }
    browser.contextMenus.create({ id: LOOK_UP, contexts: ['selection'], title: browser.i18n.getMessage('menu_look_up') });
  });
  void registerAllowedSites(AT_REST);
});

// Tab numbers start anew with the browser.
browser.runtime.onStartup.addListener(() => {
  void readings.clear();
  void counts.forget();
  void setRoomAlarm();
  void roomStore(database)
    .all()
    .then((all) => noteServersAgain(all.map(({ address }) => address)));
});
onRoomAlarm(() => void followRooms());
browser.tabs.onRemoved.addListener((tab) => void readings.remove(tab));
browser.permissions.onAdded.addListener(() => void registerAllowedSites(AT_REST));
browser.permissions.onRemoved.addListener(() => void registerAllowedSites(AT_REST));
onServersChanged(() => void registerAllowedSites(AT_REST));

// The only message listener of this context. Answers nothing, but only when it is done: what it learns is seen in the database.
browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  const tab = sender.tab?.id;
  if (sender.id !== browser.runtime.id || (sender.frameId ?? 0) !== 0) return undefined;
  if (tab !== undefined) return receive(message, tab);
  return isCounter(sender.url) ? receiveCount(message) : undefined;
});

async function receive(message: unknown, tab: number): Promise<null> {
  const decoded = decodeFromPage(message);
  if (!decoded.ok) await tabs.failed(tab, decoded);
  else if (decoded.value.call === 'want') await injectScripts(tab, [PART_FILES[decoded.value.part]]);
  else if (decoded.value.call === 'page-read') await receiveRead(tab, decoded.value);
  else if (decoded.value.call === 'highlight') await highlightIn(tab, decoded.value.colour);
  else if (decoded.value.call === 'mark-hit') await tabs.hit(tab, decoded.value.id);
  else await tabs.left(tab, decoded.value);
  return null;
}

async function receiveRead(tab: number, { outcome, since }: Extract<FromPage, { call: 'page-read' }>): Promise<void> {
  if (!(await tabs.arrived(tab, outcome, since))) return;
  await counts.arrived(tab, outcome);
  await drawIn(tab, outcome);
  await offerColours(database, tab);
  // What is read in private windows is written nowhere by itself.
  if (await isPrivate(tab)) return;
  await noteArrival(outcome);
  await followIn(database, tab);
}

async function receiveCount(message: unknown): Promise<null> {
  const counted = decodeCounted(message);
  if (counted.ok) await showCount(counted.value.tab, counted.value.count);
  return null;
}

/** An article of a site that may be read unasked waits to be kept, if the reader wants that. */
async function noteArrival(outcome: PageOutcome): Promise<void> {
  if (outcome.status !== 'article' || !(await settingsStore(database).get()).keepByReading) return;
  const { article } = outcome;
  if ((await siteAccess(article.url)).allowed) await arrivalStore(database).add({ url: article.url, article, at: now() });
}

/** Highlights of a page come back with it, whether the panel is open or not. */
async function drawIn(tab: number, outcome: PageOutcome): Promise<void> {
  if (outcome.status === 'article') await highlights.draw(tab, outcome.article.url);
  if (outcome.status === 'unreadable') await highlights.draw(tab, outcome.url.replace(/#.*$/s, ''));
}

/** By menu, key or the colours in the page: what is refused is said there, as no panel may be open. */
async function highlightIn(tab: number, colour: Colour = COLOURS[0]): Promise<void> {
  const made = await highlighted(tab, colour).catch((error: unknown) => failure('storage', String(error)));
  if (made.ok) await followIn(database, tab);
  else await tellRefusal(tab, made.error);
}

/** The script that knows the selection is put into the page first, where it is not. */
async function highlighted(tab: number, colour: Colour): Promise<Result<Annotation>> {
  const made = await highlights.highlight(tab, colour);
  if (made.ok || made.error.code !== 'unreachable') return made;
  const injected = await injectScripts(tab, READER);
  return injected.ok ? highlights.highlight(tab, colour) : injected;
}

/** While no panel is open, shared bases are asked now and then. Where one is, it follows them itself. */
async function followRooms(): Promise<void> {
  const credentials = await roomCredentials();
  if (credentials.size === 0) return;
  if (__FIREFOX__) await (await import('./follow-rooms.ts')).followRooms(database, credentials);
  else await followAside(credentials);
}

function open(tab: Tabs.Tab): void {
  if (tab.id === undefined) return;
  openPanelFor(tab);
  void tabs.start(tab.id);
}

/** Must stay synchronous up to the browser's call: the gesture ends with the first `await`. */
function openPanelFor(tab: Tabs.Tab): void {
  if (tab.id === undefined || tab.windowId === undefined) return;
  openPanel({ id: tab.id, windowId: tab.windowId }).catch((error: unknown) => console.warn('panel not opened:', error));
}

async function lookUpSelection(id: number, tab: Tabs.Tab): Promise<void> {
  const selection = await selectionIn(id);
  const text = selection.ok ? selection.value : '';
  await tabs.asked(id, text === '' ? null : { text, url: tab.url ?? '', title: tab.title ?? '' });
}

/** The first day: what it does, what it never does, and an article to try. Never after an update, and never over what the reader is looking at. */
async function welcome(): Promise<void> {
  await ledgerStore(database, now).begin();
  await browser.tabs.create({ url: browser.runtime.getURL(WELCOME), active: false });
}
