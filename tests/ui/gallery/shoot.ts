import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { SHOWN_STATES } from '../shown-states.ts';

/**
 * `npx tsx tests/ui/gallery/shoot.ts OUT [STATE,…] [WIDTH,…] [--data FILE]`: pictures of the panel in its states, light and dark, for looking at.
 * Widths are in CSS pixels. `--data` shows a real article and comparison from a JSON file instead of the made-up ones.
 */
const args = process.argv.slice(2);
const dataAt = args.indexOf('--data');
const data = dataAt < 0 ? null : args.splice(dataAt, 2)[1];
const [out = '/tmp/gallery', states = Object.keys(SHOWN_STATES).join(), widths = '320'] = args;
const site = '/tmp/gallery-site';
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

await build({
  configFile: false,
  logLevel: 'error',
  root: resolve('tests/ui/gallery'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: site, emptyOutDir: true, target: 'es2023' },
});
const server = createServer((request, response) => {
  const path = join(site, new URL(request.url ?? '/', 'http://localhost').pathname);
  response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain');
  response.end(existsSync(path) ? readFileSync(path) : '');
}).listen(0);
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
mkdirSync(out, { recursive: true });
for (const state of states.split(',')) {
  for (const theme of ['light', 'dark']) {
    for (const width of widths.split(',').map(Number)) {
      const page = await browser.newPage();
      page.on('pageerror', (error) => process.stderr.write(`${state}: ${String(error)}\n`));
      await page.setViewport({ width, height: 640, deviceScaleFactor: 2 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      if (data) {
        const { article, comparison } = JSON.parse(readFileSync(data, 'utf8'));
        const reading = { tab: 1, page: { status: 'read', article, readAt: '' }, passage: null };
        const shown = { reading, comparison: { ok: true, value: comparison }, lookUp: null, state };
        await page.evaluateOnNewDocument(`globalThis.shown = ${JSON.stringify(shown)}`);
      }
      await page.goto(`http://localhost:${port}/index.html?state=${state}`);
      // Progress shows after half a second.
      await new Promise((done) => setTimeout(done, 800));
      // What is out of sight is not laid out: the window is made as long as the panel.
      const height = await page.evaluate(() => {
        document.head.insertAdjacentHTML('beforeend', '<style>.statement { content-visibility: visible !important }</style>');
        return document.documentElement.scrollHeight;
      });
      await page.setViewport({ width, height: Math.max(640, height), deviceScaleFactor: 2 });
      await page.screenshot({ path: join(out, `${state}-${theme}-${width}.png`) });
      await page.close();
    }
  }
}
await browser.close();
server.close();
