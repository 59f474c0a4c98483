import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { LabError } from './arguments.ts';

/** A file's text; `.gz` is unpacked. */
export function readText(path: string): string {
  try {
    const bytes = readFileSync(path);
    return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    throw new LabError(`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

/** Rows of a JSON array or of JSON Lines; the error names file and line. */
export function readRows(path: string): unknown[] {
  const text = readText(path);
  if (text.trimStart().startsWith('[')) return parseJson(text, path) as unknown[];
  return text
    .split('\n')
    .map((line, i) => ({ line, where: `${path}:${i + 1}` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, where }) => parseJson(line, where));
}

export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LabError(`${where}: not JSON (${error instanceof Error ? error.message : ''})`);
  }
}
