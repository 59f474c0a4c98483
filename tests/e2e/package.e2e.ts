import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { unusedAssets } from '../../src/build/unused.ts';
import { zipFolder } from '../../src/build/zip.ts';

/** What a linter of add-ons may still warn of, how often, and why each stays: as `docs/stores.md` says. */
const EXPLAINED: Readonly<Record<string, { readonly most: number; readonly why: string }>> = {
  UNSAFE_VAR_ASSIGNMENT: {
    most: 4,
    why: 'Readability writes innerHTML in a clone that is never shown (two places); Preact would for dangerouslySetInnerHTML, which our linter forbids; DOMPurify parses into a document without scripts.',
  },
};
/** Bytes of an archive for a store: a third is the table of word vectors, a third the tagger's model. */
const LARGEST = 3_200_000;

// The test runner's own settings would change what is built.
const { VITEST: _, NODE_ENV: __, ...environment } = process.env;
const again = mkdtempSync(join(tmpdir(), 'on-record-build-'));
afterAll(() => rmSync(again, { recursive: true, force: true }));

describe.each(['chrome', 'firefox'])('what goes to the store of %s', (target) => {
  const shipped = `dist/${target}`;

  it('is the same to the byte when it is built again', () => {
    const { status } = spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'src/build/build.ts', target, again], {
      env: environment,
      stdio: 'inherit',
    });
    expect(status).toBe(0);
    const archive = zipFolder(shipped);
    expect(digest(zipFolder(join(again, target)))).toBe(digest(archive));
    expect(archive.length).toBeLessThan(LARGEST);
  });

  it('has no file that nothing loads', () => {
    expect(unusedAssets(shipped)).toEqual([]);
  });

  it('names the licences of what is in it', () => {
    expect(readFileSync(`${shipped}/licences.txt`, 'utf8')).toContain('WordNet');
  });

  it('puts at most 15 kB into a page at rest, and each of its scripts is whole', () => {
    const sizes = scripts(join(shipped, 'src/entries')).map((path) => {
      const code = readFileSync(path);
      expect(code.toString()).not.toMatch(/\bimport\b\s*[{(*"'`]/);
      return [path.slice(shipped.length + 1), gzipSync(code).length] as const;
    });
    // The parts come when they are wanted: what reads with the reading, what draws with the first mark, Readability where we find no article, the bar
    // where the reader wants colours beside a selection or is told something.
    expect(sizes.map(([path]) => path).sort()).toEqual([
      'src/entries/content.iife.js',
      'src/entries/parts/bar.iife.js',
      'src/entries/parts/marks.iife.js',
      'src/entries/parts/opinion.iife.js',
      'src/entries/parts/reading.iife.js',
    ]);
    expect(Object.fromEntries(sizes)['src/entries/content.iife.js']).toBeLessThanOrEqual(15_000);
  });

  it('starts the panel from a handful of files, each of which the page itself names', () => {
    const page = readFileSync(join(shipped, 'src/entries/panel/index.html'), 'utf8');
    const named = [...page.matchAll(/assets\/([^"]+\.js)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => name.startsWith('start-'))).toHaveLength(1);
    expect(named.length).toBeLessThanOrEqual(6);
    const imported = named.flatMap((name) => {
      const code = readFileSync(join(shipped, 'assets', name), 'utf8');
      return [...code.matchAll(/(?:from|import)["'`]\.\/([^"'`]+\.js)["'`]/g)].map(([, path = '']) => path);
    });
    expect(imported.length).toBeGreaterThan(3);
    expect(imported.filter((name) => !named.includes(name))).toEqual([]);
  });

  it('has no code from elsewhere, no remote address to load from, and makes no code at run time', () => {
    const manifest = JSON.parse(readFileSync(`${shipped}/manifest.json`, 'utf8')) as {
      content_security_policy: { extension_pages: string };
    };
    expect(manifest.content_security_policy.extension_pages).toMatch(/default-src 'none'; script-src 'self';/);
    const code = scripts(shipped).map((path) => [path, readFileSync(path, 'utf8')] as const);
    expect(code.filter(([, text]) => /\bimportScripts\(|\bnew Function\(|[^.\w]eval\(/.test(text)).map(([path]) => path)).toEqual([]);
  });
});

/** The pages that may speak with a server, none of which the reader sees; all others are told not to, whatever the manifest lets workers do. */
const MAY_CONNECT = ['src/entries/counter/index.html'];

describe.each(['chrome', 'firefox'])('the pages for %s', (target) => {
  it('connect to nothing', () => {
    const shipped = `dist/${target}`;
    const { content_security_policy: policy } = JSON.parse(readFileSync(`${shipped}/manifest.json`, 'utf8')) as {
      content_security_policy: { extension_pages: string };
    };
    const isClosed = (text: string) => /connect-src 'self'\s*(?:;|"|$)/.test(text);
    const pages = readdirSync(shipped, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(3);
    const open = pages.filter((path) => !isClosed(policy.extension_pages) && !isClosed(readFileSync(join(shipped, path), 'utf8')));
    expect(open.filter((path) => !MAY_CONNECT.includes(path))).toEqual([]);
  });
});

describe('the linter of Firefox add-ons', () => {
  it('finds no error, and no warning that is not explained', () => {
    const { stdout } = spawnSync(
      'node_modules/.bin/web-ext',
      ['lint', '--source-dir', 'dist/firefox', '--output', 'json', '--self-hosted'],
      {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    const report = JSON.parse(stdout) as Record<'errors' | 'warnings', { code: string; message: string; file?: string }[]>;
    expect(report.errors).toEqual([]);
    const told = (code: string) => report.warnings.filter((one) => one.code === code).map(({ file }) => `${code} ${file}`);
    const codes = [...new Set(report.warnings.map(({ code }) => code))];
    expect(codes.flatMap((code) => (told(code).length > (EXPLAINED[code]?.most ?? 0) ? told(code) : []))).toEqual([]);
  }, 120_000);
});

function scripts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .map((path) => join(folder, path));
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
