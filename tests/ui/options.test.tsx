// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failure, ok, type Result } from '../../src/domain/result.ts';
import type { Erasable } from '../../src/domain/stored.ts';
import { PERMISSIONS } from '../../src/ui/welcome/welcome.tsx';
import { type Mounted, mounted } from './mounted.ts';

type Answers = Parameters<typeof mounted>[1];

/** Notes what it is called with, and says that it was done. */
function noting<T>(list: T[]): (one: T) => Promise<Result<null>> {
  return async (one) => {
    list.push(one);
    return ok(null);
  };
}

async function options(answers: Answers = {}): Promise<Mounted> {
  const panel = await mounted('compared', answers);
  await panel.open('options');
  return panel;
}

describe('keys in the options', () => {
  it('are changed by pressing the new one', async () => {
    const panel = await options();
    await panel.click('[data-key="next"]');
    panel.find('[data-key="next"]').focus();
    await panel.press('z');
    expect(panel.text('[data-key="next"]')).toBe('z');
    expect(panel.client.settings.keys).toEqual({ next: 'z' });
  });

  it('are taken from whoever had them, and all given back at a click', async () => {
    const panel = await options();
    await panel.click('[data-key="next"]');
    panel.find('[data-key="next"]').focus();
    await panel.press('k');
    expect([panel.text('[data-key="next"]'), panel.text('[data-key="previous"]')]).toEqual(['k', 'none']);
    await panel.click('[data-action="reset-keys"]');
    expect([panel.text('[data-key="next"]'), panel.text('[data-key="previous"]')]).toEqual(['j', 'k']);
  });

  it.each([
    ['Escape', { keys: {} }],
    ['Backspace', { keys: { next: '' } }],
    ['F5', { keys: {} }],
  ])('and %s', async (key, settings) => {
    const panel = await options();
    await panel.click('[data-key="next"]');
    panel.find('[data-key="next"]').focus();
    await panel.press(key);
    expect(panel.client.settings).toMatchObject(settings);
  });
});

describe('privacy in the options', () => {
  it('tells what was sent and what is stored', async () => {
    const panel = await options();
    expect(panel.text('.ledger')).toBe('0 requests sent since it was installed on 5 Jan 2026.');
    expect(panel.text('.stored')).toContain('12 highlights and notes');
  });

  it.each(['readings', 'articles', 'notes', 'everything'] as const)('deletes %s after a while, unless that is taken back', async (what) => {
    const erased: Erasable[] = [];
    const panel = await options({ options: { erase: noting(erased) } });
    await panel.click(`[data-action="erase-${what}"]`);
    expect(erased).toEqual([]);
    await panel.click('[data-action="keep-it"]');
    await panel.wait(10_000);
    expect(erased).toEqual([]);
    await panel.click(`[data-action="erase-${what}"]`);
    await panel.wait(10_000);
    expect(erased).toEqual([what]);
    expect(panel.text('[data-toast]')).toContain('Deleted.');
  });

  it('deletes nothing once the options were left', async () => {
    const erased: Erasable[] = [];
    const panel = await options({ options: { erase: noting(erased) } });
    await panel.click('[data-action="erase-everything"]');
    await panel.open('page');
    await panel.wait(10_000);
    expect(erased).toEqual([]);
    expect(panel.all('[data-toast="erasing"]')).toEqual([]);
  });

  it('says what was not deleted, and why', async () => {
    const panel = await options({ options: { erase: async () => failure('storage', 'QuotaExceededError: full') } });
    await panel.click('[data-action="erase-notes"]');
    await panel.wait(10_000);
    expect(panel.text('[role="alert"]')).toContain('Not deleted. (QuotaExceededError: full)');
  });
});

describe('sites in the options', () => {
  it('are listed and can be taken back', async () => {
    const taken: string[] = [];
    const panel = await options({ options: { forgetSite: noting(taken) } });
    await panel.click('[data-action="forget-site"]');
    expect(taken).toEqual(['post.example']);
  });
});

describe('comparing in the options', () => {
  it.each([
    ['switched off', { matching: false }, []],
    ['without context', { context: false }, ['contradicts', 'differs', 'repeats', 'repeats']],
    ['as usual', {}, ['contradicts', 'context', 'differs', 'repeats', 'repeats', 'context']],
  ])('%s shows on the page', async (_, change, kinds) => {
    const panel = await mounted('compared');
    await panel.change(() => void panel.client.changeSettings(change));
    expect(panel.all('[data-relation]').map(({ dataset }) => dataset.relation)).toEqual(kinds);
    expect(panel.all('[data-aside="matching-off"]')).toHaveLength(kinds.length === 0 ? 1 : 0);
  });
});

it('says when a setting was not stored', async () => {
  const panel = await options({ changeSettings: async () => failure('storage', 'blocked') });
  await panel.click('[data-option="badge"] [role="switch"]');
  expect(panel.text('[role="alert"]')).toContain('That was not stored. (blocked)');
});

it('the first page explains every permission of the manifest', () => {
  const { permissions } = JSON.parse(readFileSync('manifest.json', 'utf8')) as { permissions: string[] };
  expect([...PERMISSIONS].sort()).toEqual([...permissions, 'site'].sort());
});
