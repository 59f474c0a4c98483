import { pastedText } from '../../app/pasted-text.ts';
import { correctionFrom } from '../../domain/correction.ts';
import type { TabReading } from '../../domain/reading.ts';
import { unread } from '../../domain/reading.ts';
import { failure, ok, type Result } from '../../domain/result.ts';
import type { EngineApi } from '../../messaging/engine-api.ts';
import type { LibraryApi } from '../../messaging/library-api.ts';
import type { PanelClient } from '../../messaging/panel-client.ts';
import type { RoomApi } from '../../messaging/room-api.ts';
import { clearCounts, showCount } from '../../platform/badge.ts';
import { browser } from '../../platform/browser.ts';
import { message } from '../../platform/messages.ts';
import { callPage, selectionIn } from '../../platform/page.ts';
import { watchShownTab } from '../../platform/shown-tab.ts';
import { allowableOrigin, setSiteAccess, siteAccess } from '../../platform/sites.ts';
import { baseRevision } from '../../storage/base-store.ts';
import { type Database, observe, watchStanding } from '../../storage/database.ts';
import { judgementStore } from '../../storage/judgement-store.ts';
import { settingsStore } from '../../storage/settings-store.ts';
import { speakerStore, speakersInRooms } from '../../storage/speaker-store.ts';
import { uncountedStore } from '../../storage/uncounted-store.ts';
import { showingTab } from '../counter/shown-tab.ts';
import { wireReadings, wireTabReadings } from '../wiring.ts';
import { libraryClient } from './library-client.ts';
import { notesClient } from './notes-client.ts';
import { optionsClient } from './options-client.ts';
import { roomClient } from './room-client.ts';

/** What the worker does. */
export interface InWorker {
  readonly engine: EngineApi;
  readonly library: LibraryApi;
  readonly rooms: RoomApi;
}

/** UTF-16 units: a chapter; what is longer is no passage. */
const LONGEST_PASTED = 20_000;

/** The panel's doors, wired to this browser. `pinned` is the tab to show when the panel itself stands in a tab. */
export function panelClient(database: Database, { engine, library, rooms }: InWorker, pinned: number | null): PanelClient {
  const readings = wireReadings(database);
  const settings = settingsStore(database);
  const judgements = judgementStore(database);
  const speakers = speakerStore(database);
  const uncounted = uncountedStore(database);
  const tabs = wireTabReadings(database);
  let shown: TabReading | null = null;

  /** A reading whose page has gone without a word (crash, killed tab process) is no longer true. */
  async function checkStillThere(tab: number): Promise<void> {
    const reading = await readings.get(tab);
    if (reading?.page.status !== 'read' || (await callPage(tab, { call: 'ping' })).ok) return;
    await tabs.vanished(tab, reading.page);
  }

  /** Work on the shown tab; what the database refuses is told, not thrown. */
  async function inTab<T>(work: (tab: number) => Promise<Result<T>>): Promise<Result<T>> {
    if (!shown) return failure('gone', 'no tab is shown');
    try {
      return await work(shown.tab);
    } catch (error) {
      return failure('storage', String(error));
    }
  }

  function watchReading(listener: (reading: TabReading) => void): () => void {
    let stopReading = () => {};
    let letGo = () => {};
    const stopTab = watchShownTab(pinned, (tab) => {
      stopReading();
      letGo();
      // What this panel shows it counts itself.
      letGo = showingTab(tab);
      void checkStillThere(tab);
      const tell = (reading: TabReading | null) => {
        shown = reading ?? unread(tab);
        listener(shown);
      };
      const onError = (error: unknown) =>
        listener({ tab, passage: null, page: { status: 'failed', failure: { code: 'storage', message: String(error) } } });
      stopReading = readings.watch(tab, tell, onError);
    });
    return () => {
      stopTab();
      stopReading();
      letGo();
    };
  }

  return {
    engine,
    notes: notesClient(database, { id: () => shown?.tab ?? null, watch: watchReading }),
    judgements: {
      put: (all) => stored(() => judgements.put(all)),
      remove: (ids) => stored(() => judgements.remove(ids)),
      async all() {
        try {
          return ok(await judgements.all());
        } catch (error) {
          return failure('storage', String(error));
        }
      },
    },
    library: libraryClient(database, library, () => shown?.tab ?? null),
    options: optionsClient(database, engine),
    rooms: roomClient(database, rooms),
    watchReading,
    watchBase(listener) {
      let first = true;
      const tell = () => {
        if (!first) listener();
        first = false;
      };
      return observe(
        async () => [await baseRevision(database), await judgements.all(), await speakers.all(), await speakersInRooms(database)],
        tell,
        tell,
      );
    },
    watchStanding: (listener) => watchStanding(database, listener),
    readPage: () => inTab((tab) => tabs.start(tab)),
    readSelection: () =>
      inTab(async (tab) => {
        const selection = await selectionIn(tab);
        if (!selection.ok || selection.value === '') return selection.ok ? ok(null) : selection;
        const { url = '', title = '' } = await browser.tabs.get(tab);
        const passage = { text: selection.value, url, title };
        await tabs.asked(tab, passage);
        return ok(passage);
      }),
    readPasted: (text) =>
      inTab(async (tab) => {
        const { url = '', title = '' } = await browser.tabs.get(tab);
        await tabs.asked(tab, { text: pastedText(text.slice(0, LONGEST_PASTED)), url, title });
        return ok(null);
      }),
    leavePassage: () => inTab((tab) => stored(() => tabs.asked(tab, null))),
    async reveal(quote) {
      return shown ? callPage(shown.tab, { call: 'reveal', quote }) : failure('gone', 'no tab is shown');
    },
    async correctArticle(correction) {
      const decoded = correctionFrom(correction);
      if (!decoded.ok) return failure('bad-input', decoded.problem);
      return inTab((tab) => stored(() => tabs.corrected(tab, decoded.value)));
    },
    async uncorrectArticle(url) {
      const done = await stored(() => tabs.uncorrected(url));
      return done.ok && shown ? inTab((tab) => tabs.start(tab)) : done;
    },
    async openSource(url) {
      if (allowableOrigin(url) === null) return failure('bad-input', `not a web address: ${url}`);
      await browser.tabs.create({ url });
      return ok(null);
    },
    async siteAccess() {
      return siteAccess(shownUrl(shown));
    },
    setSiteAccess,
    async showCount(tab, count) {
      await showCount(tab, count);
      await stored(() => uncounted.done(tab));
    },
    watchSettings(listener) {
      // Where the database does not open, the settings stay as they are from the start.
      return observe(
        () => settings.get(),
        listener,
        (error) => console.warn('settings:', error),
      );
    },
    async changeSettings(change) {
      // The numbers of other tabs stand there until somebody takes them away.
      if (change.badge === false || change.matching === false) await clearCounts();
      return stored(() => settings.change(change));
    },
    message,
  };
}

/** What the database refuses is told, not thrown. */
async function stored(write: () => Promise<void>): Promise<Result<null>> {
  try {
    await write();
    return ok(null);
  } catch (error) {
    return failure('storage', String(error));
  }
}

function shownUrl(reading: TabReading | null): string | null {
  if (reading?.page.status === 'read') return reading.page.article.url;
  return reading?.page.status === 'unreadable' ? reading.page.url : null;
}
