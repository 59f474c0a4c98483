/** Who does something for a living, and what: "an actor" acts. Lemmas of nouns, with the lemma of the verb; sorted. */
const ROWS: readonly string[] = [
  'act actor actress',
  'box boxer',
  'climb climber',
  'compose composer songwriter',
  'cook chef cook',
  'dance ballerina dancer',
  'design designer',
  'direct director filmmaker',
  'farm farmer',
  'film filmmaker',
  'fish fisherman',
  'model model',
  'paint painter',
  'produce producer',
  'rap rapper',
  'sail sailor',
  'sing singer',
  'swim swimmer',
  'teach professor teacher',
  'write author journalist novelist playwright poet screenwriter songwriter writer',
];

/** Lemma of a noun for who does it → lemmas of the verbs. */
export const PRACTISED: ReadonlyMap<string, readonly string[]> = ROWS.reduce((all, row) => {
  const [verb = '', ...nouns] = row.split(' ');
  for (const noun of nouns) all.set(noun, [...(all.get(noun) ?? []), verb]);
  return all;
}, new Map<string, string[]>());
