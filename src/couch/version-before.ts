import { AsyncLocalStorage } from 'node:async_hooks';
import { isDeepStrictEqual } from 'node:util';
import type { RequestHandler } from 'express';

/** PouchDB's way to read a document: options, and a callback, or neither. */
type Get = (id: string, ...given: readonly unknown[]) => unknown;

/** The revisions upon which the documents of a request are put, by the id of each. */
const before = new AsyncLocalStorage<ReadonlyMap<string, string>>();

/**
 * The server's validation holds what is sent against the version that won, whatever it is put upon: CouchDB holds it against the version that it names, so
 * that a version that lost can be withdrawn by who shared it. Comes after the body was read.
 */
export const versionBefore: RequestHandler = (request, _response, next) => {
  const { docs } = request.body as { docs?: unknown };
  before.run(new Map(Array.isArray(docs) ? docs.flatMap(named) : []), next);
};

/** Puts the version that a request names in the place of the winning one, where the validation asks for the document that is there. */
export function lookUpVersionBefore(_name: string, database: { get: Get }, done: () => unknown): unknown {
  const get = database.get.bind(database);
  database.get = (id, ...given) => {
    const rev = before.getStore()?.get(id);
    return rev !== undefined && isOfValidation(given) ? get(id, { revs: true, rev }) : get(id, ...given);
  };
  return done();
}

/** As pouchdb-validation asks, and nobody else in such a request. */
function isOfValidation([options, callback]: readonly unknown[]): boolean {
  return callback === undefined && isDeepStrictEqual(options, { revs: true });
}

function named({ _id, _rev }: { _id?: unknown; _rev?: unknown }): [string, string][] {
  return typeof _id === 'string' && typeof _rev === 'string' ? [[_id, _rev]] : [];
}
