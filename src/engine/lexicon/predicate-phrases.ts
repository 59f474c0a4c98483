/**
 * Phrases that are one predicate, with the verb of the tables that says the same. Lemmas; a blank may be filled by nothing else. Sorted by verb,
 * then by phrase.
 */
const ROWS: readonly (readonly [string, string])[] = [
  ['acquit', 'find not guilty'],
  ['consider', 'be open to'],
  ['consider', 'in the running'],
  ['consider', 'keep the door open'],
  ['consider', 'leave the door open'],
  ['consider', 'on the agenda'],
  ['consider', 'on the table'],
  ['consider', 'under consideration'],
  ['convict', 'find guilty'],
  ['exclude', 'close the door'],
  ['exclude', 'not an option'],
  ['exclude', 'off the agenda'],
  ['exclude', 'off the table'],
  ['exclude', 'out of the question'],
  ['exclude', 'out of the running'],
  ['join', 'sign up'],
  ['oppose', 'advocate against'],
  ['oppose', 'argue against'],
  ['oppose', 'be against'],
  ['oppose', 'campaign against'],
  ['oppose', 'come out against'],
  ['oppose', 'speak against'],
  ['oppose', 'speak out against'],
  ['oppose', 'stand against'],
  ['oppose', 'vote against'],
  ['quit', 'hang up his boot'],
  ['stop', 'bring to an end'],
  ['stop', 'come to an end'],
  ['stop', 'grind to a halt'],
  ['support', 'advocate for'],
  ['support', 'argue for'],
  ['support', 'be in favor of'],
  ['support', 'be in favour of'],
  ['support', 'campaign for'],
  ['support', 'come out for'],
  ['support', 'speak for'],
  ['support', 'speak in favor of'],
  ['support', 'speak in favour of'],
  ['support', 'vote for'],
  ['support', 'vote in favor of'],
  ['support', 'vote in favour of'],
];

export interface PredicatePhrase {
  readonly verb: string;
  readonly words: readonly string[];
}

export const PREDICATE_PHRASES: readonly PredicatePhrase[] = ROWS.map(([verb, phrase]) => ({ verb, words: phrase.split(' ') }));
