import { COLOURS, type Colour } from '../domain/annotation.ts';
import { GROUNDS, type Ground, LINES, PAINTS } from './paints.ts';

/** A passage to be painted. */
export interface Painted {
  readonly colour: Colour;
  readonly place: StaticRange;
}

/** Paints passages by the CSS Custom Highlight API: the page's elements stay as they are. The registry is shared with the page, which may clear it. */
export class MarkPainter {
  readonly #document: Document;
  #sheet: CSSStyleSheet | null = null;
  #groups = new Map<string, Highlight>();

  constructor(document: Document) {
    this.#document = document;
  }

  /** Puts these in the place of all that were painted. */
  paint(passages: readonly Painted[]): void {
    if (!canPaint()) return;
    this.clear();
    const places = new Map<string, StaticRange[]>();
    for (const { colour, place } of passages) {
      const name = nameOf(colour, groundAt(place));
      places.set(name, [...(places.get(name) ?? []), place]);
    }
    this.#groups = new Map([...places].map(([name, ranges]) => [name, new Highlight(...ranges)]));
    this.repair();
  }

  clear(): void {
    if (!canPaint()) return;
    for (const name of this.#groups.keys()) CSS.highlights.delete(name);
    this.#groups = new Map();
  }

  /** Registers what the page has taken out; true if it had. */
  repair(): boolean {
    if (!canPaint()) return false;
    let missing = this.#groups.size > 0 && this.#adoptSheet();
    for (const [name, group] of this.#groups) {
      if (CSS.highlights.get(name) === group) continue;
      CSS.highlights.set(name, group);
      missing = true;
    }
    return missing;
  }

  /** An adopted style sheet is no element. True if it was not there. */
  #adoptSheet(): boolean {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(COLOURS.flatMap((colour) => GROUNDS.map((ground) => rule(colour, ground))).join('\n'));
    }
    if (this.#document.adoptedStyleSheets.includes(this.#sheet)) return false;
    this.#document.adoptedStyleSheets = [...this.#document.adoptedStyleSheets, this.#sheet];
    return true;
  }
}

function canPaint(): boolean {
  return 'highlights' in CSS && typeof Highlight === 'function';
}

const nameOf = (colour: Colour, ground: Ground) => `on-record-${colour}${ground === 'dark' ? '-dark' : ''}`;

function rule(colour: Colour, ground: Ground): string {
  const [background, words, line] = PAINTS[colour][ground];
  return `::highlight(${nameOf(colour, ground)}) { background-color: ${background}; color: ${words}; text-decoration: underline ${LINES[colour]} 2px ${line}; }`;
}

/** Light words stand on a dark ground, whether that is a colour, a picture or a gradient. */
function groundAt({ startContainer }: StaticRange): Ground {
  const { parentElement } = startContainer;
  const colour = parentElement ? getComputedStyle(parentElement).color : '';
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140 ? 'dark' : 'light';
}
