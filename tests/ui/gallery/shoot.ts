import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, needBrowsers } from '../../e2e/drivers/browsers.ts';
import { LOCALES, type Locale } from '../locales.ts';
import { pose } from './pose.ts';
import { SHOTS, type Shot } from './shots.ts';
import { gallerySite } from './site.ts';

/**
 * Pictures of every state and view, for looking at: `npm run screenshots -- [--out DIR] [--only compared,options] [--widths 320,1100]
 * [--themes light,dark,forced] [--locales en,ar] [--browsers chromium,firefox]`. Widths are in CSS pixels.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'test-results/screenshots' },
    only: { type: 'string', default: SHOTS.map(({ name }) => name).join() },
    widths: { type: 'string', default: '320,1100' },
    themes: { type: 'string', default: 'light,dark' },
    locales: { type: 'string', default: 'en' },
    browsers: { type: 'string', default: 'chromium,firefox' },
  },
});
const list = (text: string) => text.split(',').filter(Boolean);
const shots = SHOTS.filter(({ name }) => list(values.only).includes(name));
const locales = LOCALES.filter((one) => list(values.locales).includes(one));

const site = await gallerySite();
for (const name of list(values.browsers) as BrowserName[]) {
  const browser = await launch(name);
  mkdirSync(join(values.out, name), { recursive: true });
  for (const theme of list(values.themes)) {
    for (const width of list(values.widths).map(Number)) await shootAll(browser, name, theme, width);
  }
  await browser.close();
}
await site.close();
process.stdout.write(`${values.out}\n`);

function launch(name: BrowserName): Promise<Browser> {
  const executablePath = needBrowsers([name])[name];
  if (name === 'firefox')
    return puppeteer.launch({ browser: 'firefox', executablePath, extraPrefsFirefox: { 'layout.css.devPixelsPerPx': '2' } });
  return puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
}

async function shootAll(browser: Browser, name: BrowserName, theme: string, width: number): Promise<void> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => process.stderr.write(`${String(error)}\n`));
  await page.goto(site.url, { waitUntil: 'load' });
  for (const locale of locales) {
    for (const shot of shots) {
      await shoot(page, name, shot, theme, width, locale).catch((error: unknown) =>
        process.stderr.write(`${name} ${shot.name} ${theme} ${width} ${locale}: ${String(error)}\n`),
      );
    }
  }
  await page.close();
}

async function shoot(page: Page, name: BrowserName, shot: Shot, theme: string, width: number, locale: Locale): Promise<void> {
  const size = (height: number) => page.setViewport({ width, height, ...(name === 'chromium' && { deviceScaleFactor: 2 }) });
  await size(640);
  const appearance = theme === 'dark' ? 'dark' : 'light';
  await pose(page, { ...shot, settings: { ...shot.settings, appearance } }, locale);
  if (theme === 'forced' && name === 'chromium') await forceColours(page);
  // The window is made as long as the panel.
  await size(Math.max(640, await page.evaluate(() => document.documentElement.scrollHeight)));
  const language = locale === 'en' ? '' : `-${locale}`;
  await page.screenshot({ path: join(values.out, name, `${shot.name}-${theme}-${width}${language}.png`) });
}

/** Colours of the system instead of the page's, as in Windows' high contrast. */
export async function forceColours(page: Page): Promise<void> {
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
}
