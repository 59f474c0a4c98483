import { clearMark, markPassage } from './highlighter.ts';
import { locate } from './locate.ts';
import { PageMarks } from './page-marks.ts';
import type { MarksPart } from './parts.ts';
import { selectedPassage } from './selection.ts';

/** The part that finds places in the page and draws them. */
export function marksPart(window: Window & typeof globalThis): MarksPart {
  const { document } = window;
  const marks = new PageMarks(window);
  return {
    marks,
    selected: () => selectedPassage(document),
    clear() {
      marks.draw([]);
      clearMark();
    },
    reveal(quote) {
      const range = locate(document, quote);
      if (range) markPassage(range);
      return range !== null;
    },
  };
}
