/** Parts of the longest name that is asked for. */
const LONGEST = 3;
/** Letters by which a beginning is looked up. */
const KEY = 3;

/**
 * Tells which of several lists the names of an element (classes and the like, in lower case, their parts joined by `-` or `_`) hold a name of, the first of
 * them; null for none. A list has names like `promo`, `most-read`, `most-?read` for both spellings, `share*` for a beginning. Maps, as a pattern of so many
 * alternatives takes a browser milliseconds to compile.
 */
export function nameLists<L extends string>(lists: Readonly<Record<L, string>>): (names: string) => L | null {
  const order = Object.keys(lists) as L[];
  const none = order.length;
  /** Ranks of lists: the first is 0. */
  const whole = new Map<string, number>();
  const beginnings = new Map<string, [string, number][]>();
  /** First parts of the names of several parts: most parts are none. */
  const firsts = new Set<string>();
  for (const [rank, list] of order.entries()) {
    for (const name of spellings(lists[list])) {
      if (name.includes('-')) firsts.add(name.slice(0, name.indexOf('-')));
      if (name.endsWith('*')) {
        const beginning = name.slice(0, -1);
        const key = beginning.slice(0, KEY);
        beginnings.set(key, [...(beginnings.get(key) ?? []), [beginning, rank]]);
      } else whole.set(name, Math.min(rank, whole.get(name) ?? none));
    }
  }
  const rankOf = (name: string): number => {
    let rank = whole.get(name) ?? none;
    const begun = beginnings.get(name.slice(0, KEY));
    if (begun) for (const [beginning, of] of begun) if (of < rank && name.startsWith(beginning)) rank = of;
    return rank;
  };
  const rankOfParts = (parts: readonly string[]): number => {
    let rank = none;
    for (let at = 0; at < parts.length; at++) {
      let joined = parts[at] as string;
      rank = Math.min(rank, rankOf(joined));
      if (!firsts.has(joined)) continue;
      for (let next = at + 1; next < Math.min(parts.length, at + LONGEST); next++) {
        joined += `-${parts[next]}`;
        rank = Math.min(rank, rankOf(joined));
      }
    }
    return rank;
  };
  return (names) => {
    let rank = none;
    for (const name of names.split(/\s+/)) rank = Math.min(rank, /[-_]/.test(name) ? rankOfParts(name.split(/[-_]+/)) : rankOf(name));
    return order[rank] ?? null;
  };
}

/** The same for a single list. */
export function nameTest(list: string): (names: string) => boolean {
  const find = nameLists({ wanted: list });
  return (names) => find(names) !== null;
}

function spellings(list: string): string[] {
  return list.split(/\s+/).flatMap((name) => (name.includes('-?') ? [name.replaceAll('-?', '-'), name.replaceAll('-?', '')] : [name]));
}

/** Names as the lists have them: `relatedLinks__item` → `related-links item`. */
export function plainNames(names: string): string {
  return names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/__|--/g, ' ')
    .toLowerCase();
}
