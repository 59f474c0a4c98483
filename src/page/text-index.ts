import { type Span, span } from '../domain/span.ts';
import { INVISIBLE } from '../selectors/fold.ts';
import { walkText } from './walk-text.ts';

/** The text of a document as it reads, with the ways to its text nodes and back. */
export interface TextIndex {
  /** Text nodes joined: white space as single blanks, composed characters, nothing invisible; borders of blocks are blanks. */
  readonly text: string;
  /** Where a span of `text` begins and ends in the document; null where the document has no text. */
  ends(at: Span): StaticRangeInit | null;
  /** The same as a live range. */
  range(at: Span): Range;
  /** The span of `text` that a range of the document covers; empty where it holds no text of the index. */
  spanOf(range: Range): Span;
}

/** What goes into the text as one: `size` units of the node at `offset`, to `start` of the text. */
interface Piece {
  readonly node: Text;
  readonly offset: number;
  readonly size: number;
  readonly start: number;
}

const BLANK = /^\s*$/;
const ACCENT = /[\u0300-\u036F]/;
/** What does not go into the text as it stands: white space other than a single blank, what is invisible, letters with loose accents. */
const UNEVEN = new RegExp(`\\s{2,}|[^\\S ]|${INVISIBLE.source}`, 'g');
const UNEVEN_WITH_ACCENTS = new RegExp(`${UNEVEN.source}|\\P{M}\\p{M}+`, 'gu');

/** Indexes a document's text once; make a new one after the page changed. */
export function indexText(document: Document): TextIndex {
  const index = new IndexBuilder();
  walkText(document, index);
  return indexOf(document, index.text(), index.pieces);
}

class IndexBuilder {
  readonly pieces: Piece[] = [];
  readonly #parts: string[] = [];
  #length = 0;
  /** Whether the text so far ends in a blank (or is empty): a second one is left out. */
  #blank = true;

  text(): string {
    return this.#parts.join('');
  }

  onText(node: Text): void {
    const { data } = node;
    if (this.#blank && BLANK.test(data)) return;
    let from = 0;
    for (const { 0: found, index } of data.matchAll(ACCENT.test(data) ? UNEVEN_WITH_ACCENTS : UNEVEN)) {
      this.#add(data.slice(from, index), node, from, index - from);
      this.#add(found.replace(INVISIBLE, '').replace(/\s+/, ' ').normalize('NFC'), node, index, found.length);
      from = index + found.length;
    }
    this.#add(from === 0 ? data : data.slice(from), node, from, data.length - from);
  }

  onBorder(): void {
    const last = this.pieces.at(-1);
    if (last) this.#add(' ', last.node, last.offset + last.size, 0);
  }

  #add(text: string, node: Text, offset: number, size: number): void {
    if (text === '') return;
    if (this.#blank && text.startsWith(' ')) {
      this.#add(text.slice(1), node, offset + 1, size - 1);
      return;
    }
    this.pieces.push({ node, offset, size, start: this.#length });
    this.#parts.push(text);
    this.#length += text.length;
    this.#blank = text.endsWith(' ');
  }
}

function indexOf(document: Document, text: string, pieces: readonly Piece[]): TextIndex {
  const endOf = (i: number) => pieces[i + 1]?.start ?? text.length;
  /** The boundary in the DOM for an offset of the text in this piece. */
  const boundary = (i: number, at: number): readonly [Text, number] | null => {
    const piece = pieces[i];
    if (!piece) return null;
    const within = at >= endOf(i) ? piece.size : Math.min(at - piece.start, piece.size);
    return [piece.node, Math.min(piece.offset + within, piece.node.length)];
  };
  const ends = ({ start, end }: Span): StaticRangeInit | null => {
    const first = boundary(
      lastWhere(pieces, (piece) => piece.start <= start),
      start,
    );
    const last =
      end > start
        ? boundary(
            lastWhere(pieces, (piece) => piece.start < end),
            end,
          )
        : first;
    if (!first || !last) return null;
    return { startContainer: first[0], startOffset: first[1], endContainer: last[0], endOffset: last[1] };
  };
  return {
    text,
    ends,
    range(at) {
      const range = document.createRange();
      const found = ends(at);
      if (!found) return range;
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
      return range;
    },
    spanOf(range) {
      const compare = (piece: Piece, offset: number) => range.comparePoint(piece.node, Math.min(offset, piece.node.length));
      const first = lastWhere(pieces, (piece) => compare(piece, piece.offset + piece.size) < 0) + 1;
      const last = lastWhere(pieces, (piece) => compare(piece, piece.offset) <= 0);
      const within = (i: number, node: Node, offset: number, otherwise: number) => {
        const piece = pieces[i];
        if (!piece || piece.node !== node) return otherwise;
        return offset >= piece.offset + piece.size ? endOf(i) : piece.start + Math.max(0, offset - piece.offset);
      };
      const start = within(first, range.startContainer, range.startOffset, pieces[first]?.start ?? text.length);
      const end = within(last, range.endContainer, range.endOffset, last < 0 ? 0 : endOf(last));
      return span(text, start, end);
    },
  };
}

/** The last of the values that passes, -1 if none does; those that pass come first. */
function lastWhere<T>(values: readonly T[], passes: (value: T) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = values[middle];
    if (value !== undefined && passes(value)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
