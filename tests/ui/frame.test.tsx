// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { mountPanel } from '../../src/ui/mount.tsx';
import { phrasesOf } from '../../src/ui/phrases.ts';
import { showFrame } from '../../src/ui/shell/frame.tsx';
import { fakeClient } from './fake-client.ts';

it('answers before the panel is there, which then shows what was asked for; tab and focus stay as they are', async () => {
  const client = fakeClient();
  const root = document.body.appendChild(document.createElement('div'));
  await act(() => showFrame(root, phrasesOf(client), null));
  const tab = root.querySelector<HTMLElement>('[data-view-tab="options"]');
  expect(root.querySelector('main')?.dataset.notice).toBe('starting');
  expect(client.calls).toEqual([]);
  await act(() => {
    tab?.click();
    tab?.focus();
  });
  expect(tab?.getAttribute('aria-selected')).toBe('true');
  let takeAway = () => {};
  await act(() => {
    takeAway = mountPanel(root, client);
  });
  expect(root.dataset.view).toBe('options');
  expect(root.querySelector('[data-view-tab="options"]')).toBe(tab);
  expect(document.activeElement).toBe(tab);
  takeAway();
});
