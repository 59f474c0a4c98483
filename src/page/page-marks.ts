import type { Mark, MarksDrawn } from '../messaging/marks-api.ts';
import { type AnchoredMark, anchorMarks } from './anchor-marks.ts';
import { MarkPainter } from './mark-painter.ts';
import { markAt, nextMark } from './mark-places.ts';

/** Milliseconds of quiet after a change of the page before marks are looked for again; doubled each time, for pages that never rest. */
const QUIET_MS = 400;
const LONGEST_QUIET_MS = 30_000;
/** Milliseconds between two looks whether the page took our paint away, and how often it is put back: some pages never give in. */
const WATCH_MS = 1000;
const MOST_REPAIRS = 30;

/** The marks of the page: draws them, finds them again when the page changes, and tells which one is at a point. */
export class PageMarks {
  readonly #window: Window & typeof globalThis;
  readonly #painter: MarkPainter;
  readonly #observer: MutationObserver;
  #marks: readonly AnchoredMark[] = [];
  #address = '';
  #quiet = QUIET_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;
  #repairs = 0;

  constructor(window: Window & typeof globalThis) {
    this.#window = window;
    this.#painter = new MarkPainter(window.document);
    this.#observer = new MutationObserver(() => this.#later());
  }

  /** Draws these marks and no others; answers what became of each. */
  draw(marks: readonly Mark[]): MarksDrawn {
    this.#address = pathOf(this.#window);
    this.#quiet = QUIET_MS;
    this.#anchor(marks);
    this.#observe(marks.length > 0);
    return this.#marks.map(({ mark, anchoring }) => [mark.id, anchoring]);
  }

  /** The mark at a point of the window, null if there is none. */
  at(x: number, y: number): string | null {
    return markAt(this.#window.document, this.#marks, x, y)?.mark.id ?? null;
  }

  /** Selects and shows the mark after (or before) the selection, around the end of the page. */
  step(forward: boolean): string | null {
    const next = nextMark(this.#window.document, this.#marks, forward);
    if (next) this.#show(next);
    return next?.mark.id ?? null;
  }

  /** The selection goes there too, so that keys and screen readers go on from it. */
  #show({ place }: AnchoredMark): void {
    const { document } = this.#window;
    if (!place?.startContainer.isConnected) return;
    document.getSelection()?.setBaseAndExtent(place.startContainer, place.startOffset, place.endContainer, place.endOffset);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    place.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }

  #anchor(marks: readonly Mark[]): void {
    this.#marks = anchorMarks(this.#window.document, marks);
    this.#painter.paint(this.#marks.flatMap(({ mark, place }) => (place ? [{ colour: mark.colour, place }] : [])));
    if (this.#marks.some(({ anchoring }) => anchoring.status === 'pending')) this.#later();
  }

  #observe(on: boolean): void {
    this.#observer.disconnect();
    clearInterval(this.#watch);
    clearTimeout(this.#timer);
    if (!on) return;
    this.#observer.observe(this.#window.document, { childList: true, characterData: true, subtree: true });
    this.#watch = setInterval(() => this.#look(), WATCH_MS);
  }

  /** Once the page is quiet: the marks of a page that was left for another are none of that. */
  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#quiet = Math.min(this.#quiet * 2, LONGEST_QUIET_MS);
      const marks = pathOf(this.#window) === this.#address ? this.#marks.map(({ mark }) => mark) : [];
      this.#anchor(marks);
      if (marks.length === 0) this.#observe(false);
    }, this.#quiet);
  }

  #look(): void {
    if (this.#window.document.hidden || !this.#painter.repair()) return;
    if (++this.#repairs >= MOST_REPAIRS) clearInterval(this.#watch);
  }
}

/** An address without what follows its path: that may change while the page stays. */
function pathOf({ location }: Window): string {
  return location.origin + location.pathname;
}
