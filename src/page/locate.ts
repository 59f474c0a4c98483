import type { Quote } from '../domain/selector.ts';
import { resolve } from '../selectors/resolve.ts';
import { searchText } from '../selectors/search-text.ts';
import { indexText } from './text-index.ts';

/** Finds a quote in the live page; of several places that fit alike the first. Null where the words are not there. */
export function locate(document: Document, quote: Quote): Range | null {
  const index = indexText(document);
  const place = resolve(searchText(index.text), { quote: { type: 'TextQuoteSelector', ...quote }, position: null });
  if (place.status === 'lost') return null;
  const at = place.status === 'ambiguous' ? place.places[0] : place.at;
  return at ? index.range(at) : null;
}
