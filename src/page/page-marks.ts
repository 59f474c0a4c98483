import type { Mark, MarksDrawn } from '../messaging/marks-api.ts';
import { type AnchoredMark, anchorMarks } from './anchor-marks.ts';
import { MarkPainter } from './mark-painter.ts';
import { markAt, nextMark } from './mark-places.ts';
import { isOverlayOnly } from './overlay.ts';

/** Milliseconds from a change of the page until marks are looked for again; doubled each time, for pages that never rest. */
const QUIET_MS = 400;
const LONGEST_QUIET_MS = 30_000;
/** Milliseconds that the page has for itself between two rounds, where there are more marks than one round finds. */
const BREATH_MS = 50;
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
  /** The page has changed since the last look at all of it. */
  #stale = false;

  constructor(window: Window & typeof globalThis) {
    this.#window = window;
    this.#painter = new MarkPainter(window.document);
    this.#observer = new MutationObserver((changes) => {
      if (changes.every(isOverlayOnly)) return;
      this.#stale = true;
      this.#later();
    });
  }

  /** Draws these marks and no others; answers what became of each. */
  draw(marks: readonly Mark[]): MarksDrawn {
    this.#address = pathOf(this.#window);
    this.#quiet = QUIET_MS;
    this.#observe(marks.length > 0);
    this.#anchor(marks);
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
    this.#stale = false;
    this.#take(anchorMarks(this.#window.document, marks));
  }

  /** Finds more of those that the last round did not reach. */
  #goOn(): void {
    const waiting = this.#marks.filter(isPending).map(({ mark }) => mark);
    const found = new Map(anchorMarks(this.#window.document, waiting).map((one) => [one.mark.id, one]));
    this.#take(this.#marks.map((one) => found.get(one.mark.id) ?? one));
  }

  #take(marks: readonly AnchoredMark[]): void {
    this.#marks = marks;
    this.#painter.paint(marks.flatMap(({ mark, place }) => (place ? [{ colour: mark.colour, place }] : [])));
    if (this.#stale || marks.some(isPending)) this.#later();
  }

  #observe(on: boolean): void {
    this.#observer.disconnect();
    clearInterval(this.#watch);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!on) return;
    this.#observer.observe(this.#window.document, { childList: true, characterData: true, subtree: true });
    this.#watch = setInterval(() => this.#repair(), WATCH_MS);
  }

  /** Not put off by changes that come meanwhile: a page that never rests is looked at too, ever more seldom. */
  #later(): void {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        this.#look();
      },
      this.#marks.some(isPending) ? BREATH_MS : this.#quiet,
    );
  }

  /** The marks of a page that was left for another are none of that. */
  #look(): void {
    if (pathOf(this.#window) !== this.#address) {
      this.#anchor([]);
      this.#observe(false);
    } else if (this.#marks.some(isPending)) this.#goOn();
    else {
      this.#quiet = Math.min(this.#quiet * 2, LONGEST_QUIET_MS);
      this.#anchor(this.#marks.map(({ mark }) => mark));
    }
  }

  #repair(): void {
    if (this.#window.document.hidden || !this.#painter.repair()) return;
    if (++this.#repairs >= MOST_REPAIRS) clearInterval(this.#watch);
  }
}

const isPending = ({ anchoring }: AnchoredMark) => anchoring.status === 'pending';

/** An address without what follows its path: that may change while the page stays. */
function pathOf({ location }: Window): string {
  return location.origin + location.pathname;
}
