import { beforeEach, expect, it, vi } from 'vitest';

/** A browser as far as getting into a page needs it: what it says to each try, and what it tells of the tab. */
const fake = vi.hoisted(() => {
  const state = { refusals: 0, tries: 0, tab: { url: '', status: 'complete' } as { url: string; status: string } | null };
  const browser = {
    scripting: {
      executeScript: async () => {
        if (++state.tries <= state.refusals) throw new Error('Frame with ID 0 was removed.');
        return [];
      },
    },
    tabs: {
      get: async () => {
        if (!state.tab) throw new Error('No tab with id: 7.');
        return state.tab;
      },
    },
  };
  return { state, browser };
});
vi.mock('../../src/platform/browser.ts', () => ({ browser: fake.browser }));

import { injectScripts } from '../../src/platform/page.ts';

const { state } = fake;
const NEVER = 100;
const page = (url: string, status = 'complete') => ({ url, status });

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  Object.assign(state, { refusals: NEVER, tries: 0 });
});

/** What becomes of an injection, and how many tries it took. */
async function injected() {
  const result = injectScripts(7, ['reader.js']);
  await vi.runAllTimersAsync();
  const done = await result;
  return [done.ok || done.error.code, state.tries];
}

it('asks again where an ordinary page refused, and gets in', async () => {
  Object.assign(state, { refusals: 2, tab: page('http://127.0.0.1:8000/ferry.html') });
  expect(await injected()).toEqual([true, 3]);
});

it('asks again while a page is on its way whose address is not told yet', async () => {
  Object.assign(state, { refusals: 1, tab: page('', 'loading') });
  expect(await injected()).toEqual([true, 2]);
});

it('asks once more where the address is kept back: the reader’s click may not count yet for a page that has just come', async () => {
  Object.assign(state, { refusals: 1, tab: page('') });
  expect(await injected()).toEqual([true, 2]);
});

it('takes an address that is kept back for a missing click when it is asked again', async () => {
  state.tab = page('');
  expect(await injected()).toEqual(['forbidden', 2]);
});

it('gives up in the end, and calls the page out of reach, not closed', async () => {
  state.tab = page('https://a.example/error');
  expect(await injected()).toEqual(['unreachable', 4]);
});

it.each([
  ['a page of the browser', page('chrome://settings/'), 'forbidden'],
  ['a store', page('https://addons.mozilla.org/en-US/firefox/'), 'forbidden'],
  ['a tab that was closed', null, 'gone'],
])('asks once at %s', async (_, tab, code) => {
  state.tab = tab;
  expect(await injected()).toEqual([code, 1]);
});
