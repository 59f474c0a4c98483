import { useEffect } from 'preact/hooks';
import { actionOf, KEYS, type KeyName, keyOf } from './keys.ts';
import type { StatementCursor } from './statement-cursor.ts';

export interface KeyActions {
  readonly cursor: { readonly current: StatementCursor | null };
  help(): void;
  noConflict(): void;
}

/** Does what the reader's keys stand for. Keys typed into a field, in a dialog or with a modifier are left alone. */
export function useKeys(root: HTMLElement, changed: Readonly<Record<string, string>>, actions: KeyActions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const name = actionOf(keyOf(event), changed);
      if (name && act(name, root, actions)) event.preventDefault();
    };
    root.ownerDocument.addEventListener('keydown', onKey);
    return () => root.ownerDocument.removeEventListener('keydown', onKey);
  }, [root, changed, actions]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]') !== null;
}

/** Does what an action says; false if there is nothing here to do it with. */
function act(name: KeyName, root: HTMLElement, actions: KeyActions): boolean {
  const deed = KEYS[name];
  if ('move' in deed) return move(deed.move, root, actions);
  if ('press' in deed) return press(deed.press, root);
  if ('view' in deed) return pressOn(root.querySelector(`[data-view-tab="${deed.view}"]`));
  if ('focus' in deed) return focusOn(root.querySelector('[type="search"]'));
  actions.help();
  return true;
}

function move(way: 'next' | 'previous' | 'conflict', root: HTMLElement, { cursor, noConflict }: KeyActions): boolean {
  const list = cursor.current;
  if (!list || list.ids.length === 0) return false;
  const focused = focusedIn(root)?.closest<HTMLElement>('[data-statement]')?.dataset.statement;
  const at = list.ids.indexOf(focused ?? list.last?.() ?? '');
  const goal =
    way === 'conflict' ? nextConflict(list, at) : list.ids[way === 'next' ? Math.min(at + 1, list.ids.length - 1) : Math.max(at - 1, 0)];
  if (goal === undefined) noConflict();
  else list.seek(goal);
  return true;
}

/** The next conflict below the statement at `at`, else the first of all. */
function nextConflict({ ids, conflicts }: StatementCursor, at: number): string | undefined {
  return conflicts.find((id) => ids.indexOf(id) > at) ?? conflicts[0];
}

/** Presses the nearest of the buttons: in the card with the focus, in its note or statement, in its view, anywhere. */
function press(names: readonly string[], root: HTMLElement): boolean {
  const selector = names.map((name) => `[data-action="${name}"]:not(:disabled)`).join();
  const focus = focusedIn(root);
  const around = ['[data-relation]', '[data-note]', '[data-statement]', '[role="tabpanel"]'].map((part) => focus?.closest(part));
  const button = [...around, root].map((part) => part?.querySelector<HTMLElement>(selector)).find((one) => one);
  button?.click();
  return button !== undefined;
}

function focusedIn(root: HTMLElement): Element | null {
  const { activeElement } = root.ownerDocument;
  return root.contains(activeElement) ? activeElement : null;
}

/** Shows a view and gives its tab the focus, so that what comes next begins there. */
function pressOn(tab: HTMLElement | null): boolean {
  tab?.click();
  tab?.focus();
  return tab !== null;
}

function focusOn(element: HTMLElement | null): boolean {
  element?.focus();
  return element !== null;
}
