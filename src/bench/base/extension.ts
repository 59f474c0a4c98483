import { copyFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';

/** Id of the bench's own add-on in Firefox. */
export const ADDON = 'bench@on-record.example';

/**
 * Builds an extension that has nothing but the bench's page and worker, in a folder that goes away with the run: nothing of it ships. Its pages are
 * isolated and may compile WebAssembly, which SQLite on OPFS needs and our own extension neither has nor asks for.
 */
export async function buildExtension(folder: string, claims: string): Promise<void> {
  for (const name of ['page', 'worker']) await bundle(folder, name);
  writeFileSync(
    join(folder, 'page.html'),
    '<!doctype html><meta charset="utf-8"><title>Bench</title><script type="module" src="page.js"></script>',
  );
  writeFileSync(join(folder, 'background.js'), '');
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  copyFileSync(claims, join(folder, 'claims.jsonl'));
  copySqlite(join(folder, 'sqlite'));
}

const MANIFEST = {
  manifest_version: 3,
  name: 'On Record bench',
  version: '1',
  permissions: ['unlimitedStorage'],
  background: { service_worker: 'background.js', scripts: ['background.js'] },
  cross_origin_embedder_policy: { value: 'require-corp' },
  cross_origin_opener_policy: { value: 'same-origin' },
  content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'" },
  browser_specific_settings: { gecko: { id: ADDON } },
};

async function bundle(folder: string, name: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2023',
      chunkSizeWarningLimit: 5000,
      lib: { entry: resolve(import.meta.dirname, `${name}.ts`), formats: ['es'], fileName: () => `${name}.js` },
    },
  });
}

function copySqlite(to: string): void {
  const from = join(dirname(createRequire(import.meta.url).resolve('@sqlite.org/sqlite-wasm/package.json')), 'sqlite-wasm/jswasm');
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
}
