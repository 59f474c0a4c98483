import messages from '../../../public/_locales/en/messages.json';
import { ok } from '../../../src/domain/result.ts';
import { FIRST_SETTINGS } from '../../../src/domain/settings.ts';
import { quantitiesIn } from '../../../src/engine/figures/quantities-in.ts';
import type { PanelClient } from '../../../src/messaging/panel-client.ts';
import { mountPanel } from '../../../src/ui/mount.tsx';
import { ALL } from '../../exchange/annotations/sample.ts';
import { fakeLibrary } from '../fake-library.ts';
import { fakeNotes } from '../fake-notes.ts';
import { LIBRARY } from '../library/sample.ts';
import { messagesOf } from '../messages.ts';
import { SHOWN_STATES, type ShownState, type StateName } from '../shown-states.ts';

/** The panel in one state (`?state=compared`, `&dir=rtl` turned round), with made-up data; `window.shown` replaces it by other data. For looking at, never shipped. */
const query = new URLSearchParams(location.search);
const name = (query.get('state') ?? 'compared') as StateName;
const given = (globalThis as { shown?: ShownState }).shown ?? SHOWN_STATES[name];
const never = new Promise<never>(() => {});

const client: PanelClient = {
  engine: {
    compare: async () => given.comparison ?? never,
    lookUp: async () => given.lookUp ?? never,
    quantities: async (texts) => ok(texts.map(quantitiesIn)),
    keep: async () => ok({ pack: 'article:abc', claims: 7 }),
    unkeep: async () => ok(null),
  },
  notes: fakeNotes(ALL),
  library: fakeLibrary(LIBRARY),
  watchReading(listener) {
    listener(given.reading);
    return () => {};
  },
  watchBase: () => () => {},
  readPage: async () => ok(null),
  readSelection: async () => ok(null),
  leavePassage: async () => ok(null),
  reveal: async () => ok({ found: false }),
  openSource: async () => ok(null),
  siteAccess: async () => ({ origin: 'https://post.example', allowed: false }),
  setSiteAccess: async (origin, allowed) => ok({ origin, allowed }),
  watchSettings(listener) {
    listener(FIRST_SETTINGS);
    return () => {};
  },
  changeSettings: async () => ok(null),
  message: messagesOf(messages, query.get('dir') === 'rtl' ? 'rtl' : 'ltr'),
};

const root = document.querySelector<HTMLElement>('#panel');
if (root) mountPanel(root, client);
