import Dexie, { type DBCore, type EntityTable, liveQuery, type Table, type Transaction } from 'dexie';
import type { Arrival, Catalogue, DraftEntry, ImportSource, OldPack, Outgoing, PackEntry, Uncounted } from '../app/ports.ts';
import type { Annotation, Draft } from '../domain/annotation.ts';
import type { Correction } from '../domain/correction.ts';
import type { ImportJob } from '../domain/import.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { TabReading } from '../domain/reading.ts';
import type { Revision } from '../domain/revision.ts';
import type { Following, LostVersions, Share, SharedNote, SharedSpeaker } from '../domain/room.ts';
import type { SpeakerDecision } from '../domain/speaker.ts';
import { isWithoutDatabase, type Standing } from '../domain/stored.ts';
import type { ColourRow, MarkRow, OldBlockRow, SettingRow, StepRow } from './rows.ts';

/** Outside of a build, as in benches, it is none. */
const IS_FIREFOX = typeof __FIREFOX__ !== 'undefined' && __FIREFOX__;

/** How long a database that did not open, or gave no answer, is left alone, in ms. */
const LEFT_ALONE = 2000;

/**
 * The one database, `on-record`. This file is the only importer of Dexie. Versions are append-only.
 * It belongs to the extension's origin: content scripts have none and must never import this.
 */
export class Database extends Dexie {
  readonly readings!: EntityTable<TabReading, 'tab'>;
  readonly packs!: EntityTable<PackEntry, 'id'>;
  readonly packDrafts!: EntityTable<DraftEntry, 'id'>;
  readonly catalogue!: Table<Catalogue, number>;
  readonly oldPacks!: EntityTable<OldPack, 'id'>;
  readonly blocks!: Table<OldBlockRow, [string, number]>;
  readonly rows!: Table<Uint8Array, number>;
  readonly postings!: Table<Uint8Array, number>;
  readonly annotations!: EntityTable<Annotation, 'id'>;
  readonly drafts!: EntityTable<Draft, 'id'>;
  readonly steps!: EntityTable<StepRow, 'number'>;
  readonly colours!: EntityTable<ColourRow, 'colour'>;
  readonly revisions!: Table<Revision, [string, string]>;
  readonly imports!: EntityTable<ImportJob, 'id'>;
  readonly importSources!: EntityTable<ImportSource, 'id'>;
  readonly arrivals!: EntityTable<Arrival, 'url'>;
  readonly marks!: EntityTable<MarkRow, 'name'>;
  readonly judgements!: EntityTable<Judgement, 'id'>;
  readonly settings!: EntityTable<SettingRow, 'name'>;
  readonly ledger!: EntityTable<SettingRow, 'name'>;
  readonly corrections!: EntityTable<Correction, 'url'>;
  readonly speakerDecisions!: EntityTable<SpeakerDecision, 'id'>;
  readonly uncounted!: EntityTable<Uncounted, 'tab'>;
  readonly followings!: EntityTable<Following, 'pack'>;
  readonly sharedNotes!: Table<SharedNote, [string, string]>;
  readonly sharedSpeakers!: Table<SharedSpeaker, [string, string]>;
  readonly lostVersions!: Table<LostVersions, [string, string]>;
  readonly outgoing!: EntityTable<Outgoing, 'number'>;
  readonly shares!: Table<Share, [string, string]>;

  constructor(name = 'on-record') {
    // Dexie's cache of what is watched keeps whatever was let go of before its first answer, for good, and a copy of all that is watched.
    super(name, { cache: 'disabled' });
    if (IS_FIREFOX) this.use({ stack: 'dbcore', create: (core) => newAfterFullDisk(core, () => this.close({ disableAutoOpen: false })) });
    this.version(1).stores({
      // What each tab shows; one row a tab, gone with the tab.
      readings: 'tab',
      packs: 'id',
      // Claims in rows of many: small records cost a hundred times more to write.
      blocks: '[pack+number], pack',
      counters: 'name',
    });
    this.version(2)
      .stores({
        packDrafts: 'id',
        // One row: the base's table of contents.
        catalogue: '',
        // Encoded claims, some dozens a row, by the number of the first.
        rows: '',
        // Pieces of the index, by segment and block.
        postings: '',
        // Packs of version 1, whose claims are in `blocks`, until they are moved to the new shape.
        oldPacks: 'id',
        counters: null,
      })
      .upgrade(setOldPacksAside);
    this.version(3).stores({
      // The page stands at one of two places, by what the annotation is about.
      annotations: 'id, target.source.url, target.statement.source.url',
      drafts: 'id',
      // What can be undone and done again.
      steps: '++number, undone',
      colours: 'colour',
      // Articles as they were seen.
      revisions: '[url+readAt], url',
    });
    this.version(4).stores({
      // How each import stands; what it reads is apart, so that telling of progress does not write the file again.
      imports: 'id',
      importSources: 'id',
      // Articles that wait to be kept by themselves.
      arrivals: 'url',
      // What is known of the base outside of it: when it was backed up, which seeds are not wanted.
      marks: 'name',
    });
    // What the reader said of pairs, by pair.
    this.version(5).stores({ judgements: 'id, at' });
    this.version(6).stores({
      settings: 'name',
      // What went out, counted.
      ledger: 'name',
    });
    // What the reader corrected of an article's title, authors and date; a row a page.
    this.version(7).stores({ corrections: 'url' });
    // Which names the reader takes for one speaker, and which for two.
    this.version(8).stores({ speakerDecisions: 'id, at' });
    this.version(9).stores({
      // How each pack that follows a shared base stands.
      followings: 'pack',
      // Notes of a shared base, and versions of its documents that lost against others.
      sharedNotes: '[pack+id], pack',
      lostVersions: '[pack+id], pack',
      // What the reader shared, and what of it is still to be sent, in order.
      shares: '[pack+subject], pack',
      outgoing: '++number, pack, [pack+subject]',
    });
    // Tabs whose number for the toolbar button is not known yet.
    this.version(10).stores({ uncounted: 'tab' });
    // Speaker decisions of a shared base.
    this.version(11).stores({ sharedSpeakers: '[pack+id], pack' });
  }

  /** A database that once did not open Dexie takes for closed for good. Ours may have been shut because the disk was full, and the disk has room again. */
  override open() {
    return super.open().catch((error: unknown) => {
      if (!isWithoutDatabase(error)) setTimeout(() => !this.isOpen() && this.close({ disableAutoOpen: false }), LEFT_ALONE / 2);
      throw error;
    });
  }
}

/**
 * On a connection of which one transaction found the disk full Firefox begins no other (153: InvalidStateError, whatever room there is by then), and does
 * not close it. So we do, and whoever asks next opens one anew. Chromium must be left alone: what it opens again it may find broken (see fresh-log.ts).
 */
function newAfterFullDisk(core: DBCore, close: () => void): DBCore {
  return {
    ...core,
    transaction(stores, mode, options) {
      const begun = core.transaction(stores, mode, options);
      const ended = begun as unknown as IDBTransaction;
      ended.addEventListener('abort', () => ended.error?.name === 'QuotaExceededError' && close());
      return begun;
    },
  };
}

/** Moving claims takes their index, so it is not done here but step by step afterwards, while the base is in use. */
async function setOldPacksAside(transaction: Transaction): Promise<void> {
  const packs = await transaction.table('packs').toArray();
  await transaction.table('oldPacks').bulkPut(packs);
  await transaction.table('packs').clear();
}

/** Calls back with the query's result now and after every change to what it read, in whichever context. Returns the way to stop. */
export function observe<T>(query: () => Promise<T>, listener: (value: T) => void, onError: (error: unknown) => void): () => void {
  let stop = () => {};
  const start = () => {
    const subscription = liveQuery(async () => query().catch(shut)).subscribe({ next: listener, error: failed });
    stop = () => subscription.unsubscribe();
  };
  const failed = (error: unknown) => {
    const again = setTimeout(start, LEFT_ALONE);
    stop = () => clearTimeout(again);
    onError(error);
  };
  start();
  return () => stop();
}

/** Dexie says nothing of a query that fails because the database was shut, and watches no more. Under another name it does. */
function shut(error: unknown): never {
  throw error instanceof Error && error.name === 'DatabaseClosedError' ? new DOMException(error.message, 'InvalidStateError') : error;
}

/**
 * Several things watched each by itself and told together, from when all of them are known: a change of one asks only for that one anew, and the
 * others stay the same objects.
 */
export function observeEach<T extends object>(
  queries: { readonly [K in keyof T]: () => Promise<T[K]> },
  listener: (values: T) => void,
  onError: (error: unknown) => void,
): () => void {
  const names = Object.keys(queries) as (keyof T)[];
  let seen: Partial<T> = {};
  const isWhole = (values: Partial<T>): values is T => names.every((name) => name in values);
  const stops = names.map((name) =>
    observe(
      queries[name],
      (value) => {
        seen = { ...seen, [name]: value };
        if (isWhole(seen)) listener(seen);
      },
      onError,
    ),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

/** Opens the database; fails with `BlockedError` where an older version of the extension holds it open in another tab and does not let go. */
export async function openUnblocked(database: Database): Promise<void> {
  if (database.isOpen()) return;
  let onBlocked = () => {};
  const blocked = new Promise<never>((_, reject) => {
    onBlocked = () =>
      reject(new DOMException('an older On Record holds the base open in another tab or window: close it and try again', 'BlockedError'));
  });
  database.on('blocked', onBlocked);
  try {
    await Promise.race([database.open(), blocked]);
  } finally {
    database.on('blocked').unsubscribe(onBlocked);
  }
}

/** Whether the browser gives a database at all, also where it is shut just now. */
export async function isGiven(database: Database): Promise<boolean> {
  try {
    await database.open();
    return true;
  } catch (error) {
    return !isWithoutDatabase(error);
  }
}

/** What is stored; nothing where the browser gives no database. */
export async function orNothing<T>(ask: () => Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await ask();
  } catch (error) {
    if (isWithoutDatabase(error)) return [];
    throw error;
  }
}

/** Tells how the database stands now and whenever that changes. Returns the way to stop. */
export function watchStanding(database: Database, listener: (standing: Standing) => void): () => void {
  let next: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const lookIn = (ms: number) => {
    clearTimeout(next);
    if (!stopped) next = setTimeout(() => void look(), ms);
  };
  const look = async () => {
    const standing = await database.open().then(
      () => 'open' as const,
      (error: unknown) => (isWithoutDatabase(error) ? 'none' : 'shut'),
    );
    if (!stopped) listener(standing);
    // There never will be one.
    if (standing === 'none') stop();
    if (standing === 'shut') lookIn(LEFT_ALONE);
  };
  const onClose = () => lookIn(LEFT_ALONE / 4);
  const stop = () => {
    stopped = true;
    clearTimeout(next);
    database.on('close').unsubscribe(onClose);
  };
  database.on('close', onClose);
  lookIn(0);
  return stop;
}

/** For benchmarks, which measure against plain tables. */
export { Dexie };
