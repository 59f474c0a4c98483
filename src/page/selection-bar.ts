import { COLOURS, type Colour } from '../domain/annotation.ts';
import type { BarTexts } from '../messaging/page-api.ts';
import { freePlaceBeside } from './free-place.ts';
import { Overlay } from './overlay.ts';
import { PAINTS } from './paints.ts';

/** Milliseconds of quiet after the selection changed before the bar comes: whoever is still selecting is not disturbed. */
const QUIET_MS = 250;
/** CSS pixels. */
const SIZE = { width: 34, height: 26 * COLOURS.length + 8 };

const STYLES = `
  div { box-sizing: border-box; width: ${SIZE.width}px; padding: 4px; display: grid; gap: 2px; border: 1px solid light-dark(#c9c9ce, #55555c);
    border-radius: 8px; background: light-dark(#fff, #26262a); box-shadow: 0 1px 6px #0003; }
  button { all: unset; box-sizing: border-box; height: 24px; border-radius: 5px; display: grid; place-items: center; cursor: pointer; }
  button::before { content: ''; width: 14px; height: 14px; border-radius: 50%; background: var(--light); border: 2px solid var(--line);
    forced-color-adjust: none; }
  button:hover { background: light-dark(#ececf0, #3a3a40); }
  button:focus-visible { outline: 2px solid light-dark(#1a5fb4, #99c1f1); outline-offset: -1px; }
  ${COLOURS.map((colour) => `.${colour} { --light: ${PAINTS[colour].light[0]}; --line: ${PAINTS[colour].light[2]}; }`).join('\n  ')}
`;

/**
 * A column of colours beside the selection, for those who want it. It stands only where no text is, and nowhere if there is no such place. Tab leads into
 * it while nothing else in the page has the focus, Escape out of it.
 */
export class SelectionBar {
  readonly #window: Window & typeof globalThis;
  readonly #highlight: (colour: Colour) => void;
  readonly #stop = new AbortController();
  readonly #overlay: Overlay;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isPressed = false;

  constructor(window: Window & typeof globalThis, texts: BarTexts, highlight: (colour: Colour) => void) {
    this.#window = window;
    this.#highlight = highlight;
    this.#overlay = new Overlay(window.document, STYLES);
    this.#overlay.root.append(this.#made(texts));
    this.#listen();
  }

  /** Takes it away for good. */
  end(): void {
    this.#stop.abort();
    clearTimeout(this.#timer);
    this.#overlay.hide();
  }

  #made({ label, colours, direction }: BarTexts): HTMLElement {
    const { document } = this.#window;
    const bar = document.createElement('div');
    bar.dir = direction;
    bar.setAttribute('role', 'group');
    bar.setAttribute('aria-label', label);
    bar.append(...COLOURS.map((colour) => this.#button(colour, `${label}: ${colours[colour]}`)));
    return bar;
  }

  #button(colour: Colour, name: string): HTMLButtonElement {
    const button = this.#window.document.createElement('button');
    button.className = colour;
    button.title = name;
    button.setAttribute('aria-label', name);
    // The selection stays while its colour is chosen.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', ({ isTrusted }) => {
      if (!isTrusted) return;
      this.#overlay.hide();
      this.#highlight(colour);
    });
    return button;
  }

  #listen(): void {
    const { document } = this.#window;
    const { signal } = this.#stop;
    const pressed = (isPressed: boolean) => (event: Event) => {
      if (event.composedPath().includes(this.#overlay.host)) return;
      this.#isPressed = isPressed;
      this.#later();
    };
    document.addEventListener('selectionchange', () => this.#later(), { signal });
    document.addEventListener('pointerdown', pressed(true), { signal, capture: true });
    document.addEventListener('pointerup', pressed(false), { signal, capture: true });
    this.#window.addEventListener('scroll', () => this.#later(), { signal, capture: true, passive: true });
    this.#window.addEventListener('resize', () => this.#later(), { signal });
    document.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    // Something may be selected already.
    this.#later();
  }

  #key(event: KeyboardEvent): void {
    if (!event.isTrusted || !this.#overlay.isShown) return;
    const { document } = this.#window;
    if (event.key === 'Escape') this.#overlay.hide();
    if (event.key !== 'Tab' || event.shiftKey || (document.activeElement && document.activeElement !== document.body)) return;
    event.preventDefault();
    this.#overlay.root.querySelector('button')?.focus();
  }

  /** What moves takes the bar away; it comes back when all is quiet. */
  #later(): void {
    // Whoever is choosing a colour by key is not interrupted by what the page does.
    if (this.#window.document.activeElement === this.#overlay.host) return;
    clearTimeout(this.#timer);
    this.#overlay.hide();
    this.#timer = setTimeout(() => this.#show(), QUIET_MS);
  }

  #show(): void {
    const { document } = this.#window;
    const selection = document.getSelection();
    if (this.#isPressed || !selection || selection.isCollapsed || selection.toString().trim() === '') return;
    if (document.activeElement?.matches('input, textarea, iframe')) return;
    const place = freePlaceBeside(this.#window, selection.getRangeAt(0), SIZE);
    if (place) this.#overlay.show(place.x, place.y);
  }
}
