import type { Synset } from './wordnet-database.ts';

/** A class whose kinds exclude one another: the words of its root synsets, how deep to go, and which words to take. */
interface SiblingClass {
  readonly roots: readonly string[];
  readonly depth: number;
  readonly take: RegExp;
}

const PLAIN = /^[a-z]{3,}(?: [a-z]{3,})?$/;
const SINGLE = /^[a-z]{3,}$/;
const NAME = /^(?!.*(?:capital|Republic|Kingdom) ?)[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}$/;

/** Roots are named by all words of their synset, so that no sense is mistaken. */
const CLASSES: Readonly<Record<string, SiblingClass>> = {
  colour: {
    roots: ['chromatic color,chromatic colour,spectral color,spectral colour', 'achromatic color,achromatic colour'],
    depth: 3,
    take: SINGLE,
  },
  continent: { roots: ['continent'], depth: 1, take: NAME },
  country: { roots: ['country,state,land'], depth: 3, take: NAME },
  capital: { roots: ['national capital'], depth: 1, take: NAME },
  drink: { roots: ['beverage,drink,drinkable,potable'], depth: 4, take: PLAIN },
  fruit: { roots: ['edible fruit'], depth: 2, take: SINGLE },
  furniture: { roots: ['furniture,piece of furniture,article of furniture'], depth: 2, take: SINGLE },
  instrument: { roots: ['musical instrument,instrument'], depth: 4, take: PLAIN },
  meal: { roots: ['meal,repast'], depth: 1, take: SINGLE },
  metal: { roots: ['metallic element,metal'], depth: 1, take: SINGLE },
  planet: { roots: ['planet,major planet'], depth: 3, take: /^[A-Z][a-z]+$/ },
  room: { roots: ['room'], depth: 3, take: PLAIN },
  vegetable: { roots: ['vegetable,veggie,veg'], depth: 3, take: PLAIN },
};

/** Siblings by class, one entry a synset (words joined by `|`), and `narrower|wider` pairs of their first words. */
export function siblingTable(synsets: ReadonlyMap<string, Synset>): { siblings: Record<string, string[]>; kinds: string[] } {
  const siblings: Record<string, string[]> = {};
  const kinds = new Set<string>();
  for (const [name, one] of Object.entries(CLASSES)) {
    const rows = new Set<string>();
    const visit = (id: string, depth: number, above: readonly string[]) => {
      const synset = synsets.get(id);
      const words = (depth < one.depth && synset?.words.filter((word) => one.take.test(word))) || [];
      if (words.length > 0) rows.add(words.join('|').toLowerCase());
      for (const wider of above) if (words[0]) kinds.add(`${words[0]}|${wider}`.toLowerCase());
      if (depth === 0) return;
      for (const { symbol, to } of synset?.pointers ?? []) if (/^~i?$/.test(symbol)) visit(to, depth - 1, [...above, ...words.slice(0, 1)]);
    };
    for (const root of one.roots) for (const id of idsOf(root, synsets)) visit(id, one.depth, []);
    siblings[name] = [...rows].sort();
  }
  return {
    siblings: {
      ...siblings,
      country: withPeoples(siblings.country ?? [], synsets),
      continent: withPeoples(siblings.continent ?? [], synsets),
    },
    kinds: [...kinds].sort(),
  };
}

function idsOf(words: string, synsets: ReadonlyMap<string, Synset>): string[] {
  return [...synsets]
    .filter(([id, synset]) => id.startsWith('noun') && synset.words.join(',') === words)
    .map(([id]) => id)
    .slice(0, 1);
}

/** Rows of places with the adjectives that pertain to them: "thailand|siam|thai". */
function withPeoples(rows: readonly string[], synsets: ReadonlyMap<string, Synset>): string[] {
  const rowOf = new Map(rows.flatMap((row) => row.split('|').map((name) => [name, row] as const)));
  const added = new Map<string, Set<string>>(rows.map((row) => [row, new Set()]));
  for (const [id, { words, pointers }] of synsets) {
    if (!id.startsWith('adj')) continue;
    for (const { symbol, to } of pointers) {
      const row =
        symbol === '\\'
          ? synsets
              .get(to)
              ?.words.map((word) => rowOf.get(word.toLowerCase()))
              .find((one) => one !== undefined)
          : undefined;
      if (row === undefined) continue;
      for (const word of words) if (/^[A-Z][a-z]+(?: [A-Z][a-z]+)?$/.test(word)) added.get(row)?.add(word.toLowerCase());
    }
  }
  return rows.map((row) => [row, ...(added.get(row) ?? [])].join('|'));
}
