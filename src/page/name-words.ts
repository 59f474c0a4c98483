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
  const beginnings = wanted.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  const fits = (name: string) => whole.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
  return (names) =>
    names.split(/\s+/).some((name) => {
      const parts = name.split(/[-_]+/);
      return parts.some((part, at) => {
        for (let n = 1, joined = part; n <= LONGEST; n++) {
          if (fits(joined)) return true;
          const next = parts[at + n];
          if (next === undefined) return false;
          joined += `-${next}`;
        }
        return false;
      });
    });
}
