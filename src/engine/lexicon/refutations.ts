/**
 * What a text does with a claim that it takes up: it calls it false. Phrases for the phrase finder (word forms or lemmas; `a|b` are
 * alternatives, `*` any word). Sorted.
 */
export const REFUTATIONS: readonly string[] = [
  'baseless',
  'bs|bullshit|bunk|codswallop|hogwash|poppycock|rubbish',
  'cast|casts doubt on|over',
  'casts|cast doubt',
  'categorically false|untrue',
  'contrary to report|reports|claims|rumors|rumours',
  'debunk|debunking',
  'despite * rumors|rumours',
  'despite report|reports|rumors|rumours|claims',
  'dispel',
  'disprove',
  'doubt cast over|on',
  'doubt that',
  'doubts cast over|on',
  'dupe|duped',
  'exaggerate|exaggerated|exaggerating',
  'fabrication',
  'fact check|fact-check',
  'groundless',
  'hoax|hoaxer|hoaxed',
  'inaccurate',
  'lay|put to rest',
  'make|made up story|stories|claims',
  'misinformation|disinformation',
  'misreport|misreported',
  'mistake|mistaken for',
  'never happen|happened',
  'no basis',
  'no evidence that|of|for',
  'no truth',
  'nope',
  'not a thing',
  'not real',
  'not true',
  'overblown',
  'pants on fire',
  'parody|parodies|spoof',
  'pour|throw cold water',
  'prank|pranked',
  'proven|proved|prove false|wrong|untrue',
  'question|questions whether',
  'raise|raises doubt|doubts',
  'repudiate',
  'retract|retracts|retracted|retraction',
  'set|setting the record straight',
  'trolled|troll',
  'turn out not to',
  'unfounded',
  'unproven',
  'unsubstantiated',
  'untrue',
  'urban legend',
];

/** Call false what they are said of: "is fake", "exposed as fake", or "a fake report"; of other things ("fake passports") they say nothing. */
export const FALSE_WORDS: ReadonlySet<string> = new Set(
  'bogus doctored fabricated fabricate fake faked false fictional fictitious incorrect misleading myth nonsense photoshopped satire satirical staged wrong'.split(
    ' ',
  ),
);

/**
 * Verbs that call a claim false. Only in the present, as headlines have it ("Kestrel denies …"): what a text tells in the past ("Kestrel denied
 * that …") is what somebody said to a claim, and the clause behind it is read for itself. All but "deny" need a claim as their object. Lemmas.
 */
export const FALSIFYING_VERBS: ReadonlySet<string> = new Set(
  'deny dismiss kill knock quash rebuff rebut refute reject scotch shoot slam squash'.split(' '),
);

/** What is claimed, told or shown. Lemmas. */
export const CLAIM_NOUNS: ReadonlySet<string> = new Set(
  'account allegation article assertion claim footage headline image meme news page photo photograph picture post quote report rumor rumour site story suggestion theory tweet video website'.split(
    ' ',
  ),
);

/** At the head of a text they answer a claim that is about: "No, …", "Sorry, …". */
export const REFUTING_OPENERS: ReadonlySet<string> = new Set(['no', 'nope', 'sorry', 'false', 'untrue', 'wrong', 'hoax', 'debunked']);
