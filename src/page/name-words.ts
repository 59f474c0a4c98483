/** Parts of the longest name that is asked for. */
const LONGEST = 3;

/**
 * Tells whether the names of an element (classes and the like, in lower case, their parts joined by `-` or `_`) hold one of these: `promo`, `most-read`,
 * `most-?read` for both spellings, `share*` for a beginning. Sets, as a pattern of so many alternatives takes a browser milliseconds to compile.
 */
export function nameTest(words: string): (names: string) => boolean {
  const wanted = words
    .split(/\s+/)
    .flatMap((word) => (word.includes('-?') ? [word.replaceAll('-?', '-'), word.replaceAll('-?', '')] : [word]));
  const whole = new Set(wanted.filter((word) => !word.endsWith('*')));
  const beginnings = byKey(wanted.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)));
  /** First parts of the names of several parts: most parts are none. */
  const firsts = new Set(wanted.filter((word) => word.includes('-')).map((word) => word.slice(0, word.indexOf('-'))));
  const fits = (name: string) =>
    whole.has(name) || (beginnings.get(name.slice(0, KEY))?.some((beginning) => name.startsWith(beginning)) ?? false);
  const fitsFrom = (parts: readonly string[], at: number) => {
    let joined = parts[at] ?? '';
    if (fits(joined)) return true;
    if (!firsts.has(joined)) return false;
    for (const next of parts.slice(at + 1, at + LONGEST)) {
      joined += `-${next}`;
      if (fits(joined)) return true;
    }
    return false;
  };
  return (names) =>
    names.split(/\s+/).some((name) => {
      const parts = name.split(/[-_]+/);
      return parts.some((_, at) => fitsFrom(parts, at));
    });
}

/** Letters by which a beginning is looked up. */
const KEY = 3;

function byKey(beginnings: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const one of beginnings) found.set(one.slice(0, KEY), [...(found.get(one.slice(0, KEY)) ?? []), one]);
  return found;
}
