import { useRef } from 'preact/hooks';
import type { Phrases } from '../phrases.ts';
import type { Wanted } from './use-view.ts';
import { VIEWS } from './views.ts';

/** The bar of views: tabs as in the ARIA authoring practices. One of them is in the tab order; the arrow keys, Home and End go along. */
export function Navigation({ shown, go, phrases }: Wanted & { phrases: Phrases }) {
  const { say, direction } = phrases;
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = goal(
      event.key,
      VIEWS.findIndex(({ name }) => name === shown),
      direction,
    );
    const view = next === null ? undefined : VIEWS.at(next % VIEWS.length);
    if (!view) return;
    event.preventDefault();
    go(view.name);
    bar.current?.querySelector<HTMLElement>(`[data-view-tab="${view.name}"]`)?.focus();
  };
  return (
    <nav class="views" aria-label={say('views_label')}>
      <div ref={bar} role="tablist" aria-label={say('views_label')} tabIndex={-1} onKeyDown={onKeyDown}>
        {VIEWS.map(({ name, Icon }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            data-view-tab={name}
            aria-selected={name === shown}
            aria-controls="view"
            tabIndex={name === shown ? 0 : -1}
            onClick={() => go(name)}
          >
            <Icon size={16} aria-hidden="true" /> <span class="word">{say(`view_${name}`)}</span>
          </button>
        ))}
      </div>
    </nav>
  );
}

/** Where a key leads from the tab at `from`; may be -1 or beyond the last, which means round the corner. Null: nowhere. */
function goal(key: string, from: number, direction: 'ltr' | 'rtl'): number | null {
  const forwards = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft';
  if (key === 'Home') return 0;
  if (key === 'End') return -1;
  if (key === 'ArrowRight' || key === 'ArrowLeft') return key === forwards ? from + 1 : from - 1;
  return null;
}
