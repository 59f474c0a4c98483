import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Key → what it does. Enter on a statement is the browser's own: the text is a button. */
export const KEYS = { j: 'next', k: 'previous', c: 'conflict', '?': 'help', Enter: 'reveal' } as const;

const CONFLICT = '[data-relation="contradicts"], [data-relation="differs"]';

/** Moves the focus along the statements. Keys typed into a field, or with a modifier, are left alone. */
export function useKeys(list: RefObject<HTMLElement>, help: RefObject<HTMLDialogElement>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as Element | null;
      if (event.ctrlKey || event.metaKey || event.altKey || target?.closest('input, textarea, select, dialog')) return;
      const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-statement]') ?? [])];
      const at = items.findIndex((item) => item.contains(document.activeElement));
      if (event.key === '?') help.current?.showModal();
      else if (event.key === 'j') focus(items[at + 1]);
      else if (event.key === 'k') focus(items[Math.max(0, at - 1)]);
      else if (event.key === 'c')
        focus(items.slice(at + 1).find((item) => item.querySelector(CONFLICT)) ?? items.find((item) => item.querySelector(CONFLICT)));
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [list, help]);
}

function focus(item: HTMLElement | undefined): void {
  item?.querySelector<HTMLElement>('button')?.focus();
  item?.scrollIntoView({ block: 'nearest' });
}
