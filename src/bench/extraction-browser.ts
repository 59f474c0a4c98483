import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { LabError } from '../lab/arguments.ts';

/** Real Chromium with an empty profile. */
export function launch(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu'],
  });
}

/** A module of this folder with all that it needs, as one script to be run in a page. */
export async function bundle(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry: resolve(import.meta.dirname, entry), formats: ['iife'], name: 'bench' } },
  });
  const chunk = [output]
    .flat()
    .flatMap((one) => ('output' in one ? one.output : []))
    .find((one) => one.type === 'chunk');
  if (!chunk) throw new LabError('the in-page script was not built');
  return chunk.code;
}

/** Opens a page at its own address with its scripts off and nothing else loaded, runs the script in it, and then the work. */
export async function inPage<T>(browser: Browser, page: { url: string; html: string }, script: string, work: (page: Page) => Promise<T>) {
  const tab = await browser.newPage();
  try {
    await tab.setJavaScriptEnabled(false);
    await tab.setRequestInterception(true);
    tab.on('request', (request) => {
      const isPage = request.isNavigationRequest() && request.frame() === tab.mainFrame();
      void (isPage ? request.respond({ contentType: 'text/html; charset=utf-8', body: page.html }) : request.abort());
    });
    await tab.goto(page.url, { waitUntil: 'domcontentloaded' });
    // Ours needs timers between its slices; the page's own scripts were passed over while it was parsed.
    await tab.setJavaScriptEnabled(true);
    await tab.evaluate(script);
    return await work(tab);
  } finally {
    await tab.close();
  }
}
