import { type Anchoring, COLOURS, type Colour } from '../domain/annotation.ts';
import type { Mark, MarksDrawn } from '../messaging/marks-api.ts';
import { type Place, resolve } from '../selectors/resolve.ts';
import { searchText } from '../selectors/search-text.ts';
import { indexText } from './text-index.ts';

/** The registry of highlights is shared with the page: the names are ours, and a page may clear them. */
const NAME = 'on-record-';
/** A page is looked at again when it has been still for so long, but not more often than that. In ms. */
const STILL = 700;

/** Dark words on a light ground, whatever the page's own colours; each with a line of its own, for those who do not tell the colours apart. */
const LOOKS: Readonly<Record<Colour, string>> = {
  yellow: 'background-color: #fff0a0; text-decoration: underline solid 2px #967400',
  green: 'background-color: #cdf2c8; text-decoration: underline dashed 2px #2e7d32',
  blue: 'background-color: #cbe4ff; text-decoration: underline dotted 2px #1f6fb5',
  red: 'background-color: #ffd6cf; text-decoration: underline double 2px #c0392b',
  purple: 'background-color: #e8d8fb; text-decoration: underline wavy 2px #7b4bb3',
};

/** The highlights of a page. */
export interface PageMarks {
  /** Draws exactly these; answers with what became of each. They are looked for again whenever the page changed and is still. */
  draw(marks: readonly Mark[]): MarksDrawn;
}

export function pageMarks(document: Document): PageMarks {
  let marks: readonly Mark[] = [];
  let anchorings: MarksDrawn = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  const again = () => {
    anchorings = anchorAll(document, marks);
  };
  const observer = new MutationObserver(() => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(again, STILL);
  });
  return {
    draw(wanted) {
      marks = wanted;
      again();
      observer.disconnect();
      if (marks.length > 0 && document.body) observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      return anchorings;
    },
  };
}

function anchorAll(document: Document, marks: readonly Mark[]): MarksDrawn {
  const index = indexText(document);
  const text = searchText(index.text);
  const found = marks.map(({ id, colour, selectors }) => ({ id, colour, place: resolve(text, selectors) }));
  for (const colour of COLOURS) {
    const ranges = found.flatMap((one) => (one.colour === colour && 'at' in one.place ? [index.range(one.place.at)] : []));
    paint(document, colour, ranges);
  }
  return found.map(({ id, place }) => [id, anchoringOf(place)] as const);
}

function anchoringOf(place: Place): Anchoring {
  switch (place.status) {
    case 'approximate':
      return { status: 'approximate', score: place.score };
    case 'ambiguous':
      return { status: 'ambiguous', places: place.places.length };
    default:
      return { status: place.status };
  }
}

/** By the CSS Custom Highlight API: the page's elements stay as they are. */
function paint(document: Document, colour: Colour, ranges: readonly Range[]): void {
  if (!('highlights' in CSS) || typeof Highlight !== 'function') return;
  if (ranges.length === 0) {
    CSS.highlights.delete(NAME + colour);
    return;
  }
  adoptStyle(document);
  CSS.highlights.set(NAME + colour, new Highlight(...ranges));
}

let style: CSSStyleSheet | null = null;

function adoptStyle(document: Document): void {
  if (!style) {
    style = new CSSStyleSheet();
    style.replaceSync(COLOURS.map((colour) => `::highlight(${NAME}${colour}) { ${LOOKS[colour]}; color: #1d1d1f; }`).join('\n'));
  }
  if (!document.adoptedStyleSheets.includes(style)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
}
