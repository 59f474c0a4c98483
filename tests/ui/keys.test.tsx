// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { KEYS } from '../../src/ui/use-keys.ts';
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
    expect(panel.all('dialog kbd').map((one) => one.textContent)).toEqual(Object.keys(KEYS));
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
    const stops = panel.all('button:not([disabled], [tabindex="-1"]), summary, a[href]').filter((one) => !one.closest('[hidden], dialog'));
    expect(stops.every((one) => one.tabIndex >= 0)).toBe(true);
    const first = stops
      .map((one) => one.dataset.viewTab ?? one.dataset.action ?? one.dataset.filter ?? one.dataset.order ?? 'statement')
      .slice(0, 12);
    expect(first).toEqual([
      'page',
      'keep',
      'look-up',
      'options',
      'all',
      'contradicts',
      'differs',
      'repeats',
      'context',
      'reading',
      'conflicts',
      'statement',
    ]);
  });
});
