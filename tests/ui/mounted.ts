import { act } from 'preact/test-utils';
import { afterEach, vi } from 'vitest';
import { mountPanel } from '../../src/ui/mount.tsx';
import { loadAnswers } from '../../src/ui/page-view.tsx';
import { bring } from '../../src/ui/shell/use-loaded.ts';
import { loadOf, type ViewName } from '../../src/ui/shell/views.ts';
import { type FakeClient, fakeClient } from './fake-client.ts';
import { SHOWN_STATES, type ShownState, type StateName } from './shown-states.ts';

type Answers = NonNullable<Parameters<typeof fakeClient>[0]>;

/** A panel in jsdom, as a test uses it. */
export interface Mounted {
  readonly root: HTMLElement;
  readonly client: FakeClient;
  find<T extends HTMLElement = HTMLElement>(selector: string): T;
  all(selector: string): HTMLElement[];
  text(selector?: string): string;
  click(selector: string): Promise<void>;
  press(key: string, more?: KeyboardEventInit): Promise<void>;
  /** Shows a view and waits until its code is there. */
  open(view: ViewName): Promise<void>;
  /** Lets time go by; in ms. */
  wait(ms: number): Promise<void>;
  change(what: () => void): Promise<void>;
}

let unmount = () => {};

afterEach(() => {
  unmount();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

/** Mounts a panel and shows a state of the table, with the answers of a fake client. */
export async function mounted(state: StateName | ShownState, answers: Answers = {}): Promise<Mounted> {
  const shown = typeof state === 'string' ? SHOWN_STATES[state] : state;
  const never = new Promise<never>(() => {});
  const engine = {
    compare: async () => shown.comparison ?? never,
    lookUp: async () => shown.lookUp ?? never,
    ...answers.engine,
  };
  const client = fakeClient({ ...answers, engine });
  await bring(loadAnswers);
  const panel = mount(client);
  await panel.change(() => client.show(shown.reading));
  return panel;
}

/** Mounts a panel to which nothing was reported yet. */
export function mount(client: FakeClient): Mounted {
  vi.useFakeTimers();
  provideDialog();
  const root = document.createElement('div');
  document.body.append(root);
  void act(() => {
    unmount = mountPanel(root, client);
  });
  const settle = async (what: () => void) => {
    await act(what);
    // Longer than any delay of the panel, in steps, because one answer leads to the next question.
    for (let i = 0; i < 4; i++) await act(async () => void (await vi.advanceTimersByTimeAsync(250)));
  };
  const find = <T extends HTMLElement>(selector: string): T => {
    const found = root.querySelector<T>(selector);
    if (!found) throw new Error(`no ${selector} in: ${root.innerHTML.slice(0, 2000)}`);
    return found;
  };
  return {
    root,
    client,
    find,
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
    text: (selector) => ((selector ? find(selector) : root).textContent ?? '').replace(/\s+/g, ' ').trim(),
    click: (selector) => settle(() => find(selector).click()),
    press: (key, more = {}) =>
      settle(() => {
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
      }),
    async open(view) {
      if (view !== 'page') await bring(loadOf(view));
      await settle(() => find(`[data-view-tab="${view}"]`).click());
    },
    wait: (ms) => settle(() => vi.advanceTimersByTime(ms)),
    change: settle,
  };
}

/** jsdom has no modal dialogs: as much of one as the panel uses. */
function provideDialog(): void {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
}
