import type { Anchoring } from '../domain/annotation.ts';
import type { Mark } from '../messaging/marks-api.ts';
import { type Place, resolve } from '../selectors/resolve.ts';
import { type SearchText, searchText } from '../selectors/search-text.ts';
import { indexText, type TextIndex } from './text-index.ts';

/** Milliseconds for one round; marks that were not reached are pending. */
const LONGEST_MS = 250;

/** A mark with what became of it; `place` is null where nothing can be drawn. */
export interface AnchoredMark {
  readonly mark: Mark;
  readonly anchoring: Anchoring;
  readonly place: StaticRange | null;
}

/** Finds the marks in the page as it is now. */
export function anchorMarks(document: Document, marks: readonly Mark[], now: () => number = () => performance.now()): AnchoredMark[] {
  const index = indexText(document);
  const page = searchText(index.text);
  const deadline = now() + LONGEST_MS;
  return marks.map((mark) => (now() > deadline ? { mark, anchoring: { status: 'pending' }, place: null } : anchored(index, page, mark)));
}

function anchored(index: TextIndex, page: SearchText, mark: Mark): AnchoredMark {
  const found = resolve(page, mark.selectors);
  const ends = 'at' in found ? index.ends(found.at) : null;
  return { mark, anchoring: anchoringOf(found), place: ends && new StaticRange(ends) };
}

function anchoringOf(place: Place): Anchoring {
  switch (place.status) {
    case 'approximate':
      return { status: 'approximate', score: place.score };
    case 'ambiguous':
      return { status: 'ambiguous', places: place.places.length };
    default:
      return { status: place.status };
  }
}
