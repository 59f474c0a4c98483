/** Words for one event as seen from its two ends: who buys has it sold to him. Lemmas, `|` between words for one thing. Sorted by the first. */
const ROWS: readonly (readonly [string, string])[] = [
  ['beat|defeat|win|overcome|triumph', 'lose|go down|fall|crash out'],
  ['buy|purchase|acquire|take over', 'sell|offload|divest'],
  ['employ|hire', 'work for|join'],
  ['export', 'import'],
  ['give|hand|donate|award|grant', 'receive|get|take|accept|win'],
  ['lead|run|head', 'follow|answer to'],
  ['lend', 'borrow'],
  ['lease|let|rent out', 'rent'],
  ['outnumber', 'be outnumbered'],
  ['pay', 'charge|earn'],
  ['precede', 'follow|succeed'],
  ['send', 'receive|get'],
  ['teach', 'learn'],
];

export const CONVERSES: readonly (readonly [readonly string[], readonly string[]])[] = ROWS.map(([left, right]) => [
  left.split('|'),
  right.split('|'),
]);
