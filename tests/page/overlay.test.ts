// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isOverlayOnly, Overlay } from '../../src/page/overlay.ts';
import { SelectionBar } from '../../src/page/selection-bar.ts';
import { tellReader } from '../../src/page/word-to-reader.ts';

const TEXTS = {
  label: 'Highlight',
  colours: { yellow: 'Yellow', green: 'Green', blue: 'Blue', red: 'Red', purple: 'Purple' },
  direction: 'ltr',
} as const;
const shown = () => document.querySelectorAll('on-record-overlay').length;

beforeEach(() => {
  vi.useFakeTimers();
  // jsdom knows neither style sheets made by script nor the places of anything.
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
  document.body.innerHTML = '<p>The ferry stopped on Friday.</p><input value="typed">';
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Selects the paragraph, whose only line stands in a column of 300 pixels; `covered` says whether words stand wherever one looks. */
function select(covered: boolean): void {
  const paragraph = document.querySelector('p');
  if (!paragraph) throw new Error('no paragraph');
  const line = { left: 100, right: 400, top: 50, bottom: 70 };
  paragraph.getBoundingClientRect = () => line as DOMRect;
  Range.prototype.getClientRects = () => [covered ? { left: 0, right: 2000, top: 0, bottom: 2000 } : line] as unknown as DOMRectList;
  document.elementFromPoint = () => paragraph;
  getSelection()?.selectAllChildren(paragraph);
  document.dispatchEvent(new Event('selectionchange'));
}

describe('the colours beside a selection', () => {
  it('come when all is quiet, outside of the body, and go with the selection', () => {
    const bar = new SelectionBar(window as Window & typeof globalThis, TEXTS, () => {});
    select(false);
    expect(shown()).toBe(0);
    vi.advanceTimersByTime(300);
    expect([shown(), document.body.querySelector('on-record-overlay')]).toEqual([1, null]);
    getSelection()?.removeAllRanges();
    document.dispatchEvent(new Event('selectionchange'));
    vi.advanceTimersByTime(300);
    expect(shown()).toBe(0);
    bar.end();
  });

  it('stand nowhere where text would be covered, and not for what is typed', () => {
    const bar = new SelectionBar(window as Window & typeof globalThis, TEXTS, () => {});
    select(true);
    vi.advanceTimersByTime(300);
    expect(shown()).toBe(0);
    select(false);
    document.querySelector('input')?.focus();
    vi.advanceTimersByTime(300);
    expect(shown()).toBe(0);
    bar.end();
  });

  it('are gone for good when they are no longer wanted', () => {
    const bar = new SelectionBar(window as Window & typeof globalThis, TEXTS, () => {});
    select(false);
    vi.advanceTimersByTime(300);
    bar.end();
    select(false);
    vi.advanceTimersByTime(1000);
    expect(shown()).toBe(0);
  });
});

describe('a word to the reader', () => {
  it('stands in a closed root for a while, one at a time, and leaves nothing behind', () => {
    const before = document.documentElement.children.length;
    tellReader(window, 'Nothing but spaces is selected', 'ltr');
    tellReader(window, 'Nothing is selected', 'ltr');
    expect([shown(), document.querySelector('on-record-overlay')?.shadowRoot]).toEqual([1, null]);
    vi.advanceTimersByTime(10_000);
    expect(document.documentElement.children.length).toBe(before);
  });
});

it('our own coming and going is told from changes of the page', async () => {
  vi.useRealTimers();
  const seen: boolean[] = [];
  const observer = new MutationObserver((records) => seen.push(...records.map(isOverlayOnly)));
  observer.observe(document, { childList: true, subtree: true });
  const overlay = new Overlay(document, '');
  overlay.show(1, 1);
  overlay.hide();
  document.body.append('words');
  await Promise.resolve();
  observer.disconnect();
  expect(seen).toEqual([true, true, false]);
});
