// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { type Mounted, mounted } from './mounted.ts';
import type { StateName } from './shown-states.ts';

const counts = (panel: Mounted) => panel.client.calls.filter(([name]) => name === 'showCount').map(([, ...args]) => args);

it.each<readonly [StateName, number | null]>([
  ['compared', 5],
  ['nothing-found', 0],
  ['unread', null],
  ['other-language', null],
])('the toolbar button of a tab that is %s shows %s', async (state, count) => {
  expect(counts(await mounted(state)).at(-1)).toEqual([1, count]);
});

it('the number can be switched off, and follows what is shown', async () => {
  const panel = await mounted('compared');
  await panel.change(() => void panel.client.changeSettings({ context: false }));
  expect(counts(panel).at(-1)).toEqual([1, 4]);
  await panel.change(() => void panel.client.changeSettings({ badge: false }));
  expect(counts(panel).at(-1)).toEqual([1, null]);
});

it('a passage that is looked up leaves the number of its page alone', async () => {
  expect(counts(await mounted('looked-up'))).toEqual([]);
});
