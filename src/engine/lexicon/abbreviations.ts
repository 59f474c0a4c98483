/** Words whose full stop ends no sentence. Lower case without the stop, sorted. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `adm apr approx art assn aug ave bldg brig bros ca capt cf cie co col comdr corp cpl dec del dept dist dr ed eg est etc feb fig fl fr ft gen gov hon ie inc jan jr jul jun ltd lt maj mar messrs
  mr mrs ms mt no nos nov oct op p pp ph pres prof rep reps rev sen sens sept sgt sr st supt treas univ v vol vs`.split(/\s+/),
);
/** Of these, the ones that may also end a sentence when a new one plainly begins. */
export const MAY_END: ReadonlySet<string> = new Set(['co', 'corp', 'etc', 'inc', 'jr', 'ltd', 'sr', 'st']);
