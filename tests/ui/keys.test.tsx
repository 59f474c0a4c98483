// @vitest-environment jsdom

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionOf, isFree, KEY_NAMES, KEYS, keyOf, keysSet, withKey } from '../../src/ui/keys.ts';
import { type Mounted, mounted } from './mounted.ts';
import { statements } from './sample.ts';

/** Number of the statement that has the focus; -1 where none has. */
function focused(panel: Mounted): number {
  const id = document.activeElement?.closest<HTMLElement>('[data-statement]')?.dataset.statement;
  expect(panel.root.contains(document.activeElement) || id === undefined).toBe(true);
  return statements.findIndex((statement) => statement.id === id);
}

const WAYS: readonly (readonly [keys: string, statement: number])[] = [
  ['j', 0],
  ['jj', 1],
  ['jjk', 0],
  ['k', 0],
  ['jkk', 0],
  ['jjjjjjjj', 4],
  ['c', 0],
  ['cc', 1],
  ['ccc', 0],
  ['jjjc', 0],
];

describe('keys', () => {
  it.each(WAYS)('%s leads to statement %i', async (keys, statement) => {
    const panel = await mounted('compared');
    for (const key of keys) await panel.press(key);
    expect(focused(panel)).toBe(statement);
    expect(document.activeElement?.matches('button[data-statement-text]')).toBe(true);
  });

  it('are left alone with a modifier, in a field, and where they stand for nothing', async () => {
    const panel = await mounted('compared');
    await panel.press('j', { ctrlKey: true });
    await panel.press('x');
    expect(focused(panel)).toBe(-1);
    const field = document.createElement('input');
    panel.root.append(field);
    field.focus();
    await panel.press('j');
    expect(document.activeElement).toBe(field);
  });

  it('say when there is no conflict to go to', async () => {
    const panel = await mounted('compared');
    await panel.click('[data-filter="repeats"]');
    await panel.press('c');
    expect(panel.all('[data-toast="no-conflict"]')).toHaveLength(1);
  });

  it.each(['compared', 'unread', 'looked-up'] as const)('are listed by ? in the state %s', async (state) => {
    const panel = await mounted(state);
    expect(panel.find<HTMLDialogElement>('dialog').open).toBe(false);
    await panel.press('?');
    expect(panel.find<HTMLDialogElement>('dialog').open).toBe(true);
    expect(panel.all('dialog kbd').map((one) => one.textContent)).toEqual(Object.values(KEYS).map(({ key }) => key));
    // Keys do nothing behind a dialog.
    panel.find('dialog button').focus();
    await panel.press('j');
    expect(panel.root.querySelector('dialog')?.contains(document.activeElement)).toBe(true);
  });

  it('are listed at a click too', async () => {
    const panel = await mounted('compared');
    await panel.click('[data-action="options"]');
    await panel.click('[data-action="help"]');
    expect(panel.find<HTMLDialogElement>('dialog').open).toBe(true);
  });

  it('come through the panel in the order in which it is read', async () => {
    const panel = await mounted('compared');
    const stops = panel
      .all('button:not([disabled], [tabindex="-1"]), summary, a[href], input')
      .filter((one) => !one.closest('[hidden], dialog'));
    expect(stops.every((one) => one.tabIndex >= 0)).toBe(true);
    const first = stops
      .map((one) => one.dataset.viewTab ?? one.dataset.action ?? one.dataset.filter ?? one.dataset.order ?? 'words')
      .slice(0, 15);
    expect(first).toEqual([
      'page',
      'correct',
      'keep',
      'look-up',
      'pictures',
      'options',
      'all',
      'contradicts',
      'differs',
      'repeats',
      'context',
      'words',
      'reading',
      'conflicts',
      'reveal',
    ]);
  });
});

/** Key and place on the keyboard, and what it counts as. */
const PRESSED: readonly (readonly [key: string, code: string, counts: string, why: string])[] = [
  ['j', 'KeyJ', 'j', 'a letter'],
  ['J', 'KeyJ', 'j', 'a capital is the same key'],
  ['?', 'Digit7', '?', 'a sign is what it is, wherever it stands'],
  ['о', 'KeyJ', 'j', 'a Cyrillic letter counts as the Latin one in its place'],
  ['ت', 'KeyJ', 'j', 'so does an Arabic one'],
  ['é', 'Digit2', 'é', 'a Latin letter with an accent is one of its own'],
  ['Escape', 'Escape', 'Escape', 'a named key'],
];

describe('the table of keys', () => {
  it('gives each key once', () => {
    const keys = Object.values(KEYS).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !isFree(key))).toEqual([]);
  });

  it.each(PRESSED)('takes %s at %s for %s: %s', (key, code, counts) => {
    expect(keyOf({ key, code })).toBe(counts);
  });

  it('never gives one key to two actions, however they are changed', () => {
    const change = fc.tuple(fc.constantFrom(...KEY_NAMES), fc.constantFrom('j', 'k', '?', 'q', 'ö'));
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const changed = changes.reduce<Readonly<Record<string, string>>>((all, [name, key]) => withKey(all, name, key), {});
        const set = Object.values(keysSet(changed)).filter((key) => key !== '');
        expect(new Set(set).size).toBe(set.length);
        for (const [name, key] of changes.slice(-1)) expect(actionOf(key, changed)).toBe(name);
      }),
    );
  });

  it('is followed as the reader changed it', async () => {
    const panel = await mounted('compared');
    await panel.change(() => void panel.client.changeSettings({ keys: { next: 'n' } }));
    await panel.press('j');
    expect(focused(panel)).toBe(-1);
    await panel.press('n');
    expect(focused(panel)).toBe(0);
  });

  it('presses the button that is nearest to the focus', async () => {
    const panel = await mounted('compared');
    await panel.press('s');
    expect(panel.client.calls.filter(([name]) => name === 'openSource')).toHaveLength(1);
    await panel.press('/');
    expect(document.activeElement?.matches('[type="search"]')).toBe(true);
  });
});
