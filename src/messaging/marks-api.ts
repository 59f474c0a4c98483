import type { Anchoring, Colour, SourcePage } from '../domain/annotation.ts';
import type { TextSelectors } from '../domain/selector.ts';

/** A highlight as the page is to draw it. */
export interface Mark {
  readonly id: string;
  readonly selectors: TextSelectors;
  readonly colour: Colour;
}

/** Why a selection can be no highlight. Each has its message `highlight_<reason>`. */
export type NoPassage = 'nothing' | 'blank' | 'field' | 'frame' | 'hidden' | 'too-long';

/** What the reader's selection is in the page's text, and which page that is. */
export type SelectedPassage =
  | { readonly status: 'passage'; readonly selectors: TextSelectors; readonly page: Omit<SourcePage, 'accessed'> }
  | { readonly status: 'none'; readonly reason: NoPassage };

/** What became of each mark, by its id. */
export type MarksDrawn = readonly (readonly [id: string, anchoring: Anchoring])[];
