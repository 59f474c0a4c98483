import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * The JavaScript of a built page: what its frame needs, what it loads at each start (the frame and the part named `start`, with all that this
 * imports), what it loads by need, and the worker of the engine apart, which holds the tagger's model.
 */
export function bytesOf(root: string, page: string) {
  const html = readFileSync(join(root, page), 'utf8');
  const entries = [...html.matchAll(/src="\/([^"]+\.js)"/g)].map(([, file = '']) => file);
  const frame = closure(root, entries, 'static');
  const all = closure(root, entries, 'all');
  const starts = [...all].filter((file) => /\/start-[^/]+$/.test(file));
  if (starts.length !== 1) throw new Error(`one part named start was looked for in ${page}, found: ${starts.join(', ') || 'none'}`);
  const first = closure(root, [...entries, ...starts], 'static');
  const workers = [...all].filter((file) => /worker/.test(file));
  const later = [...all].filter((file) => !first.has(file) && !workers.includes(file));
  return {
    js: {
      startFiles: first.size,
      frameGzip: gzip(root, [...frame]),
      startGzip: gzip(root, [...first]),
      byNeedGzip: gzip(root, later),
      engineWithModelGzip: gzip(root, workers),
    },
  };
}

/** A file and what it imports, through all steps; `all` also what it imports by need or starts as a worker. */
function closure(root: string, files: readonly string[], reach: 'static' | 'all'): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const next of importsOf(root, file, reach)) visit(next);
  };
  for (const file of files) visit(file);
  return seen;
}

function importsOf(root: string, file: string, reach: 'static' | 'all'): string[] {
  const text = readFileSync(join(root, file), 'utf8').slice(0, reach === 'static' || !/worker/.test(file) ? undefined : 0);
  const found = [...text.matchAll(/(?:from|import)\s*["'`](\.[^"'`]+\.js)["'`]/g)].map(([, path = '']) =>
    relative('.', join(dirname(file), path)),
  );
  if (reach === 'static') return found;
  const dynamic = [...text.matchAll(/import\(\s*["'`](\.[^"'`]+\.js)["'`]/g)].map(([, path = '']) =>
    relative('.', join(dirname(file), path)),
  );
  const workers = [...text.matchAll(/["'`]\/?(assets\/[^"'`]*worker[^"'`]*\.js)["'`]/g)].map(([, path = '']) => path);
  return [...found, ...dynamic, ...workers];
}

function gzip(root: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(root, file)), { level: 9 }).length, 0);
}
