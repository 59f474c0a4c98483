import { JSDOM, VirtualConsole } from 'jsdom';

/** Parses a page as a browser would, running and loading nothing. */
export function parsePage(html: string, url: string): Document {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
}
