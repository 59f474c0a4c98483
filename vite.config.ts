import { resolve } from 'node:path';
import { crx } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { early } from './src/build/early.ts';
import { manifestFor, type Target } from './src/build/manifest.ts';

/**
 * What stands together in one file: each file that a page waits for costs it a question to the browser. A group takes along all that it imports and no
 * group above it has.
 */
const GROUPS = [
  { name: 'browser', test: /webextension-polyfill|src.platform.(?:browser|messages)\.ts$|vite.preload-helper/ },
  { name: 'frame', test: /src.ui.shell.frame\.tsx$|src.ui.phrases\.ts$/ },
  { name: 'base', test: /src.(?:domain|storage|platform).|src.entries.(?:wiring|counting|counter.counting-tabs)\.ts$/ },
  { name: 'start', test: /src.entries.panel.start\.ts$/ },
].map((group, index, { length }) => ({ ...group, priority: length - index }));

/** `TARGET=chrome|firefox vite build` writes `dist/<target>`; `npm run build` does both. */
const target: Target = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';
const testing = process.env.VITEST !== undefined;

export default defineConfig({
  define: { __FIREFOX__: JSON.stringify(target === 'firefox') },
  plugins: [preact(), early('src/entries/panel/start.ts'), ...(testing ? [] : [crx({ manifest: manifestFor(target), browser: target })])],
  // No code is made at run time.
  resolve: { alias: { 'pouchdb-changes-filter': resolve(import.meta.dirname, 'src/network/no-filter.ts') } },
  build: {
    outDir: `dist/${target}`,
    target: 'es2023',
    emptyOutDir: true,
    // The tagger's model is one big file by nature.
    chunkSizeWarningLimit: 5000,
    // Both browsers know it.
    modulePreload: { polyfill: false },
    // Pages that the manifest does not name, or not where the plugin looks (Firefox's sidebar_action).
    rolldownOptions: {
      output: { codeSplitting: { groups: GROUPS } },
      input: {
        panel: 'src/entries/panel/index.html',
        options: 'src/entries/options/index.html',
        welcome: 'src/entries/welcome/index.html',
        sample: 'src/entries/welcome/sample.html',
        ...(target === 'chrome' && { counter: 'src/entries/counter/index.html' }),
      },
    },
  },
  worker: {
    format: 'es',
    // Apart from the rest: the stores' linter reads no file of more than 5 MB.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'word-vectors', test: /word-vectors\.generated/ }] } } },
  },
  test: {
    projects: [
      {
        extends: true,
        // All cores: the runner would leave one idle, of two.
        // Laws are tried on hundreds of inputs, on machines that may be slow: no test here is timed.
        test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], maxWorkers: '100%', testTimeout: 120_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        // Browsers wait more than they work: two files at a time keep two cores busy.
        test: { name: 'e2e', include: ['tests/e2e/**/*.e2e.ts'], maxWorkers: 2, testTimeout: 120_000, hookTimeout: 180_000 },
      },
    ],
  },
});
