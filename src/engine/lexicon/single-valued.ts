/**
 * What is done once, by one, in one place: two texts that name different doers, places or days of it cannot both be right. `|` joins words for
 * one act. Lemmas of verbs, participles where they are the usual form. Sorted.
 */
const ROWS: readonly string[] = [
  'air|broadcast',
  'assassinate',
  'base|headquarter|locate|situate|lie',
  'born',
  'build|construct|design',
  'bury',
  'chair|head|lead|preside',
  'compose|write|author',
  'create|invent|devise',
  'decide',
  'defeat|beat',
  'develop',
  'die',
  'direct',
  'discover',
  'elect|appoint',
  'establish|found|form|launch',
  'host',
  'kill|murder',
  'marry',
  'narrate',
  'originate',
  'own',
  'play|portray|star',
  'premiere|premier|debut',
  'produce',
  'publish|release',
  'record',
  'shoot|film',
  'sign',
  'teach',
  'win',
];

/** Lemma of a verb → the act it is a word for. */
export const SINGLE_VALUED: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap((row) => row.split('|').map((word, _, [first = '']) => [word, first] as const)),
);

/** Nouns that stand to one thing as an act does: "a song by", "the capital of", "a character in". Sorted. */
export const SINGLE_VALUED_NOUNS: ReadonlySet<string> = new Set(
  'album author book capital character chief episode film founder head headquarters host husband leader movie novel owner painting play poem president series single song sequel wife'.split(
    ' ',
  ),
);
