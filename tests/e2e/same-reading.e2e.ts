import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, inPage, launch } from '../../src/bench/extraction-browser.ts';
import { readInLab, withoutLayout } from '../../src/bench/reading.ts';

const FOLDER = resolve(import.meta.dirname, '../fixtures/pages');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

/** The lab measures with a DOM library: it must make of a page what a browser makes of it. */
describe('a page read in real Chromium', () => {
  let browser: Browser;
  let script: string;

  beforeAll(async () => {
    [script, browser] = [await bundle('reading-in-page.ts'), await launch()];
  });

  afterAll(() => browser?.close());

  const read = (file: string, html: string) =>
    inPage(browser, { url: `https://herald.example/${file}`, html }, script, (page) => page.evaluate(() => globalThis.readHere()));
  const fixture = (file: string) => readFileSync(join(FOLDER, file), 'utf8');

  it.each(files)('%s: is read as in the lab', async (file) => {
    const inLab = readInLab(fixture(file), `https://herald.example/${file}`);
    expect(withoutLayout(await read(file, fixture(file)))).toEqual(withoutLayout(inLab));
  });

  it.each([
    ['paywall-hidden.html', { cutShort: false, partHidden: true, paragraphs: 5 }],
    ['paywall-clipped.html', { cutShort: false, partHidden: true, paragraphs: 5 }],
    ['paywall-absent.html', { cutShort: true, partHidden: false, paragraphs: 2 }],
    ['paywall-open.html', { cutShort: false, partHidden: false, paragraphs: 5 }],
  ])('%s: text that a style hides is told from text that is not there', async (file, expected) => {
    const article = await read(file, fixture(file));
    if (typeof article === 'string') throw new Error(article);
    const { cutShort, partHidden = false, blocks } = article;
    expect({ cutShort, partHidden, paragraphs: blocks.length }).toEqual(expected);
  });
});
