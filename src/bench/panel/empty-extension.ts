import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** The least that a Preact page can be, as an extension's page. */
const PAGE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Empty</title></head><body><script type="module" src="./main.js"></script></body></html>';
const MAIN = "import { h, render } from 'preact'; render(h('p', null, 'Empty'), document.body);";
const MANIFEST = { manifest_version: 3, name: 'Empty', version: '1' };

/** Builds the empty page as an extension of its own. */
export async function emptyExtension(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-empty-'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'main.js'), MAIN);
  const path = join(folder, 'dist');
  const preact = resolve('node_modules/preact/dist/preact.module.js');
  await build({
    configFile: false,
    logLevel: 'error',
    root: folder,
    base: './',
    resolve: { alias: { preact } },
    build: { outDir: path, target: 'es2023', modulePreload: false },
  });
  writeFileSync(join(path, 'manifest.json'), JSON.stringify(MANIFEST));
  return { path, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}
