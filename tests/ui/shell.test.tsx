// @vitest-environment jsdom
import { options } from 'preact';
import { describe, expect, it } from 'vitest';
import { VIEWS } from '../../src/ui/shell/views.ts';
import { type Mounted, mounted } from './mounted.ts';
import { SHOWN_STATES } from './shown-states.ts';

const selected = (panel: Mounted) => panel.find('[role="tab"][aria-selected="true"]').dataset.viewTab;
const last = VIEWS.at(-1)?.name;

/** Keys pressed one after another on the bar, and the view they lead to. */
const WAYS: readonly (readonly [keys: readonly string[], view: string | undefined])[] = [
  [['ArrowRight'], VIEWS[1]?.name],
  [['ArrowRight', 'ArrowLeft'], 'page'],
  [['ArrowLeft'], last],
  [['End'], last],
  [['End', 'Home'], 'page'],
  [['End', 'ArrowRight'], 'page'],
  [['x'], 'page'],
];

describe('the bar of views', () => {
  it('offers every view by icon and word, and shows the page first', async () => {
    const panel = await mounted('compared');
    expect(panel.all('[role="tab"]').map((one) => one.dataset.viewTab)).toEqual(VIEWS.map(({ name }) => name));
    for (const tab of panel.all('[role="tab"]')) expect([tab.querySelectorAll('svg').length, tab.textContent?.trim()]).not.toContain('');
    expect(selected(panel)).toBe('page');
    expect(panel.root.dataset.view).toBe('page');
  });

  it.each(WAYS)('goes along by %s', async (keys, view) => {
    const panel = await mounted('compared');
    panel.find('[role="tab"][aria-selected="true"]').focus();
    for (const key of keys) await panel.press(key);
    expect(selected(panel)).toBe(view);
    expect((document.activeElement as HTMLElement).dataset.viewTab).toBe(view);
    expect(panel.all('[role="tab"]').filter((one) => one.tabIndex === 0)).toHaveLength(1);
  });

  it('keeps what was chosen of the page while another view is shown', async () => {
    const panel = await mounted('compared');
    await panel.click('[data-filter="differs"]');
    await panel.open('options');
    expect(panel.root.dataset).toMatchObject({ view: 'options', state: 'compared' });
    await panel.open('page');
    expect(panel.find('[data-filter="differs"]').getAttribute('aria-pressed')).toBe('true');
  });
});

describe('a view beside the page', () => {
  it('is not drawn anew by what is read in one tab after another: whoever types there is not held up', async () => {
    const panel = await mounted('compared');
    await panel.open('library');
    const drawn: string[] = [];
    const before = options.diffed;
    options.diffed = (vnode) => {
      drawn.push(typeof vnode.type === 'function' ? vnode.type.name : String(vnode.type));
      before?.(vnode);
    };
    for (const tab of [5, 6, 7]) await panel.change(() => panel.client.show({ ...SHOWN_STATES.compared.reading, tab }));
    options.diffed = before ?? (() => {});
    expect(drawn).toContain('Panel');
    expect(drawn).not.toContain('LibraryView');
    expect(drawn).not.toContain('input');
  });
});

describe('appearance', () => {
  it('is set in the options and stands on the document', async () => {
    const panel = await mounted('unread');
    expect(document.documentElement.dataset.theme).toBe('system');
    await panel.open('options');
    await panel.click('[data-option="appearance"] [value="dark"]');
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(panel.client.settings.appearance).toBe('dark');
  });
});
