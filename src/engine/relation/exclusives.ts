import { CONTAINED, EXCLUSIVES } from '../lexicon/exclusives.ts';
import wordnet from '../lexicon/wordnet.generated.json' with { type: 'json' };
import { keyOf } from './concepts.ts';

/** Key → its class and its thing in that class, "colour" and "colour 3"; a word may stand in several classes. */
const THINGS = new Map<string, Map<string, string>>();
/** `narrower|wider` pairs of keys. */
const KINDS = new Set([...wordnet.kinds.map((pair) => pair.split('|')), ...CONTAINED].map((pair) => pair.map(keyOf).join('|')));

function add(name: string, words: readonly string[]): void {
  const thing = keyOf(words[0] ?? '');
  for (const word of words) {
    const key = keyOf(word);
    const classes = THINGS.get(key) ?? new Map<string, string>();
    if (!classes.has(name)) classes.set(name, thing);
    THINGS.set(key, classes);
  }
}

for (const { name, words } of EXCLUSIVES) for (const one of words) add(name, one);
for (const [name, rows] of Object.entries(wordnet.siblings)) for (const row of rows) add(name, row.split('|'));

/** The class in which two keys are different things, neither a kind of the other ("red", "blue": colour); null where there is none. */
export function exclusiveClass(a: string, b: string): string | null {
  const ofB = THINGS.get(b);
  for (const [name, thing] of THINGS.get(a) ?? []) {
    const other = ofB?.get(name);
    if (other === thing) return null;
    if (other !== undefined && !isKind(thing, other) && !isKind(other, thing)) return name;
  }
  return null;
}

/** Whether one is a kind of the other: "champagne" of "wine". */
export function isKind(narrower: string, wider: string): boolean {
  return KINDS.has(`${narrower}|${wider}`);
}

/** Whether a key is of a class. */
export function isOf(key: string, name: string): boolean {
  return THINGS.get(key)?.has(name) ?? false;
}
