/** Patterns in lower case, each by what a line must hold before it is worth trying: the word that it opens with (one of several), or a part anywhere in it. */
export interface LinePatterns {
  readonly opening?: Readonly<Record<string, string>>;
  readonly within?: Readonly<Record<string, string>>;
}

/**
 * Tells whether a line fits one of many patterns. A large alternation takes a browser milliseconds to compile, in every page anew, and to cut every line
 * of a page into its words takes as long; here only those are compiled whose word opens a line or whose part stands in it, which are few.
 */
export function lineTest({ opening = {}, within = {} }: LinePatterns): (line: string) => boolean {
  const byWord = new Map<string, string[]>();
  for (const [words, pattern] of Object.entries(opening)) {
    for (const word of words.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), pattern]);
  }
  const parts = Object.keys(within);
  const compiled = new Map<string, RegExp>();
  const fits = (lower: string, pattern: string) => {
    const known = compiled.get(pattern) ?? new RegExp(pattern);
    compiled.set(pattern, known);
    return known.test(lower);
  };
  return (line) => {
    const lower = line.toLowerCase();
    const patterns = byWord.size > 0 ? byWord.get(/[a-z]+/.exec(lower)?.[0] ?? '') : undefined;
    if (patterns?.some((pattern) => fits(lower, pattern))) return true;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as string;
      if (lower.includes(part) && fits(lower, within[part] as string)) return true;
    }
    return false;
  };
}
