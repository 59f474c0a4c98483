import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer-core';
import { build } from 'vite';
import { SHOWN_STATES } from '../shown-states.ts';

/**
 * Pictures of the panel in its states, for looking at: `npx tsx tests/ui/gallery/shoot.ts --out DIR --states compared,unread --widths 320,1100`.
 * Widths are in CSS pixels. `--click SELECTOR` (several) and `--key KEY` are done before; `--data FILE` shows an article and its comparison from JSON
 * instead of the made-up ones; `--themes forced` shows forced colours; `--dir rtl` turns it round; `--name NAME` names
 * the pictures.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '/tmp/gallery' },
    states: { type: 'string', default: Object.keys(SHOWN_STATES).join() },
    widths: { type: 'string', default: '320' },
    themes: { type: 'string', default: 'light,dark' },
    click: { type: 'string', multiple: true, default: [] },
    key: { type: 'string', multiple: true, default: [] },
    data: { type: 'string' },
    dir: { type: 'string', default: 'ltr' },
    name: { type: 'string', default: '' },
  },
});
const FEATURES: Readonly<Record<string, { name: string; value: string }[]>> = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  forced: [
    { name: 'prefers-color-scheme', value: 'dark' },
    { name: 'forced-colors', value: 'active' },
  ],
};

const port = await serve(await bundle());
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
});
mkdirSync(values.out, { recursive: true });
for (const state of values.states.split(',')) {
  for (const theme of values.themes.split(',')) {
    for (const width of values.widths.split(',').map(Number)) {
      const page = await browser.newPage();
      page.on('pageerror', (error) => process.stderr.write(`${state}: ${String(error)}\n`));
      await shoot(page, state, theme, width);
      await page.close();
    }
  }
}
await browser.close();
process.exit();

async function shoot(page: Page, state: string, theme: string, width: number): Promise<void> {
  const size = (height: number) => page.setViewport({ width, height, deviceScaleFactor: 2 });
  await size(640);
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setEmulatedMedia', { features: FEATURES[theme] ?? [] });
  if (values.data) await page.evaluateOnNewDocument(`globalThis.shown = ${JSON.stringify(shownFrom(values.data, state))}`);
  await page.goto(`http://localhost:${port}/index.html?state=${state}&dir=${values.dir}`);
  // Progress shows after half a second.
  await new Promise((done) => setTimeout(done, 800));
  // A view's code comes when it is first wanted.
  for (const selector of values.click) await (await page.waitForSelector(selector))?.click();
  for (const key of values.key) await page.keyboard.type(key);
  // What is out of sight is not laid out: the window is made as long as the panel.
  const height = await page.evaluate(() => {
    document.head.insertAdjacentHTML('beforeend', '<style>.statement { content-visibility: visible !important }</style>');
    return document.documentElement.scrollHeight;
  });
  await size(Math.max(640, height));
  await new Promise((done) => setTimeout(done, 200));
  await page.screenshot({ path: join(values.out, `${values.name || state}-${theme}-${width}.png`) });
}

function shownFrom(file: string, state: string): unknown {
  const { article, comparison } = JSON.parse(readFileSync(file, 'utf8'));
  const reading = { tab: 1, page: { status: 'read', article, readAt: '' }, passage: null };
  return { reading, comparison: { ok: true, value: comparison }, lookUp: null, state };
}

async function bundle(): Promise<string> {
  const outDir = '/tmp/gallery-site';
  await build({
    configFile: false,
    logLevel: 'error',
    root: resolve('tests/ui/gallery'),
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { outDir, emptyOutDir: true, target: 'es2023' },
  });
  return outDir;
}

async function serve(site: string): Promise<number> {
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
  const server = createServer((request, response) => {
    const path = join(site, new URL(request.url ?? '/', 'http://localhost').pathname);
    response.setHeader('content-type', types[extname(path)] ?? 'text/plain');
    response.end(existsSync(path) ? readFileSync(path) : '');
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
