import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where the rules stand as CouchDB runs them. */
export const RULES = resolve(import.meta.dirname, '../../couchdb/validate_doc_update.js');

/** The design document of a shared base: its rules, and a mark by which a database that was made anew is told from the one before. */
export function designDocument(): Readonly<Record<string, unknown>> {
  const rules = readFileSync(RULES, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('//'))
    .join('\n');
  return { _id: '_design/on-record', language: 'javascript', room: randomUUID(), validate_doc_update: rules };
}
