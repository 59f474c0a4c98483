import { markPassage } from './highlighter.ts';
import { locate } from './locate.ts';
import { PageMarks } from './page-marks.ts';
import type { MarksPart } from './parts.ts';
import { selectedPassage } from './selection.ts';

/** The part that finds places in the page and draws them. */
export function marksPart(window: Window & typeof globalThis): MarksPart {
  const { document } = window;
  return {
    marks: new PageMarks(window),
    selected: () => selectedPassage(document),
    reveal(quote) {
      const range = locate(document, quote);
      if (range) markPassage(range);
      return range !== null;
    },
  };
}
