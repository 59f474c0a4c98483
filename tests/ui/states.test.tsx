// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { NOTICES, type NoticeName, titleKey } from '../../src/ui/notices.ts';
import { ENGLISH, fakeClient, REFUSED } from './fake-client.ts';
import { mount, mounted } from './mounted.ts';
import { article, compared, coverage, lookUp } from './sample.ts';
import { SHOWN_STATES, type StateName } from './shown-states.ts';

const NAMES = Object.keys(SHOWN_STATES) as StateName[];

describe('every state', () => {
  it.each(NAMES)('%s is named on the root, has one first heading and one main part', async (name) => {
    const panel = await mounted(name);
    expect(panel.root.dataset.state).toBe(SHOWN_STATES[name].state);
    expect(panel.all('h1')).toHaveLength(1);
    expect(panel.all('main')).toHaveLength(1);
  });

  it.each(NAMES)('%s is told to a screen reader', async (name) => {
    const panel = await mounted(name);
    expect(panel.text('[data-announcer]')).not.toBe('');
  });

  it.each(NAMES)('%s has a name for every control', async (name) => {
    const panel = await mounted(name);
    const nameless = panel.all('button').filter((button) => !(button.getAttribute('aria-label') ?? button.textContent ?? '').trim());
    expect(nameless.map((button) => button.outerHTML)).toEqual([]);
  });

  it.each(NAMES)('%s says nothing but messages and data', async (name) => {
    const panel = await mounted(name, { message: (key, given = []) => `⟦${key} ${given.join(' ')}⟧` });
    let text = textsOf(panel.root).join(' ');
    while (/⟦[^⟦⟧]*⟧/.test(text)) text = text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
    const data = new Set(words(JSON.stringify([SHOWN_STATES[name], article, compared, lookUp])));
    // The report is for the makers, and a key is written as it stands on the keyboard.
    const report = words(`${panel.all('pre').map((one) => one.textContent)} ${panel.all('kbd').map((one) => one.textContent)}`);
    const dates = panel.all('time').flatMap((one) => words(one.textContent ?? ''));
    expect(words(text).filter((word) => !data.has(word) && !report.includes(word) && !dates.includes(word))).toEqual([]);
  });

  it.each(Object.keys(NOTICES) as NoticeName[])('the notice %s has its own plain message', async (name) => {
    if (name === 'starting') return expect(mount(fakeClient()).root.querySelector('main')?.dataset.notice).toBe('starting');
    const panel = await mounted(name);
    expect(panel.find('main').dataset.notice).toBe(name);
    if (name !== 'other-language') expect(panel.text('main')).toContain(ENGLISH(titleKey(name)));
    for (const key of NOTICES[name].texts) expect(panel.text('main')).toContain(ENGLISH(key));
    expect(panel.all('main [data-action]:not([data-action="site"])').map((one) => one.dataset.action)).toEqual(NOTICES[name].actions);
  });
});

describe('the frame', () => {
  it('stands before anything is known, and nothing was asked', () => {
    const client = fakeClient();
    const { root } = mount(client);
    expect(root.dataset.state).toBe('starting');
    expect(client.calls).toEqual([]);
  });

  it('shows what article is being compared before the answer is there', async () => {
    const panel = await mounted('comparing');
    expect(panel.text('h1')).toBe(article.title);
    expect(panel.find('main').getAttribute('aria-busy')).toBe('true');
  });

  it('names the address it is about, and forgets it again', async () => {
    const panel = await mounted('compared');
    expect(panel.root.dataset.readingUrl).toBe(article.url);
    await panel.change(() => panel.client.show({ tab: 2, page: { status: 'unread' }, passage: null }));
    expect(panel.root.dataset).toMatchObject({ state: 'unread' });
    expect(panel.root.dataset.readingUrl).toBeUndefined();
  });

  it('says in whose language it speaks', async () => {
    await mounted('unread');
    expect(document.documentElement.lang).toBe('en-GB');
    expect(document.documentElement.dir).toBe('ltr');
  });
});

describe('notices', () => {
  it('tell how to start, and read at a click', async () => {
    const panel = await mounted('unread');
    await panel.click('[data-action="read"]');
    expect(panel.client.calls.map(([name]) => name)).toContain('readPage');
  });

  it('say when the browser wants a click on its own button', async () => {
    const panel = await mounted('unread', { readPage: async () => REFUSED });
    await panel.click('[data-action="read"]');
    expect(panel.text('[data-toast="click-needed"]')).toContain('toolbar');
  });

  it('name the other language', async () => {
    const panel = await mounted('other-language');
    expect(panel.text('main')).toContain('This article is in Swedish');
    expect(panel.text('h1')).toBe(article.title);
  });

  it('show a report that can be copied, and that can be selected where the clipboard refuses', async () => {
    const panel = await mounted('failed-storage');
    expect(panel.text('pre')).toContain('storage: claims: row 7: nothing there');
    await panel.click('[data-action="copy-report"]');
    expect(panel.text('[data-action="copy-report"]')).toBe('Copy the report');
    const taken: string[] = [];
    Object.assign(navigator, { clipboard: { writeText: async (text: string) => void taken.push(text) } });
    await panel.click('[data-action="copy-report"]');
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(taken).toEqual([panel.find('pre').textContent]);
    expect(panel.text('[data-action="copy-report"]')).toBe('Copied');
  });

  it('read the page again after reading failed, and ask the engine again after comparing failed', async () => {
    const page = await mounted('failed-internal');
    await page.click('[data-action="retry"]');
    expect(page.client.calls.map(([name]) => name)).toContain('readPage');
    const engine = await mounted({ ...SHOWN_STATES.compared, comparison: REFUSED });
    await engine.click('[data-action="retry"]');
    expect(engine.client.calls.filter(([name]) => name === 'compare')).toHaveLength(2);
  });

  it('turn a worker that broke down into a failure', async () => {
    const panel = await mounted('compared', { engine: { compare: () => Promise.reject(new RangeError('stack')) } });
    expect(panel.root.dataset.state).toBe('failed');
    expect(panel.text('pre')).toContain('RangeError: stack');
  });
});

it('says that nothing is kept for good where the browser gives no database', async () => {
  const panel = await mounted({
    ...SHOWN_STATES.compared,
    comparison: { ok: true, value: { ...compared, coverage: { ...coverage, inMemory: true } } },
  });
  expect(panel.text('[data-aside="in-memory"]')).toContain('forgotten when the panel closes');
  expect((await mounted('compared')).all('[data-aside="in-memory"]')).toEqual([]);
});

describe('an empty result', () => {
  it('says what was searched, and that it is no all-clear', async () => {
    const panel = await mounted('nothing-found');
    expect(panel.text('[data-aside="nothing-found"]')).toMatch(
      /214 statements from 7 sources, Aug 2025 . Feb 2026.*12 of them.*no all-clear/,
    );
  });

  it('says that the base is empty', async () => {
    const panel = await mounted('base-empty');
    expect(panel.text('[data-aside="base-empty"]')).toContain('Your base is empty');
  });

  it('of a passage says what was searched', async () => {
    const panel = await mounted('looked-up-nothing');
    expect(panel.text('[data-aside="nothing-found"]')).toContain(`${coverage.claims} statements`);
  });
});

it('says that an article was cut short, and shows what was compared all the same', async () => {
  const panel = await mounted('cut-short');
  expect(panel.text('[data-aside="cut-short"]')).toContain('paywall');
  expect(panel.all('[data-relation]').length).toBeGreaterThan(0);
});

function words(text: string): string[] {
  return text.match(/\p{L}{2,}/gu) ?? [];
}

/** The text nodes: what stands in two elements is not one word. */
function textsOf(root: HTMLElement): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
  return texts;
}
