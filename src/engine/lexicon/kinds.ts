import wordnet from './wordnet.generated.json' with { type: 'json' };

/**
 * What a thing is at bottom: words of one class and words of another are not said of one thing, but for the classes in OVERLAPS. WordNet's
 * classes (wordnet.generated.json) are added to these. Lemmas, sorted.
 */
const OWN: Readonly<Record<string, string>> = {
  building:
    'airport arena bridge building castle cathedral church embassy hospital hotel house library lighthouse mill mosque museum palace prison stadium station temple theater theatre tower tunnel',
  country: 'commonwealth country kingdom nation republic state',
  ensemble: 'band boyband',
  event:
    'accident battle campaign ceremony championship concert conference contest earthquake election festival flood funeral hurricane match massacre olympics protest race referendum riot siege storm strike summit tournament trial war wedding',
  language: 'dialect language',
  organisation:
    'agency airline army bank brewery broadcaster charity choir club college commission committee company conglomerate cooperative corporation council department firm gang league magazine manufacturer ministry navy newspaper orchestra party publisher regiment retailer school squad startup syndicate team union university website',
  person:
    'activist actor actress airman anchor archbishop architect athlete author ballerina banker bassist biochemist biologist bishop blogger boxer broker businessman businesswoman cardinal cartoonist celebrity chef chemist choreographer climber comedian composer conductor cricketer criminal cyclist dancer dentist designer detainee diplomat director doctor drummer economist editor engineer entertainer entrepreneur fan farmer filmmaker fisherman footballer general geologist goalkeeper golfer governor guitarist gymnast historian hostage human islander jockey journalist judge king lawmaker lawyer man manager marcher mathematician mayor midfielder migrant minister model murderer musician novelist nun nurse painter person philosopher photographer physician physicist pianist pilot playwright poet policeman policewoman politician pope president priest prince princess professor programmer prosecutor protester protestor psychiatrist psychologist quarterback queen rapper referee sailor scientist screenwriter sculptor senator sergeant singer skater skier socialite soldier songwriter sprinter staff striker supermodel surgeon swimmer teacher trainer wife woman wrestler writer youtuber',
  region: 'archipelago county desert district glacier island mountain peninsula province region valley volcano',
  settlement: 'capital city hamlet municipality suburb town village',
  sky: 'asteroid comet galaxy meteorite moon planet',
  sport: 'badminton baseball basketball boxing cricket golf gymnastics handball hockey rugby tennis volleyball',
  vehicle:
    'aeroplane aircraft airliner airplane bicycle boat bus car ferry frigate helicopter jet lorry motorcycle sedan ship submarine tanker trawler truck van yacht',
  work: 'adaptation album anime ballad biography book comedy documentary episode film magazine manga memoir miniseries mixtape movie musical newspaper novel opera painting play podcast poem prequel remake sculpture sequel series show single sitcom song soundtrack symphony telenovela thriller tragedy trilogy videogame website',
};

/** WordNet's persons are many things besides: a country is an aggressor, a firm a buyer. They are a class of their own, that excludes less. */
const { person: someone, ...others } = wordnet.classes;
const CLASSES: readonly (readonly [string, readonly string[]])[] = [
  ...Object.entries(OWN),
  ...Object.entries(others),
  ['someone', someone] as const,
].map(([name, words]) => [name, words.split(' ')] as const);

/** Classes of which one thing can be both: a school is a body and a house. */
const OVERLAPS: ReadonlySet<string> = new Set(
  [
    ['animal', 'food'],
    ['animal', 'person'],
    ['animal', 'someone'],
    ['building', 'organisation'],
    ['country', 'region'],
    ['country', 'someone'],
    ['disease', 'person'],
    ['disease', 'someone'],
    ['event', 'sport'],
    ['event', 'work'],
    ['food', 'plant'],
    ['organisation', 'someone'],
    ['person', 'someone'],
    ['region', 'settlement'],
    ['region', 'someone'],
    ['region', 'water'],
  ].map((pair) => pair.join(' ')),
);

/** Said of anything, as praise or blame: "the bill is a winner", "the storm was a killer". They name no kind. */
const EPITHETS = new Set(
  'ally baby beast beneficiary bully candidate champion child classic contender contributor dog employer enemy example exporter fair father favorite favourite friend giant head hero hit host killer king leader legend lender life loser maker master member monster mother neighbor neighbour operator owner parent partner pig pioneer producer queen rival star sucker supplier supporter target victim winner'.split(
    ' ',
  ),
);

/** Lemma of a noun → its classes. */
export const KINDS_OF: ReadonlyMap<string, ReadonlySet<string>> = CLASSES.reduce((all, [name, words]) => {
  for (const word of words) if (!EPITHETS.has(word)) all.set(word, new Set([...(all.get(word) ?? []), name]));
  return all;
}, new Map<string, Set<string>>());

/** Whether a noun is a common one that stands for something: with a capital at the head of a sentence it is no name. */
export function isCommonNoun(lemma: string): boolean {
  return KINDS_OF.has(lemma);
}

/** Whether one thing cannot be both: each of the classes of the one excludes each of the other. False where nothing is known of either. */
export function areApart(a: string, b: string): boolean {
  const [one, other] = [KINDS_OF.get(a), KINDS_OF.get(b)];
  if (!one || !other) return false;
  return [...one].every((first) => [...other].every((second) => first !== second && !OVERLAPS.has([first, second].sort().join(' '))));
}
