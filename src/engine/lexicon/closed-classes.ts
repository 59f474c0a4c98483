/** Small closed sets of word forms that the grammar looks at. Lower case, sorted. */
const set = (words: string): ReadonlySet<string> => new Set(words.match(/\S+/g));

/** Pronouns that can be a subject alone. */
export const SUBJECT_PRONOUNS = set(
  'anybody anyone both each everybody everyone few he i it many most neither nobody none one others several she some somebody someone that they these this those we you',
);

/** Pronouns that stand for the noun before them and open a relative clause. */
export const RELATIVES = set('that which who whom whose');

/** Words that open a question clause as a complement ("asked whether …"). */
export const QUESTION_WORDS = set('how if what when where whether which who whom whose why');

/** Subordinators and connectives that open a clause of their own. */
export const CLAUSE_OPENERS = set(
  'after although as because before but despite even except given if instead lest once or rather since so than though unless until when whenever where whereas while without yet',
);

/** Nouns of time: what they head is an adjunct, not a subject or an object. */
export const TIME_NOUNS = set(
  `afternoon april august autumn century day days december decade decades evening fall february friday hour hours january july june march may minute minutes moment monday month months morning
  night november october saturday season september spring summer sunday thursday time today tomorrow tonight tuesday wednesday week weekend weeks winter year years yesterday`,
);

/** Particles that make one verb with the verb before them ("pointed out", "ruled out"). */
export const PARTICLES = set('aside away back down forth forward off out up');

/** Forms of "be" and "get" that make a passive. */
export const PASSIVE_AUXILIARIES = set("'re 's am are be been being get gets getting got gotten is was were");
