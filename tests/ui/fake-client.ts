import { readFileSync } from 'node:fs';
import type { TabReading } from '../../src/domain/reading.ts';
import { failure, ok } from '../../src/domain/result.ts';
import { FIRST_SETTINGS, type Settings } from '../../src/domain/settings.ts';
import { quantitiesIn } from '../../src/engine/figures/quantities-in.ts';
import type { PanelClient } from '../../src/messaging/panel-client.ts';
import { type FakeJudgements, fakeJudgements } from './fake-judgements.ts';
import { type FakeLibrary, fakeLibrary } from './fake-library.ts';
import { type FakeNotes, fakeNotes } from './fake-notes.ts';
import { FAKE_OPTIONS } from './fake-options.ts';
import { type FakeRooms, fakeRooms } from './fake-rooms.ts';
import { messagesOf } from './messages.ts';
import { compared, lookUp } from './sample.ts';

/** A client for tests: it answers as told, notes what it was asked, and can be made to change. */
export interface FakeClient extends PanelClient {
  readonly calls: readonly (readonly [name: string, ...args: unknown[]])[];
  show(reading: TabReading): void;
  changeBase(): void;
  readonly settings: Settings;
  readonly notes: FakeNotes;
  readonly library: FakeLibrary;
  readonly judgements: FakeJudgements;
  readonly rooms: FakeRooms;
  readonly listeners: number;
}

export const ENGLISH = messagesOf(JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')));

export function fakeClient(
  answers: Partial<Omit<PanelClient, 'engine' | 'notes' | 'library' | 'options' | 'judgements' | 'rooms'>> & {
    readonly options?: Partial<PanelClient['options']>;
    readonly engine?: Partial<PanelClient['engine']>;
    readonly notes?: FakeNotes;
    readonly library?: FakeLibrary;
    readonly judgements?: FakeJudgements;
    readonly rooms?: FakeRooms;
  } = {},
): FakeClient {
  const calls: [string, ...unknown[]][] = [];
  const readings = new Set<(reading: TabReading) => void>();
  const bases = new Set<() => void>();
  const settings = new Set<(settings: Settings) => void>();
  let set = FIRST_SETTINGS;
  let reported: TabReading | null = null;
  const noted =
    <A extends unknown[], R>(name: string, answer: (...args: A) => R) =>
    (...args: A): R => {
      calls.push([name, ...args]);
      return answer(...args);
    };
  const subscribe = <T>(listeners: Set<T>, listener: T) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    calls,
    show: (reading) => {
      reported = reading;
      for (const tell of readings) tell(reading);
    },
    changeBase: () => {
      for (const tell of bases) tell();
    },
    get listeners() {
      return readings.size + bases.size;
    },
    get settings() {
      return set;
    },
    engine: {
      compare: noted('compare', answers.engine?.compare ?? (async () => ok(compared))),
      lookUp: noted('lookUp', answers.engine?.lookUp ?? (async () => ok(lookUp))),
      quantities: noted('quantities', answers.engine?.quantities ?? (async (texts) => ok(texts.map(quantitiesIn)))),
      keep: noted('keep', answers.engine?.keep ?? (async () => ok({ pack: 'article:abc', claims: 7 }))),
      unkeep: noted('unkeep', answers.engine?.unkeep ?? (async () => ok(null))),
    },
    notes: answers.notes ?? fakeNotes(),
    library: answers.library ?? fakeLibrary(),
    options: { ...FAKE_OPTIONS, ...answers.options },
    judgements: answers.judgements ?? fakeJudgements(),
    rooms: answers.rooms ?? fakeRooms(),
    watchReading: (listener) => {
      if (reported) listener(reported);
      return subscribe(readings, listener);
    },
    watchBase: (listener) => subscribe(bases, listener),
    watchStanding: answers.watchStanding ?? (() => () => {}),
    readPage: noted('readPage', answers.readPage ?? (async () => ok(null))),
    readSelection: noted('readSelection', answers.readSelection ?? (async () => ok(lookUp.passage))),
    readPasted: noted('readPasted', answers.readPasted ?? (async () => ok(null))),
    leavePassage: noted('leavePassage', answers.leavePassage ?? (async () => ok(null))),
    reveal: noted('reveal', answers.reveal ?? (async () => ok({ found: true }))),
    correctArticle: noted('correctArticle', answers.correctArticle ?? (async () => ok(null))),
    uncorrectArticle: noted('uncorrectArticle', answers.uncorrectArticle ?? (async () => ok(null))),
    openSource: noted('openSource', answers.openSource ?? (async () => ok(null))),
    showCount: noted('showCount', answers.showCount ?? (async () => undefined)),
    siteAccess: noted('siteAccess', answers.siteAccess ?? (async () => ({ origin: 'https://post.example', allowed: false }))),
    setSiteAccess: noted('setSiteAccess', answers.setSiteAccess ?? (async (origin, allowed) => ok({ origin, allowed }))),
    watchSettings: (listener) => {
      listener(set);
      return subscribe(settings, listener);
    },
    changeSettings: noted(
      'changeSettings',
      answers.changeSettings ??
        (async (change) => {
          set = { ...set, ...change };
          for (const tell of settings) tell(set);
          return ok(null);
        }),
    ),
    message: answers.message ?? ENGLISH,
  };
}

export const REFUSED = failure('forbidden', 'no permission for this tab');
