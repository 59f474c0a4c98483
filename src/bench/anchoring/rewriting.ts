import type { Random } from '../random.ts';
import { withoutMarks } from './marks.ts';

/** A page to be edited: its article's paragraphs in order, and words to write with. */
export interface Page {
  readonly document: Document;
  readonly paragraphs: readonly Element[];
  readonly words: readonly string[];
}

/** The text nodes of the article's paragraphs. */
export function textsOf({ document, paragraphs }: Page): Text[] {
  return paragraphs.flatMap((paragraph) => {
    const walker = document.createTreeWalker(paragraph, 4);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    return texts;
  });
}

/** Rewrites every text of the article. */
export function eachText(page: Page, rewrite: (text: string) => string): void {
  for (const node of textsOf(page)) node.data = rewrite(node.data);
}

export function apart(a: Element, b: Element): boolean {
  return a !== b && !a.contains(b) && !b.contains(a);
}

export function someWords({ words }: Page, count: number, random: Random): string {
  return Array.from({ length: count }, () => random.pick(words)).join(' ');
}

export function newParagraph(page: Page, random: Random): Element {
  return element(page.document, 'p', `${someWords(page, 15 + random.below(40), random)}.`);
}

/** What stands between the words of news: a box of its own, or a link in the line. */
export function advertisement(page: Page, random: Random, tag: 'div' | 'span' = 'div'): Element {
  const box = element(page.document, tag, tag === 'span' ? ` ${someWords(page, 5, random)} ` : '');
  if (tag === 'div') box.append(element(page.document, 'small', 'Advertisement'), newParagraph(page, random));
  return box;
}

/** One sentence of a paragraph, shown again as a pull quote. */
export function pullQuote(document: Document, paragraph: Element, random: Random): Element {
  const text = withoutMarks(paragraph.cloneNode(true)).textContent ?? '';
  const sentences = text.match(/[^.!?]+[.!?]*/g) ?? [text];
  return element(document, 'blockquote', random.pick(sentences).trim());
}

/** The same words in other elements, lines broken elsewhere. */
export function formatted(document: Document, text: string, random: Random): Node[] {
  const pieces = text.split(/(?<= )/);
  return pieces.map((piece) => {
    if (random.chance(0.15)) return element(document, random.pick(['b', 'em', 'a', 'span']), piece);
    return document.createTextNode(random.chance(0.1) ? piece.replace(/ $/, '\n      ') : piece);
  });
}

export function straightened(text: string): string {
  return text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s?[–—]\s?/g, ' - ')
    .replace(/…/g, '...');
}

export function curled(text: string): string {
  return text
    .replace(/(^|[\s(])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s(])'/g, '$1‘')
    .replace(/'/g, '’')
    .replace(/\.\.\./g, '…')
    .replace(/ - /g, ' — ');
}

/** A new design: another frame, half of what surrounds the article gone, links to other stories that share its words. */
export function rebuild(page: Page, random: Random): void {
  const { document, paragraphs } = page;
  const around = [...document.body.querySelectorAll('li, h2, h3, figcaption')].filter(
    (one) => !paragraphs.some((paragraph) => !apart(one, paragraph) || one.contains(paragraph)),
  );
  const main = document.createElement('main');
  main.append(...paragraphs.map((paragraph) => rebuilt(document, paragraph, random)));
  const nav = document.createElement('nav');
  nav.append(...around.filter(() => random.chance(0.5)).map((one) => element(document, 'a', one.textContent ?? '')));
  document.body.replaceChildren(nav, main, newParagraph(page, random));
}

function rebuilt(document: Document, paragraph: Element, random: Random): Element {
  const box = element(document, random.pick(['div', 'p', 'section']), '');
  const walker = document.createTreeWalker(paragraph, 4);
  while (walker.nextNode()) box.append(element(document, 'span', walker.currentNode.nodeValue ?? ''));
  return box;
}

function element(document: Document, tag: string, text: string): Element {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
