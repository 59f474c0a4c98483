import { Readability } from '@mozilla/readability';

/** What Readability makes of a page. */
export interface ByReadability {
  readonly content: Element;
  readonly title: string;
  readonly published: string | null;
}

/** Readability's own reading of a document that may be destroyed; null where it finds no article. The only importer of Readability. */
export function readByReadability(scratch: Document): ByReadability | null {
  const result = new Readability<Element>(scratch, { serializer: (node) => node as Element, charThreshold: 250 }).parse();
  if (!result?.content) return null;
  return { content: result.content, title: result.title ?? '', published: result.publishedTime ?? null };
}
