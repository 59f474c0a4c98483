import { chromium } from '../../../tests/e2e/drivers/chromium.ts';
import { until } from '../../../tests/e2e/drivers/driver.ts';
import { serveSite } from '../../../tests/e2e/drivers/site.ts';
import { panelIn } from '../../../tests/e2e/panel.ts';
import { madeClaims } from '../made-claims.ts';
import { articlePage } from './article.ts';
import { heapOf } from './memory.ts';
import { typeInto } from './typing.ts';

const HIGHLIGHTS = 10_000;
const SENTENCES = 400;
/** What is typed. */
const WORDS = 'the harbour bridge';

/**
 * Ten thousand highlights, half of them on one page: until they are drawn, until they are listed, and what typing costs beside them: in the search and in
 * a note. */
export async function measure(): Promise<unknown> {
  const site = await serveSite('tests/fixtures/site', { '/story.html': () => articlePage(0, SENTENCES) });
  const driver = await chromium('dist/chrome');
  try {
    await driver.open(site.url('/story.html'));
    await driver.clickAction();
    await panelIn(driver, 'compared');
    await put(driver, site.url('/story.html'));
    // What was put there behind its back is seen by a panel that opens.
    await (await driver.panel()).reload();
    const started = performance.now();
    await driver.open(site.url('/story.html'));
    await driver.clickAction();
    const drawn = () => driver.inPage(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
    const painted = { count: 0, at: started };
    await until(
      'as many to be drawn as can be',
      async () => {
        const count = await drawn();
        if (count !== painted.count) Object.assign(painted, { count, at: performance.now() });
        return (count > 0 && performance.now() - painted.at > 10_000) || null;
      },
      120_000,
    );
    const drawnMs = Math.round(painted.at - started);
    const panel = await driver.panel();
    const listing = performance.now();
    await driver.inPanel((document) => document.querySelector<HTMLElement>('[data-view-tab="notes"]')?.click());
    await panel.waitForSelector('[data-note]');
    const listedMs = Math.round(performance.now() - listing);
    const typing = await typeInto(panel, '.notes-view input[type="search"]', WORDS);
    // The search left what fits; the whole list is wanted beside the editor.
    for (let i = 0; i < WORDS.length; i++) await panel.keyboard.press('Backspace');
    await panel.waitForSelector(`[data-count="${HIGHLIGHTS}"]`);
    await driver.inPanel((document) => document.querySelector<HTMLElement>('[data-note] [data-action="edit-note"]')?.click());
    await panel.waitForSelector('[data-dialog="note"] textarea');
    const typingInEditor = await typeInto(panel, '[data-dialog="note"] textarea', WORDS);
    const session = await panel.createCDPSession();
    return {
      highlights: HIGHLIGHTS,
      onThePage: HIGHLIGHTS / 2,
      drawn: painted.count,
      drawnMs,
      listedMs,
      typing,
      typingInEditor,
      panelHeapMB: Math.round((await heapOf(session)) / 1e5) / 10,
    };
  } finally {
    await driver.close();
    await site.close();
  }
}

/** Puts the highlights into the database, as they would be. */
async function put(driver: Awaited<ReturnType<typeof chromium>>, url: string): Promise<void> {
  const texts = madeClaims(SENTENCES).map(({ text }) => text);
  await driver.inPanelWith({ texts, url, count: HIGHLIGHTS }, (document, { texts, url, count }) => {
    const at = '2031-05-04T09:00:00Z';
    const note = (i: number) => {
      const text = texts[Math.floor(i / 12) % texts.length] ?? '';
      const start = (i % 12) * 3;
      const exact = text.slice(start, start + 20);
      const quote = { type: 'TextQuoteSelector', exact, prefix: text.slice(0, start), suffix: text.slice(start + 20) };
      const source = {
        url: i < count / 2 ? url : `https://gazette.example/${i % 100}`,
        title: 'Quay',
        byline: [],
        siteName: null,
        published: null,
        accessed: at,
      };
      const target = { kind: 'text', source, selectors: { quote, position: null }, colour: 'green', speaker: null };
      return {
        id: `note-${i}`,
        created: at,
        modified: at,
        target,
        body: { text: `Ask about the bridge ${i}.`, tags: ['bridge'] },
        removed: null,
      };
    };
    return new Promise<void>((resolve, reject) => {
      const opening = (document.defaultView as Window & typeof globalThis).indexedDB.open('on-record');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const writing = opening.result.transaction('annotations', 'readwrite');
        for (let i = 0; i < count; i++) writing.objectStore('annotations').put(note(i));
        writing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  });
}
