/** Events that have one cause: two texts that name two cannot both be right. Lemmas, sorted. */
export const CAUSED_ONCE: ReadonlySet<string> = new Set([
  'accident',
  'avalanche',
  'blackout',
  'blast',
  'blaze',
  'collapse',
  'collision',
  'contamination',
  'crash',
  'death',
  'derailment',
  'epidemic',
  'explosion',
  'failure',
  'fire',
  'flood',
  'illness',
  'leak',
  'outage',
  'outbreak',
  'poisoning',
  'sinking',
  'spill',
  'wildfire',
]);

/** How a text says what something came of: the cause stands behind these words, or is the subject before them. */
export const CAUSES: readonly { readonly pattern: RegExp; readonly before: boolean }[] = [
  { pattern: /\b(?:caused|started|sparked|triggered|set off|brought about|set) by\b/i, before: false },
  { pattern: /\b(?:because of|due to|down to|owing to|the result of|resulted from|traced (?:back )?to)\b/i, before: false },
  { pattern: /\b(?:blamed|pinned)(?: [^\s.;]{1,20}){0,8} on\b/i, before: false },
  { pattern: /\b(?:the|whose) (?:cause|source|origin)\b[^,.;]{0,40}?\b(?:was|is|were)\b/i, before: false },
  {
    pattern: /\b(?:caused|started|sparked|triggered|set off|brought about|(?:was|were|is) (?:the cause of|behind|to blame for))\b/i,
    before: true,
  },
];
