import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');

/** Who may import whom. Each folder imports only what stands here; the arrows go one way. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  engine: ['domain'],
  messaging: ['domain'],
  selectors: ['domain'],
  exchange: ['domain'],
  page: ['domain', 'messaging', 'selectors'],
  platform: ['domain', 'messaging'],
  ui: ['domain', 'exchange', 'messaging'],
  app: ['domain', 'engine', 'exchange', 'messaging', 'selectors'],
  storage: ['domain', 'app'],
  network: ['domain', 'app'],
  entries: ['app', 'demo', 'domain', 'messaging', 'network', 'page', 'platform', 'storage', 'ui'],
  lab: ['app', 'couch', 'domain', 'engine', 'exchange', 'messaging', 'page'],
  bench: ['app', 'couch', 'domain', 'engine', 'exchange', 'lab', 'messaging', 'network', 'page', 'platform', 'selectors', 'storage'],
  build: [],
  couch: [],
  demo: ['build'],
};

/** The one door to each outside thing: package → the only file that may import it. */
const DOORS: Record<string, string> = {
  '@mozilla/readability': 'page/readability.ts',
  'approx-string-match': 'selectors/approximate.ts',
  dexie: 'storage/database.ts',
  diff: 'app/word-diff.ts',
  dompurify: 'ui/notes/markdown.ts',
  marked: 'ui/notes/markdown.ts',
  papaparse: 'exchange/csv.ts',
  'pouchdb-adapter-http': 'network/couch.ts',
  'pouchdb-core': 'network/couch.ts',
  'webextension-polyfill': 'platform/browser.ts',
  'wink-nlp': 'engine/text/analyser.ts',
  'wink-porter2-stemmer': 'engine/text/stem.ts',
};

/** A content script shares a process with a hostile page: it must not reach the database or the engine, not even through others. */
const CONTENT_MUST_NOT_REACH = ['storage', 'app', 'engine', 'ui'];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
const imports = files.flatMap(importsOf);
const folder = (file: string) => file.split('/')[0] ?? '';
const isOurs = ({ to }: Import) => !to.startsWith('package:') && !to.startsWith('..');

describe('architecture', () => {
  it('lets each folder import only what the table allows', () => {
    const wrong = imports
      .filter(isOurs)
      .filter(({ from, to }) => folder(from) !== folder(to) && !MAY_IMPORT[folder(from)]?.includes(folder(to)));
    expect(wrong.map(({ from, to }) => `${from} imports ${to}: ${folder(from)} may import only ${MAY_IMPORT[folder(from)]}`)).toEqual([]);
  });

  it('lets storage and network see only the ports of app, as types', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        ['storage', 'network'].includes(folder(from)) && folder(to) === 'app' && !(typeOnly && to === 'app/ports.ts'),
    );
    expect(wrong).toEqual([]);
  });

  it('knows every folder', () => {
    expect([...new Set(files.map(folder))].filter((name) => !(name in MAY_IMPORT))).toEqual([]);
  });

  it('has one door to each outside thing', () => {
    const wrong = imports.filter(({ from, to, typeOnly }) => {
      const door = DOORS[to.replace('package:', '')];
      return door !== undefined && door !== from && !typeOnly;
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}: use ${DOORS[to.replace('package:', '')]}`)).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(cycles()).toEqual([]);
  });

  it('keeps the content script away from base and engine', () => {
    const inPages = files.filter((file) => file.endsWith('.iife.ts'));
    expect(inPages).toHaveLength(5);
    const reached = inPages.flatMap(reachable).filter((file) => CONTENT_MUST_NOT_REACH.includes(folder(file)));
    expect(reached).toEqual([]);
  });

  it('listens for messages in one place per context', () => {
    const listeners = files.filter((file) => read(file).includes('runtime.onMessage.addListener'));
    expect(listeners.sort()).toEqual(['entries/background.ts', 'entries/content.iife.ts']);
  });

  it('keeps files small: 400 lines, tables of data excepted', () => {
    const long = files.filter((file) => !file.startsWith('engine/lexicon/') && read(file).split('\n').length > 400);
    expect(long).toEqual([]);
  });

  it('has no folder or file for leftovers', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.tsx?$)/.test(file))).toEqual([]);
  });
});

function read(file: string): string {
  return readFileSync(join(SRC, file), 'utf8');
}

function importsOf(from: string): Import[] {
  const pattern = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gm;
  return [...read(from).matchAll(pattern)].map(([, type, target = '', dynamic]) => ({
    from,
    to: resolveImport(from, dynamic ?? target),
    typeOnly: type !== undefined,
  }));
}

function resolveImport(from: string, target: string): string {
  const path = target.split('?')[0] ?? target;
  if (!path.startsWith('.')) return `package:${path}`;
  return relative(SRC, resolve(SRC, dirname(from), path));
}

/** Files that a file runs with: value imports, through all steps. `?script` imports are file names, not code. */
function reachable(start: string): string[] {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const next of imports) if (next.from === file && !next.typeOnly && isOurs(next)) visit(next.to);
  };
  visit(start);
  return [...seen].filter((file) => file !== start);
}

function cycles(): string[] {
  const values = imports.filter((one) => !one.typeOnly && isOurs(one));
  return files.filter((file) => values.some(({ from, to }) => from === file && (to === file || reachable(to).includes(file))));
}
