import { idFrom } from '../annotations/identity.ts';
import type { WrittenDocument } from './shared-document.ts';

/**
 * CouchDB's fields that put a document beside what is there as a version of its own, made from the one with that revision, or from
 * none. The name of the version comes from what it says, so that sending it twice makes one version.
 */
export function versionAfter(parent: string | null, document: WrittenDocument): WrittenDocument & { readonly _rev: string } {
  const [generation = '', hash = ''] = (parent ?? '').split(/-(.*)/s);
  const start = Number(generation) + 1;
  const own = idFrom(JSON.stringify([parent, canonical(document)])).replaceAll('-', '');
  return { ...document, _rev: `${start}-${own}`, _revisions: { start, ids: parent === null ? [own] : [own, hash] } };
}

/** Whether two documents say the same, CouchDB's own fields aside. */
export function sameContent(a: object, b: object): boolean {
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

/** With keys in order and without fields of CouchDB's, which begin with `_`. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => !name.startsWith('_'));
  return fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, canonical(field)]);
}
