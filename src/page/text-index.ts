/** The visible text of a document, folded, with the way back to its text nodes. */
export interface TextIndex {
  /** Text nodes joined, white space folded to single blanks, quotation marks and dashes straightened; block borders are blanks. */
  readonly text: string;
  /** The DOM range of `[start, end)` of `text`. */
  range(start: number, end: number): Range;
}

const SKIP = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA|SELECT|IFRAME|SVG)$/i;
const BLOCK = /^(?:P|DIV|LI|H[1-6]|BLOCKQUOTE|SECTION|ARTICLE|TD|TH|TR|DD|DT|FIGCAPTION|BR|MAIN|HEADER|FOOTER|UL|OL|TABLE|ASIDE|PRE)$/;

/** Characters that say the same: quotation marks, apostrophes, dashes. One for one, so that offsets stay. */
const SAME: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
};
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E]/;

/** Folds a string as the index folds the page, so that one can be searched in the other. */
export function fold(text: string): string {
  return [...text].reduce((folded, character) => append(folded, character), '').trim();
}

function append(folded: string, character: string): string {
  if (INVISIBLE.test(character)) return folded;
  if (/\s/.test(character)) return folded === '' || folded.endsWith(' ') ? folded : `${folded} `;
  return folded + (SAME[character] ?? character);
}

/** Indexes a document's text once; rebuild after the page changed. */
export function indexText(document: Document): TextIndex {
  const nodes: Text[] = [];
  const offsets: number[] = [];
  const owners: number[] = [];
  const characters: string[] = [];
  const push = (character: string, owner: number, offset: number) => {
    if (character === ' ' && (characters.length === 0 || characters.at(-1) === ' ')) return;
    characters.push(character);
    owners.push(owner);
    offsets.push(offset);
  };
  const visit = (node: Node) => {
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? '';
      const owner = nodes.push(node as Text) - 1;
      for (let i = 0; i < value.length; i++) {
        const character = value[i] ?? '';
        if (!INVISIBLE.test(character)) push(/\s/.test(character) ? ' ' : (SAME[character] ?? character), owner, i);
      }
      return;
    }
    if (node.nodeType !== 1 || SKIP.test((node as Element).tagName)) return;
    const border = BLOCK.test((node as Element).tagName);
    if (border && nodes.length > 0) push(' ', nodes.length - 1, nodes.at(-1)?.length ?? 0);
    for (const child of node.childNodes) visit(child);
    if (border && nodes.length > 0) push(' ', nodes.length - 1, nodes.at(-1)?.length ?? 0);
  };
  if (document.body) visit(document.body);
  return {
    text: characters.join(''),
    range(start, end) {
      const range = document.createRange();
      const first = nodes[owners[start] ?? 0];
      const last = nodes[owners[end - 1] ?? 0];
      if (first && last) {
        range.setStart(first, offsets[start] ?? 0);
        range.setEnd(last, Math.min(last.length, (offsets[end - 1] ?? 0) + 1));
      }
      return range;
    },
  };
}
