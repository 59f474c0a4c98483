import type { TextSelectors } from '../../domain/selector.ts';
import { overlaps, type Span } from '../../domain/span.ts';
import type { TextIndex } from '../../page/text-index.ts';
import { describePassage, trimmed } from '../../selectors/describe-passage.ts';
import { fold, plain } from '../../selectors/fold.ts';
import type { Random } from '../random.ts';

/** A passage that a reader might have marked, with what was stored of it. */
export interface Passage {
  readonly at: Span;
  /** What of it stands in each paragraph. */
  readonly parts: readonly Span[];
  readonly selectors: TextSelectors;
}

/** Lengths in words, as readers mark: a name or a figure, a clause, a sentence, several; the last runs over the end of its paragraph. */
const LENGTHS: readonly (readonly [number, number])[] = [
  [2, 5],
  [3, 8],
  [6, 15],
  [6, 15],
  [10, 25],
  [10, 25],
  [15, 35],
  [20, 45],
  [40, 90],
  [15, 60],
];
/** Paragraphs with more than so much between them (a picture with its caption) are not marked as one. UTF-16 units. */
const MOST_BETWEEN = 40;
const PARAGRAPH = 'p, li, blockquote, h2, h3, div, section, article, td';
const INNER = 'p, li, blockquote, h1, h2, h3, h4, div, section, article, table, ul, ol';

/** The paragraphs of the page that stand in the article's true text. */
export function paragraphsOf(document: Document, articleBody: string): Element[] {
  const truth = fold(articleBody);
  return [...document.body.querySelectorAll(PARAGRAPH)].filter((element) => {
    const text = fold(element.textContent ?? '');
    return text.length >= 60 && !element.querySelector(INNER) && truth.includes(text.slice(0, 60));
  });
}

/** Up to ten passages that do not overlap, of all lengths, beginning and ending with whole words. */
export function choosePassages(index: TextIndex, paragraphs: readonly Element[], random: Random): Passage[] {
  const places = placesOf(index.text, paragraphs);
  const chosen: Passage[] = [];
  for (const [i, length] of LENGTHS.entries()) {
    for (let attempt = 0; attempt < 20; attempt++) {
      const passage = draw(index.text, places, length, i === LENGTHS.length - 1, random);
      if (!passage || chosen.some(({ at }) => overlaps(at, passage.at))) continue;
      chosen.push(passage);
      break;
    }
  }
  return chosen;
}

function draw(
  text: string,
  places: readonly Span[],
  [least, most]: readonly [number, number],
  across: boolean,
  random: Random,
): Passage | null {
  const n = random.below(places.length);
  const [place, following] = [places[n], places[n + 1]];
  if (!place || (across && !following)) return null;
  const count = least + random.below(most - least + 1);
  const words = wordsIn(text, across && following ? { start: place.start, end: following.end } : place);
  const border = words.findIndex(({ start }) => start >= place.end);
  const first = across ? border - 1 - random.below(Math.min(count, border)) : random.below(words.length - count);
  const [from, to] = [words[first], words[first + count - 1]];
  if (!from || !to || (across && following && (to.start < following.start || following.start - place.end > MOST_BETWEEN))) return null;
  const at = { start: from.start, end: to.end };
  const selectors = describePassage(text, at);
  const parts =
    across && following
      ? [
          { ...at, end: place.end },
          { ...at, start: following.start },
        ].map((part) => trimmed(text, part))
      : [at];
  return selectors && { at, parts, selectors };
}

function wordsIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

/** Where the paragraphs stand in the index, in order; one that is cut by line breaks is left out. */
function placesOf(text: string, paragraphs: readonly Element[]): Span[] {
  let from = 0;
  return paragraphs.flatMap((paragraph) => {
    const words = plain(paragraph.textContent ?? '').trim();
    const start = text.indexOf(words, from);
    if (start < 0) return [];
    from = start + words.length;
    return [{ start, end: from }];
  });
}
