import { Overlay } from './overlay.ts';

/** Milliseconds for which a word is shown: enough to read a sentence twice. */
const SHOWN_MS = 6000;

const STYLES = `
  p { box-sizing: border-box; max-width: min(90vw, 420px); margin: 0; padding: 10px 14px; border: 1px solid light-dark(#c9c9ce, #55555c);
    border-radius: 8px; background: light-dark(#fff, #26262a); color: light-dark(#1d1d1f, #f2f2f4); box-shadow: 0 1px 6px #0003;
    font: 14px/1.4 system-ui, sans-serif; }
`;

let overlay: Overlay | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something to the reader at the foot of the page, for a while: where no panel is open that could. A click takes it away. */
export function tellReader({ document, innerHeight }: Window, text: string, direction: 'ltr' | 'rtl'): void {
  overlay?.hide();
  const shown = new Overlay(document, STYLES);
  overlay = shown;
  const word = document.createElement('p');
  word.dir = direction;
  word.setAttribute('role', 'status');
  shown.root.append(word);
  shown.show(16, 16);
  // Put in when it stands there: only what changes is read out.
  word.textContent = text;
  shown.show(16, innerHeight - word.getBoundingClientRect().height - 16);
  word.addEventListener('click', () => shown.hide());
  clearTimeout(timer);
  timer = setTimeout(() => shown.hide(), SHOWN_MS);
}
