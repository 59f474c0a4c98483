import type { BarPart } from './parts.ts';
import { SelectionBar } from './selection-bar.ts';
import { tellReader } from './word-to-reader.ts';

/** The part that shows something of ours over the page. */
export function barPart(window: Window & typeof globalThis): BarPart {
  let bar: SelectionBar | null = null;
  return {
    offer(texts, highlight) {
      bar?.end();
      bar = texts && new SelectionBar(window, texts, highlight);
    },
    tell: (text, direction) => tellReader(window, text, direction),
  };
}
