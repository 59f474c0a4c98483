import { Readability } from '@mozilla/readability';

/** The element that holds the article's text, found by Readability in a document that may be destroyed; the only importer of Readability. */
export function findContent(scratch: Document): Element | null {
  const parser = new Readability<Element>(scratch, { serializer: (node) => node as Element, charThreshold: 250 });
  return parser.parse()?.content ?? null;
}
