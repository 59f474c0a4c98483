import { useEffect } from 'preact/hooks';

/** Key → what it does. Enter on a statement is the browser's own: its text is a button. */
export const KEYS = { j: 'next', k: 'previous', c: 'conflict', Enter: 'reveal', '?': 'help' } as const;

export interface KeyActions {
  help(): void;
  noConflict(): void;
}

const CONFLICT = '[data-relation="contradicts"], [data-relation="differs"]';

/** Moves the focus along the statements. Keys typed into a field, in a dialog or with a modifier are left alone. */
export function useKeys(root: HTMLElement, actions: KeyActions): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (press(event.key, root, actions)) event.preventDefault();
    };
    root.ownerDocument.addEventListener('keydown', onKey);
    return () => root.ownerDocument.removeEventListener('keydown', onKey);
  }, [root, actions]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]') !== null;
}

/** Does what the key stands for; false if it stands for nothing here. */
function press(key: string, root: HTMLElement, actions: KeyActions): boolean {
  const items = [...root.querySelectorAll<HTMLElement>('[data-statement]')];
  const at = items.findIndex((item) => item.contains(root.ownerDocument.activeElement));
  switch (key) {
    case 'j':
      return focusOn(items[Math.min(at + 1, items.length - 1)]);
    case 'k':
      return focusOn(items[Math.max(at - 1, 0)]);
    case 'c': {
      const conflicts = items.filter((item) => item.querySelector(CONFLICT));
      const next = conflicts.find((item) => items.indexOf(item) > at) ?? conflicts[0];
      if (!next && items.length > 0) actions.noConflict();
      return focusOn(next);
    }
    case '?':
      actions.help();
      return true;
    default:
      return false;
  }
}

function focusOn(item: HTMLElement | undefined): boolean {
  item?.querySelector<HTMLElement>('[data-statement-text]')?.focus();
  item?.scrollIntoView?.({ block: 'nearest' });
  return item !== undefined;
}
