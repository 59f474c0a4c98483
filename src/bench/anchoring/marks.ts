import type { Span } from '../../domain/span.ts';
import type { TextIndex } from '../../page/text-index.ts';

/**
 * Where passages begin and end is written into the page's text as private characters (U+E000 …), a pair for each paragraph that a passage has part in:
 * they go wherever an edit takes the words, and tell afterwards where each passage really is.
 */
const MARKS = /[\uE000-\uE0FF]/g;
const PARTS = 2;
const startMark = (passage: number, part: number) => String.fromCharCode(0xe000 + 2 * (PARTS * passage + part));
const endMark = (passage: number, part: number) => String.fromCharCode(0xe001 + 2 * (PARTS * passage + part));
const passageOf = (mark: string) => (mark.charCodeAt(0) - 0xe000) >> 2;

/** Writes the marks of the passages into the page; each passage is given by its parts, at most two. */
export function markPassages(index: TextIndex, passages: readonly (readonly Span[])[]): void {
  const marks = passages.flatMap((parts, passage) =>
    parts.flatMap((at, part) => {
      const range = index.range(at);
      return [
        { node: range.startContainer as Text, offset: range.startOffset, mark: startMark(passage, part) },
        { node: range.endContainer as Text, offset: range.endOffset, mark: endMark(passage, part) },
      ];
    }),
  );
  // From the back, so that earlier offsets stay.
  for (const { node, offset, mark } of marks.sort((a, b) => b.offset - a.offset)) node.insertData(offset, mark);
}

/** Reads off a text with marks which parts of each of `count` passages are left; places are in the text without marks and without the blanks that meet there. */
export function readMarks(marked: string, count: number): { readonly text: string; readonly parts: readonly (readonly Span[])[] } {
  let text = '';
  const places = new Map<string, number>();
  for (const character of marked.split('')) {
    if (isMark(character)) places.set(character, text.length);
    else if (character !== ' ' || (text !== '' && !text.endsWith(' '))) text += character;
  }
  const partOf = (passage: number, part: number): Span[] => {
    const [start, end] = [places.get(startMark(passage, part)), places.get(endMark(passage, part))];
    return start !== undefined && end !== undefined && start < end ? [{ start, end }] : [];
  };
  return { text, parts: Array.from({ length: count }, (_, passage) => [...partOf(passage, 0), ...partOf(passage, 1)]) };
}

/** Takes all marks out of a node's texts. */
export function withoutMarks<T extends Node>(root: T): T {
  const walker = (root.ownerDocument ?? (root as unknown as Document)).createTreeWalker(root, 4);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const clean = node.data.replace(MARKS, '');
    if (clean !== node.data) node.data = clean;
  }
  return root;
}

/** Removes the words of the passages that are to go, together with their marks. */
export function removeMarked(root: Node, isRemoved: (passage: number) => boolean): void {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 4);
  let until: string | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    let kept = '';
    for (const character of node.data.split('')) {
      if (until === null && isStart(character) && isRemoved(passageOf(character))) until = endOf(character);
      if (until === null) kept += character;
      else if (character === until) until = null;
    }
    if (kept !== node.data) node.data = kept;
  }
}

const isMark = (character: string) => character >= '\uE000' && character <= '\uE0FF';
const isStart = (character: string) => isMark(character) && character.charCodeAt(0) % 2 === 0;
const endOf = (start: string) => String.fromCharCode(start.charCodeAt(0) + 1);

/** Takes out of a parsed page what holds no text to read, and private characters (icon fonts) that would be taken for marks. */
export function cleaned(document: Document): Document {
  for (const element of document.querySelectorAll('script, style, noscript, svg, iframe, template, link')) element.remove();
  document.body.normalize();
  return withoutMarks(document);
}
