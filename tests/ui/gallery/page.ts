import { ok } from '../../../src/domain/result.ts';
import { FIRST_SETTINGS, type Settings } from '../../../src/domain/settings.ts';
import { quantitiesIn } from '../../../src/engine/figures/quantities-in.ts';
import type { PanelClient } from '../../../src/messaging/panel-client.ts';
import { mountPanel } from '../../../src/ui/mount.tsx';
import { loadAnswers } from '../../../src/ui/page-view.tsx';
import { NO_ROOMS } from '../../../src/ui/rooms/rooms-context.ts';
import { bring } from '../../../src/ui/shell/use-loaded.ts';
import { mountWelcome } from '../../../src/ui/welcome/mount.tsx';
import { ALL, noteOnPage } from '../../exchange/annotations/sample.ts';
import { fakeJudgements } from '../fake-judgements.ts';
import { fakeLibrary } from '../fake-library.ts';
import { type FakeNotes, fakeNotes } from '../fake-notes.ts';
import { FAKE_OPTIONS } from '../fake-options.ts';
import { fakeRooms, SHARED } from '../fake-rooms.ts';
import { LIBRARY } from '../library/sample.ts';
import type { Locale } from '../locales.ts';
import { longArticle } from '../long-article.ts';
import { type MessageFile, messagesOf } from '../messages.ts';
import { SHOWN_STATES, type ShownState } from '../shown-states.ts';
import type { Shot } from './shots.ts';

/**
 * The panel in one state of the table, with made-up data; never shipped. Whoever drives the page calls `gallery.show(shot, locale)`, as often as
 * it likes. `window.shown`, set before, replaces the made-up article.
 */
const FILES = import.meta.glob<{ default: MessageFile }>('../../../public/_locales/*/messages.json');
const never = new Promise<never>(() => {});
let takeAway = () => {};

async function show({ state, view, long, rooms = false, settings = {} }: Shot, locale: Locale): Promise<void> {
  takeAway();
  // What the last shot set on the document.
  for (const name of ['theme', 'text']) delete document.documentElement.dataset[name];
  document.body.innerHTML = '<div id="panel" data-state="starting"></div>';
  const root = document.querySelector<HTMLElement>('#panel');
  if (!root) return;
  const message = await messagesIn(locale);
  if (view === 'welcome') {
    takeAway = mountWelcome(root, { message, sample: '#' });
    return;
  }
  history.replaceState(null, '', `#${view ?? 'page'}`);
  const given = (globalThis as { shown?: ShownState }).shown ?? (long ? longArticle(long) : SHOWN_STATES[state ?? 'compared']);
  await bring(loadAnswers);
  takeAway = mountPanel(root, { ...clientOf(given, { ...FIRST_SETTINGS, ...settings }, rooms), message });
}

async function messagesIn(locale: Locale): Promise<PanelClient['message']> {
  const load = async (name: Locale) => (await FILES[`../../../public/_locales/${name}/messages.json`]?.())?.default ?? {};
  return messagesOf(await load(locale), locale, await load('en'));
}

function clientOf(given: ShownState, settings: Settings, rooms: boolean): Omit<PanelClient, 'message'> {
  return {
    engine: {
      compare: async () => given.comparison ?? never,
      lookUp: async () => given.lookUp ?? never,
      quantities: async (texts) => ok(texts.map(quantitiesIn)),
      keep: async () => ok({ pack: 'article:abc', claims: 7 }),
      unkeep: async () => ok(null),
    },
    notes: notesWithTray(),
    library: { ...fakeLibrary(LIBRARY), pageReviews: async () => ok({ file: new Blob(['[]']), name: 'statements.csv' }) },
    judgements: fakeJudgements(),
    rooms: fakeRooms(rooms ? SHARED : NO_ROOMS),
    options: FAKE_OPTIONS,
    watchReading(listener) {
      listener(given.reading);
      return () => {};
    },
    watchBase: () => () => {},
    watchStanding: () => () => {},
    readPage: async () => ok(null),
    readSelection: async () => ok(null),
    readPasted: async () => ok(null),
    leavePassage: async () => ok(null),
    reveal: async () => ok({ found: false }),
    correctArticle: async () => ok(null),
    uncorrectArticle: async () => ok(null),
    openSource: async () => ok(null),
    showCount: async () => undefined,
    siteAccess: async () => ({ origin: 'https://post.example', allowed: false }),
    setSiteAccess: async (origin, allowed) => ok({ origin, allowed }),
    watchSettings(listener) {
      listener(settings);
      return () => {};
    },
    changeSettings: async () => ok(null),
  };
}

/** One of the highlights is lost, one has other words now, and one note was not finished. */
function notesWithTray(): FakeNotes {
  const [lost, changed, unfinished] = ALL;
  const draft = {
    id: 'draft',
    target: (unfinished ?? noteOnPage).target,
    body: { text: 'Ask about the', tags: [] },
    modified: noteOnPage.modified,
  };
  const notes = fakeNotes(ALL, [draft]);
  notes.anchor(
    new Map([
      [lost?.id ?? '', { status: 'lost' }],
      [changed?.id ?? '', { status: 'approximate', score: 0.91 }],
    ]),
  );
  return notes;
}

Object.assign(globalThis, { gallery: { show } });
