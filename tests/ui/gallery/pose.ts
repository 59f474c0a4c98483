import type { Page } from 'puppeteer-core';
import type { Locale } from '../locales.ts';
import type { Shot } from './shots.ts';

/** Nothing moves, nothing waits, and what is out of sight is laid out too, so that the whole panel can be looked at. */
const STILL = `*, *::before, *::after { animation-delay: 0s !important; animation-duration: 0s !important; transition: none !important; caret-color: transparent !important }
  .statement { content-visibility: visible !important }`;

/** Shows a shot in the gallery's page and does what it wants done. */
export async function pose(page: Page, shot: Shot, locale: Locale = 'en'): Promise<void> {
  await page.evaluate(
    async (given, language, css) => {
      const { gallery } = globalThis as unknown as { gallery: { show(shot: unknown, locale: unknown): Promise<void> } };
      await gallery.show(given, language);
      document.querySelector('#still')?.remove();
      const style = document.createElement('style');
      style.id = 'still';
      style.textContent = css;
      document.head.append(style);
    },
    shot as never,
    locale,
    STILL,
  );
  await page.waitForSelector(shot.view === 'welcome' ? '.welcome' : 'main h1, header h1', { timeout: 10_000 });
  for (const selector of shot.clicks ?? []) {
    await page.waitForSelector(selector, { timeout: 10_000 });
    await page.evaluate((one) => document.querySelector<HTMLElement>(one)?.click(), selector);
  }
  if (shot.keys) await page.keyboard.type(shot.keys);
  if (shot.until) await page.waitForSelector(shot.until, { timeout: 10_000 });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}
