import HttpAdapter from 'pouchdb-adapter-http';
import PouchDB from 'pouchdb-core';
import * as v from 'valibot';
import type { ChangedDocument, ChangesPage, Leaf, RoomServer } from '../app/ports.ts';
import { type Credentials, notReached, type Reached, reached, type Sequence } from '../domain/room.ts';
import { type FetchOptions, limitedFetch, NotReached } from './limited-fetch.ts';

// The one door to PouchDB: its core and its HTTP adapter speak CouchDB's protocol. It has no store here.
PouchDB.plugin(HttpAdapter);

/** Id of the design document that holds a shared base's rules and its mark. */
const DESIGN = '_design/on-record';
/** How often a waiting server sends a sign of life, in ms. */
const HEARTBEAT = 20_000;

const sequence = v.union([v.number(), v.string()]);
const databaseInfo = v.object({ db_name: v.string(), update_seq: sequence });
const design = v.object({ room: v.optional(v.string()) });
const change = v.object({
  id: v.string(),
  seq: v.optional(v.nullable(sequence)),
  deleted: v.optional(v.boolean(), false),
  changes: v.pipe(v.array(v.object({ rev: v.string() })), v.nonEmpty()),
  doc: v.optional(v.unknown()),
});
const page = v.object({ results: v.array(v.unknown()), last_seq: sequence, pending: v.optional(v.number()) });
const leaf = v.looseObject({ _id: v.string(), _rev: v.string(), _conflicts: v.optional(v.array(v.string()), []) });
const written = v.object({
  id: v.optional(v.string()),
  ok: v.optional(v.boolean()),
  rev: v.optional(v.string()),
  error: v.optional(v.unknown()),
  reason: v.optional(v.unknown()),
});

/** A CouchDB database as a server of a shared base. Opens nothing: the first request is the first question. */
export function couchServer(address: string, credentials: Credentials, options: FetchOptions = {}): RoomServer {
  const { origin } = new URL(address);
  const limited = limitedFetch(origin, credentials, options);
  const database = new PouchDB(address, { adapter: 'http', skip_setup: true, fetch: limited });

  async function getJson(path: string): Promise<unknown> {
    const response = await limited(path === '' ? `${address}/` : `${address}/${path}`);
    if (response.status === 404) return null;
    if (!response.ok) throw new NotReached('no-couchdb', String(response.status));
    return response.json();
  }

  return {
    inspect: () =>
      attempt(async () => {
        const found = await getJson('');
        if (found === null) throw new NotReached('no-database', '404');
        const info = decoded(databaseInfo, found);
        const rules = decoded(v.nullable(design), await getJson(DESIGN));
        return { name: info.db_name, seq: info.update_seq, mark: rules?.room ?? null };
      }),
    changes: (since, most, withDocuments, signal) => attempt(() => changesAfter(since, most, withDocuments, signal)),
    wait: (since, signal) => attempt(() => waitFor(since, signal)),
    leaf: (id) =>
      attempt(async () => {
        try {
          return leafOf(await database.get(id, { conflicts: true }));
        } catch (error) {
          if (isStatus(error, 404)) return null;
          throw error;
        }
      }),
    version: (id, rev) => attempt(async () => leafOf(await database.get(id, { rev }))),
    put: (documents) => attempt(async () => answers(await database.bulkDocs([...documents]))),
    putVersions: (documents) => attempt(async () => answers(await database.bulkDocs([...documents], { new_edits: false }))),
  };

  /** One piece of the feed, in one request. */
  function changesAfter(since: Sequence, most: number, withDocuments: boolean, signal: AbortSignal): Promise<ChangesPage> {
    const feed = database.changes({ since, limit: most, batch_size: most, include_docs: withDocuments, conflicts: withDocuments });
    let pending: number | null = null;
    // How many are to come after the piece is told with each change, where the server knows.
    feed.on('change', (...told: unknown[]) => {
      pending = typeof told[1] === 'number' ? told[1] : null;
    });
    return cancelledBy(signal, feed, async () => {
      const { results, last_seq } = decoded(page, await feed);
      return { changes: results.map(changedFrom), last: last_seq, pending: results.length === 0 ? 0 : pending };
    });
  }

  /** Waits until there is something new; false where it was told to stop. */
  function waitFor(since: Sequence, signal: AbortSignal): Promise<boolean> {
    const feed = database.changes({ since, live: true, limit: 1, batch_size: 1, heartbeat: HEARTBEAT, return_docs: false });
    return cancelledBy(signal, feed, async () => {
      await feed;
      return !signal.aborted;
    });
  }
}

async function cancelledBy<T>(signal: AbortSignal, feed: { cancel(): void }, work: () => Promise<T>): Promise<T> {
  const cancel = () => feed.cancel();
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel);
  try {
    return await work();
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

function changedFrom(value: unknown): ChangedDocument {
  const { id, deleted, changes, doc } = decoded(change, value);
  const conflicts = v.safeParse(leaf, doc);
  return {
    id,
    rev: changes[0]?.rev ?? '',
    deleted,
    document: doc ?? null,
    conflicts: conflicts.success ? conflicts.output._conflicts : [],
  };
}

function leafOf(value: unknown): Leaf {
  const document = decoded(leaf, value);
  return { rev: document._rev, conflicts: document._conflicts, document };
}

function answers(value: unknown) {
  return decoded(v.array(written), value).map(({ id, ok, rev, error, reason }) => ({
    id: id ?? null,
    rev: ok && rev !== undefined ? rev : null,
    error: error === undefined ? null : String(error === true ? reason : error),
    reason: String(reason ?? ''),
  }));
}

/** What does not look like CouchDB's answer is not CouchDB's. */
function decoded<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const read = v.safeParse(schema, value);
  if (!read.success) throw new NotReached('no-couchdb', read.issues[0].message);
  return read.output;
}

async function attempt<T>(work: () => Promise<T>): Promise<Reached<T>> {
  try {
    return reached(await work());
  } catch (error) {
    if (error instanceof NotReached) return { ok: false, problem: error.problem };
    if (isStatus(error, 404)) return notReached('no-database', reasonOf(error));
    // A 400, or JSON that does not parse, is not how CouchDB answers what we ask.
    return notReached(isStatus(error, 400) || error instanceof SyntaxError ? 'no-couchdb' : 'unreachable', reasonOf(error));
  }
}

function isStatus(error: unknown, status: number): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === status;
}

function reasonOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'reason' in error) return String(error.reason).slice(0, 200);
  return error instanceof Error ? error.message : String(error);
}
