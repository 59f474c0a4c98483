/** The registry of highlights is shared with the page: the name is ours, and a page may clear it. */
const NAME = 'on-record-passage';

/** Marks a passage by the CSS Custom Highlight API, without touching the page's elements, and scrolls to it. */
export function markPassage(range: Range): void {
  if ('highlights' in CSS && typeof Highlight === 'function') {
    adoptStyle(range.startContainer.ownerDocument ?? document);
    CSS.highlights.set(NAME, new Highlight(range));
  }
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}

export function clearMark(): void {
  if ('highlights' in CSS) CSS.highlights.delete(NAME);
}

let style: CSSStyleSheet | null = null;

/** An adopted style sheet is no element: the page's DOM stays as it is. Underlined too, for those who do not see the colour. */
function adoptStyle(document: Document): void {
  if (!style) {
    style = new CSSStyleSheet();
    style.replaceSync(`::highlight(${NAME}) { background-color: #ffe08a; color: #1d1d1f; text-decoration: underline 2px #8a5a00; }`);
  }
  if (!document.adoptedStyleSheets.includes(style)) document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
}
