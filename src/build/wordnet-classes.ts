import type { Synset } from './wordnet-database.ts';

/** What a noun stands for in its first sense. Roots are named by all words of their synset, so that no sense is mistaken. */
const ROOTS: Readonly<Record<string, string>> = {
  animal: 'animal,animate being,beast,brute,creature,fauna',
  building: 'building,edifice',
  disease: 'disease',
  food: 'food,nutrient',
  person: 'person,individual,someone,somebody,mortal,soul',
  plant: 'plant,flora,plant life',
  vehicle: 'vehicle',
  water: 'body of water,water',
};

export interface FirstSense {
  readonly lemma: string;
  readonly synset: string;
}

/** Nouns by what they stand for, sorted; a noun of two classes is in neither. */
export function classTable(nouns: readonly FirstSense[], synsets: ReadonlyMap<string, Synset>): Record<string, string> {
  const classOf = new Map(
    [...synsets].flatMap(([id, { words }]) => {
      const name = Object.keys(ROOTS).find((one) => ROOTS[one] === words.join(','));
      return id.startsWith('noun') && name !== undefined ? [[id, name] as const] : [];
    }),
  );
  const found = new Map<string, ReadonlySet<string>>();
  const classesOf = (id: string): ReadonlySet<string> => {
    const known = found.get(id);
    if (known) return known;
    const own = classOf.get(id);
    const wider = (synsets.get(id)?.pointers ?? []).filter(({ symbol }) => symbol === '@' || symbol === '@i');
    const classes = new Set([...(own === undefined ? [] : [own]), ...wider.flatMap(({ to }) => [...classesOf(to)])]);
    found.set(id, classes);
    return classes;
  };
  const rows = new Map<string, string[]>(Object.keys(ROOTS).map((name) => [name, []]));
  for (const { lemma, synset } of nouns) {
    const [only, second] = classesOf(synset);
    if (only !== undefined && second === undefined) rows.get(only)?.push(lemma);
  }
  return Object.fromEntries([...rows].map(([name, lemmas]) => [name, [...new Set(lemmas)].sort().join(' ')]));
}
