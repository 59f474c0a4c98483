// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PageMarks } from '../../src/page/page-marks.ts';

/** jsdom has no highlights: as much of them as is used. */
class FakeHighlight {
  readonly ranges: readonly StaticRange[];
  constructor(...ranges: StaticRange[]) {
    this.ranges = ranges;
  }
}
const highlights = new Map<string, FakeHighlight>();
const painted = () => [...highlights].map(([name, { ranges }]) => [name, ...ranges.map(wordsOf)]);
const wordsOf = (place: StaticRange) => {
  const range = document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range.toString();
};
const mark = (exact: string, colour: 'yellow' | 'green' = 'yellow', prefix = '', suffix = '') => ({
  id: exact,
  colour,
  selectors: { quote: { type: 'TextQuoteSelector' as const, exact, prefix, suffix }, position: null },
});

const all: PageMarks[] = [];
function opened(): PageMarks {
  const marks = new PageMarks(window);
  all.push(marks);
  return marks;
}

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

afterEach(() => {
  for (const marks of all.splice(0)) marks.draw([]);
  vi.unstubAllGlobals();
});

describe('highlights in a page', () => {
  it('are painted in their colours, without touching the page', () => {
    const before = document.body.innerHTML;
    const drawn = opened().draw([mark('nothing wrong with the hull'), mark('people around the bay until', 'green')]);
    expect(painted()).toEqual([
      ['on-record-yellow', 'nothing wrong with the hull'],
      ['on-record-green', 'people around the bay until'],
    ]);
    expect(drawn.map(([, { status }]) => status)).toEqual(['moved', 'moved']);
    expect(document.body.innerHTML).toBe(before);
  });

  it('say which of them were not found, and are taken away when they are no more', () => {
    const marks = opened();
    expect(marks.draw([mark('a winch that nobody ever saw in the yard')])).toEqual([
      ['a winch that nobody ever saw in the yard', { status: 'lost' }],
    ]);
    marks.draw([mark('nothing wrong with the hull')]);
    marks.draw([]);
    expect(painted()).toEqual([]);
  });

  it('are found again when the page has rewritten itself and is still', async () => {
    const marks = opened();
    marks.draw([mark('nothing wrong with the hull')]);
    highlights.clear();
    document.body.innerHTML = `<main>${document.body.innerHTML}</main>`;
    await vi.advanceTimersByTimeAsync(2000);
    expect(painted()).toEqual([['on-record-yellow', 'nothing wrong with the hull']]);
  });

  it('are painted again when the page takes them out, but not for ever', async () => {
    opened().draw([mark('nothing wrong with the hull')]);
    highlights.clear();
    await vi.advanceTimersByTimeAsync(1500);
    expect(painted()).toEqual([['on-record-yellow', 'nothing wrong with the hull']]);
    for (let i = 0; i < 40; i++) {
      highlights.clear();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(painted()).toEqual([]);
  });

  it('are looked for in a page that changes every second for ten minutes, ever more seldom', async () => {
    opened().draw([mark('nothing wrong with the hull')]);
    let rounds = 0;
    vi.stubGlobal(
      'Highlight',
      class extends FakeHighlight {
        constructor(...ranges: StaticRange[]) {
          super(...ranges);
          rounds++;
        }
      },
    );
    for (let second = 0; second < 600; second++) {
      document.body.innerHTML = `<p>${second} seconds ago the boat left.</p><p>Divers found nothing wrong with the hull of the boat.</p>`;
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(rounds).toBeGreaterThan(15);
    expect(rounds).toBeLessThan(40);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(painted()).toEqual([['on-record-yellow', 'nothing wrong with the hull']]);
  });

  it('are found in rounds where there are ten thousand of them, and all are found', async () => {
    const words = Array.from({ length: 500 }, (_, i) => `Boat number ${i} was seen on the bay.`);
    document.body.innerHTML = `<p>${words.join('</p><p>')}</p>`;
    const many = Array.from({ length: 10_000 }, (_, i) => ({ ...mark(words[i % 500] ?? ''), id: String(i) }));
    const clock = vi.spyOn(performance, 'now');
    let time = 0;
    clock.mockImplementation(() => {
      time += 0.1;
      return time;
    });
    const first = opened().draw(many);
    expect(first.filter(([, { status }]) => status === 'pending').length).toBeGreaterThan(5000);
    await vi.advanceTimersByTimeAsync(1000);
    clock.mockRestore();
    expect(highlights.get('on-record-yellow')?.ranges.length).toBe(10_000);
  });

  it('stay with their page when another one takes its place', async () => {
    opened().draw([mark('nothing wrong with the hull')]);
    history.pushState({}, '', '/another');
    document.body.append('More.');
    await vi.advanceTimersByTimeAsync(2000);
    expect(painted()).toEqual([]);
  });

  it('can be gone to one after the other, around the end', () => {
    Element.prototype.scrollIntoView = () => {};
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    const marks = opened();
    expect(marks.step(true)).toBeNull();
    marks.draw([mark('people around the bay until', 'green'), mark('nothing wrong with the hull')]);
    document.getSelection()?.removeAllRanges();
    const steps = [true, true, true, false].map((forward) => [marks.step(forward), String(document.getSelection())]);
    const [hull, bay] = ['nothing wrong with the hull', 'people around the bay until'];
    expect(steps).toEqual([hull, bay, hull, bay].map((words) => [words, words]));
  });
});
