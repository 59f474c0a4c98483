import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

/** Chromium's databases are written as LevelDB writes: a log of records in blocks of this size, each with a head before it. */
const BLOCK = 32 * 1024;
const HEAD = 7;

/** Tears the last record of the log of the extension's databases in a profile, as a browser that dies between two of its own writes leaves it. */
export function tearLog(profile: string): void {
  const log = newestLog(profile);
  const { at, length } = lastRecord(readFileSync(log));
  truncateSync(log, at + HEAD + Math.ceil(length / 2));
}

function newestLog(profile: string): string {
  const all = join(profile, 'Default', 'IndexedDB');
  const ours = readdirSync(all).find((name) => /^chrome-extension_.*\.leveldb$/.test(name)) ?? '';
  const logs = readdirSync(join(all, ours)).filter((name) => name.endsWith('.log'));
  return join(all, ours, logs.sort().at(-1) ?? '');
}

/** Where the last record that holds something begins, and how long it is behind its head. */
function lastRecord(log: Buffer): { readonly at: number; readonly length: number } {
  let last = { at: 0, length: 0 };
  for (let at = 0; at + HEAD < log.length; ) {
    // No head stands across two blocks.
    const left = BLOCK - (at % BLOCK);
    if (left < HEAD) {
      at += left;
      continue;
    }
    const length = log.readUInt16LE(at + 4);
    last = { at, length };
    at += HEAD + length;
  }
  return last;
}
