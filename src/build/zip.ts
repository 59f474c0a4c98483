import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The earliest time that the ZIP format can name: the same files give the same bytes, whenever they are packed. */
const EPOCH = new Date(1980, 0, 1);

/** A folder as a ZIP archive; the same files in the same order give the same bytes. */
export function zipFolder(folder: string): Uint8Array {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  return zipFiles(folder, paths);
}

/** The named files below a folder as a ZIP archive, in the order given. */
export function zipFiles(folder: string, paths: readonly string[]): Uint8Array {
  const files: Zippable = Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path))]));
  return zipSync(files, { level: 9, mtime: EPOCH });
}
