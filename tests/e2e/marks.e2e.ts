import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from './drivers/chromium.ts';
import { type Driver, until } from './drivers/driver.ts';
import { firefox } from './drivers/firefox.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { panelIn } from './panel.ts';

const SITE = resolve(import.meta.dirname, '../fixtures/site');
const FERRY = 'The ferry between Orsola and Brelling stopped on Friday after its engine failed, the harbour master, Runa Estrada, said.';
const DIVERS = 'Divers found nothing wrong with the hull, and the company hopes to have the boat back on Tuesday, with a new engine.';
const BUS = 'Until then a bus takes people around the bay, which is twice as long a way and costs the same as the ferry did.';
const page = (...paragraphs: readonly string[]) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry stops</title></head><body><article><h1>Ferry stops</h1>
   ${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;

/** What the site serves as the story; edited during the tests. */
let story = page(FERRY, DIVERS, BUS);
const PAGES: Record<string, () => string> = {
  '/story.html': () => story,
  '/other.html': () =>
    page(
      BUS,
      'Another story, in which nobody has marked anything so far, stands at this address, and it is long enough to be read.',
      DIVERS,
    ),
};

describe.each([
  ['chromium', () => chromium('dist/chrome')],
  ['firefox', () => firefox('dist/firefox')],
] as const)('highlights in %s', (_, start) => {
  let driver: Driver;
  let site: Site;

  beforeAll(async () => {
    story = page(FERRY, DIVERS, BUS);
    [driver, site] = [await start(), await serveSite(SITE, PAGES)];
    await read('/story.html');
  });

  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  const read = async (path: string) => {
    await driver.open(site.url(path));
    await driver.clickAction();
    await panelIn(driver, 'compared');
  };
  /** Words under our highlights in the page, by the name of their paint. */
  const painted = () =>
    driver.inPage(() =>
      [...CSS.highlights.entries()]
        .filter(([name]) => name.startsWith('on-record-') && name !== 'on-record-passage')
        .map(([name, highlight]) => {
          const words = [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
            const range = document.createRange();
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
            return range.toString();
          });
          return `${name}: ${words.join(' | ')}`;
        })
        .sort(),
    );
  const paints = (...wanted: readonly string[]) =>
    until(
      `the page to be painted with ${wanted.join('; ') || 'nothing'}`,
      async () => {
        const now = await painted();
        if (JSON.stringify(now) === JSON.stringify(wanted)) return true;
        throw new Error(`painted: ${now.join('; ')}`);
      },
      8000,
    );

  it('highlights the selection from the menu, without touching the page', async () => {
    const before = await driver.inPage(() => document.documentElement.outerHTML);
    await driver.chooseForSelection('article p:nth-of-type(2)', 'highlight-selection-green');
    await paints(`on-record-green: ${DIVERS}`);
    expect(await driver.inPage(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('draws it again after a reload, also under an address with tracking parameters', async () => {
    await read('/story.html?utm_source=letter#top');
    await paints(`on-record-green: ${DIVERS}`);
  });

  it('finds it in an edited page', async () => {
    const edited = DIVERS.replace('Tuesday', 'Thursday');
    story = page(BUS, 'Weather: rain is expected on the bay.', FERRY, edited);
    await read('/story.html');
    await paints(`on-record-green: ${edited}`);
  });

  it('paints it again when the page clears all highlights or draws its text anew', async () => {
    await driver.inPage(() => CSS.highlights.clear());
    const edited = DIVERS.replace('Tuesday', 'Thursday');
    await paints(`on-record-green: ${edited}`);
    await driver.inPage(() => {
      const article = document.querySelector('article');
      if (article) article.innerHTML = String(article.innerHTML);
    });
    await paints(`on-record-green: ${edited}`);
  });

  it('leaves it to its page in a single-page navigation, and draws it again on the way back', async () => {
    await driver.inPage(() => {
      const article = document.querySelector('article');
      if (!article) return;
      (window as typeof window & { old?: string }).old = article.innerHTML;
      history.pushState({}, '', '/other.html');
      article.innerHTML = `<h1>Another story</h1>${'<p>Another story stands here now, in which nobody has marked anything so far, and it is long enough to be read.</p>'.repeat(4)}`;
    });
    await paints();
    await driver.inPage(() => {
      const article = document.querySelector('article');
      history.pushState({}, '', '/story.html');
      if (article) article.innerHTML = (window as typeof window & { old?: string }).old ?? '';
    });
    await paints(`on-record-green: ${DIVERS.replace('Tuesday', 'Thursday')}`);
  });

  it('draws a second one in its own colour beside the first', async () => {
    await driver.chooseForSelection('article h1', 'highlight-selection-red');
    await until('the highlight', async () => ((await painted()).some((one) => one === 'on-record-red: Ferry stops') ? true : null), 8000);
    expect(await painted()).toHaveLength(2);
  });
});
