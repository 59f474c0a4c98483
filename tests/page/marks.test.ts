// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageMarks } from '../../src/page/marks.ts';

/** jsdom has no highlights: as much of them as is used. */
class FakeHighlight {
  readonly ranges: readonly Range[];
  constructor(...ranges: Range[]) {
    this.ranges = ranges;
  }
}
const highlights = new Map<string, FakeHighlight>();
const painted = () => [...highlights].map(([name, { ranges }]) => [name, ...ranges.map(String)]);
const mark = (exact: string, colour: 'yellow' | 'green' = 'yellow', prefix = '', suffix = '') => ({
  id: exact,
  colour,
  selectors: { quote: { type: 'TextQuoteSelector' as const, exact, prefix, suffix }, position: null },
});

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync() {}
    },
  );
  Object.defineProperty(document, 'adoptedStyleSheets', { value: [], writable: true, configurable: true });
  highlights.clear();
  document.body.innerHTML =
    '<p>Divers found nothing wrong with the hull of the boat.</p><p>A bus takes people around the bay until then.</p>';
});

afterEach(() => vi.unstubAllGlobals());

describe('highlights in a page', () => {
  it('are painted in their colours, without touching the page', () => {
    const before = document.body.innerHTML;
    const drawn = pageMarks(document).draw([mark('nothing wrong with the hull'), mark('people around the bay until', 'green')]);
    expect(painted()).toEqual([
      ['on-record-yellow', 'nothing wrong with the hull'],
      ['on-record-green', 'people around the bay until'],
    ]);
    expect(drawn.map(([, { status }]) => status)).toEqual(['moved', 'moved']);
    expect(document.body.innerHTML).toBe(before);
  });

  it('say which of them were not found, and are taken away when they are no more', () => {
    const marks = pageMarks(document);
    expect(marks.draw([mark('a winch that nobody ever saw in the yard')])).toEqual([
      ['a winch that nobody ever saw in the yard', { status: 'lost' }],
    ]);
    marks.draw([mark('nothing wrong with the hull')]);
    marks.draw([]);
    expect(painted()).toEqual([]);
  });

  it('are found again when the page has rewritten itself and is still', async () => {
    const marks = pageMarks(document);
    marks.draw([mark('nothing wrong with the hull')]);
    highlights.clear();
    document.body.innerHTML = `<main>${document.body.innerHTML}</main>`;
    await vi.advanceTimersByTimeAsync(2000);
    expect(painted()).toEqual([['on-record-yellow', 'nothing wrong with the hull']]);
  });
});
