import { AsyncLocalStorage } from 'node:async_hooks';
import { isDeepStrictEqual } from 'node:util';
import type { RequestHandler } from 'express';

/** PouchDB's way to read a document: options, and a callback, or neither. */
type Get = (id: string, ...given: readonly unknown[]) => unknown;

/** The revisions upon which the documents of a request are put, by the id of each; null for one that is put upon nothing. */
const before = new AsyncLocalStorage<ReadonlyMap<string, string | null>>();

/**
 * The server's validation holds what is sent against the version that won, whatever it is put upon: CouchDB holds it against the version that it names, so
 * that a version that lost can be withdrawn by who shared it. Comes after the body was read.
 */
export const versionBefore: RequestHandler = (request, _response, next) => {
  const { docs, new_edits: newEdits } = request.body as { docs?: unknown; new_edits?: unknown };
  const revBefore = newEdits === false ? parentOf : namedBy;
  before.run(new Map(Array.isArray(docs) ? docs.map((document) => [document._id, revBefore(document)]) : []), next);
};

/** Puts the version that a request names in the place of the winning one, where the validation asks for the document that is there. */
export function lookUpVersionBefore(_name: string, database: { get: Get }, done: () => unknown): unknown {
  const get = database.get.bind(database);
  database.get = (id, ...given) => {
    const rev = before.getStore()?.get(id);
    if (rev === undefined || !isOfValidation(given)) return get(id, ...given);
    return rev === null ? Promise.reject(new Error('put upon nothing')) : get(id, { revs: true, rev });
  };
  return done();
}

/** As pouchdb-validation asks, and nobody else in such a request. */
function isOfValidation([options, callback]: readonly unknown[]): boolean {
  return callback === undefined && isDeepStrictEqual(options, { revs: true });
}

interface Sent {
  readonly _rev?: unknown;
  readonly _revisions?: { readonly start?: unknown; readonly ids?: unknown };
}

function namedBy({ _rev }: Sent): string | null {
  return typeof _rev === 'string' ? _rev : null;
}

/** A version that comes as it is has its own revision first, and then the one from which it was made. */
function parentOf({ _revisions: { start, ids } = {} }: Sent): string | null {
  const parent: unknown = Array.isArray(ids) ? ids[1] : undefined;
  return typeof start === 'number' && typeof parent === 'string' ? `${start - 1}-${parent}` : null;
}
