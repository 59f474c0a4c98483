import type { Block, BlockKind } from '../domain/article.ts';
import { isOffer, linkShare } from './boilerplate.ts';

/** A block before it has its place in the text. */
export interface RawBlock {
  readonly kind: BlockKind;
  readonly text: string;
}

const BLOCK =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BODY|CENTER|DD|DETAILS|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|OL|P|PRE|SECTION|SUMMARY|TABLE|TBODY|TD|TH|THEAD|TR|UL|AMP-.*)$/;

/** Cuts an element into blocks of text in reading order; inline elements and bare text between blocks become paragraphs. */
export function blocksOf(content: Element): RawBlock[] {
  const blocks: RawBlock[] = [];
  const flush = (parts: Node[], kind: BlockKind) => {
    const text = tidy(parts.map(inlineText).join(''));
    if (text !== '' && /[\p{L}\p{N}]/u.test(text)) blocks.push({ kind, text });
    parts.length = 0;
  };
  const visit = (element: Element, inherited: BlockKind) => {
    const kind = kindOf(element, inherited);
    const line: Node[] = [];
    for (const child of element.childNodes) {
      if (child.nodeType === 1 && holdsBlocks(child as Element)) {
        flush(line, kind);
        if (!isTrimming(child as Element)) visit(child as Element, kind);
      } else if (child.nodeType === 1 && (child as Element).tagName === 'BR' && (child.nextSibling as Element | null)?.tagName === 'BR')
        flush(line, kind);
      else line.push(child);
    }
    flush(line, kind);
  };
  visit(content, 'paragraph');
  return blocks;
}

/** Joins blocks by a blank line and gives each its span. */
export function joinBlocks(blocks: readonly RawBlock[]): { readonly text: string; readonly blocks: Block[] } {
  let text = '';
  const placed = blocks.map((block) => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += block.text;
    return { kind: block.kind, start, end: text.length };
  });
  return { text, blocks: placed };
}

function holdsBlocks(element: Element): boolean {
  return BLOCK.test(element.tagName) || [...element.children].some(holdsBlocks);
}

/** A related-story line or an offer inside the found article. */
function isTrimming(element: Element): boolean {
  if (!/^(?:P|DIV|LI|UL|OL|H[2-6]|SECTION)$/.test(element.tagName)) return false;
  return isOffer(tidy(element.textContent ?? ''), linkShare(element));
}

function kindOf(element: Element, inherited: BlockKind): BlockKind {
  const { tagName } = element;
  if (/^H[1-6]$/.test(tagName)) return 'heading';
  if (tagName === 'LI' || tagName === 'DD') return 'item';
  if (tagName === 'BLOCKQUOTE') return 'quote';
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  if (
    tagName === 'FIGCAPTION' ||
    tagName === 'FIGURE' ||
    /(?:^|[-_\s])(?:cap|caption|credit|photo-?credit)(?:[-_\s]|$)|__cap\b/i.test(name)
  )
    return 'caption';
  if (tagName === 'TIME' || element.querySelector(':scope > time:only-child')) return 'time';
  return inherited;
}

function inlineText(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeType !== 1) return '';
  if ((node as Element).tagName === 'BR') return ' ';
  return [...node.childNodes].map(inlineText).join('');
}

/** Folds white space; takes out soft hyphens, zero-width characters and direction marks. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF\u202A-\u202E]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
