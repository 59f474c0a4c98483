/** A passage as its exact words with a little context on each side. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** W3C Web Annotation Data Model, 4.2.4: the words of a passage and what stands around them, as the page has them. */
export interface TextQuoteSelector extends Quote {
  readonly type: 'TextQuoteSelector';
}

/**
 * W3C Web Annotation Data Model, 4.2.5: the place of a passage in the text of the page, half-open, counted in Unicode code points as the standard
 * wants it. Not a `Span`: those count UTF-16 units.
 */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** How a passage is found again. The words decide; the position only says where to look first, and imports may lack it. */
export interface TextSelectors {
  readonly quote: TextQuoteSelector;
  readonly position: TextPositionSelector | null;
}
