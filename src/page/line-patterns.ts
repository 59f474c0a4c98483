/** Patterns in lower case by the words of which one must stand in a line that they fit. */
export type LinePatterns = Readonly<Record<string, string>>;

/**
 * Tells whether a line fits one of many patterns. A large alternation takes a browser milliseconds to compile, in every page anew; here only those are compiled
 * whose word stands in a line, which are few.
 */
export function lineTest(patterns: LinePatterns): (line: string) => boolean {
  const byWord = new Map(Object.entries(patterns).flatMap(([words, pattern]) => words.split(' ').map((word) => [word, pattern] as const)));
  const compiled = new Map<string, RegExp>();
  return (line) => {
    const lower = line.toLowerCase();
    for (const word of lower.match(/[a-z]+/g) ?? []) {
      const pattern = byWord.get(word);
      if (pattern === undefined) continue;
      const known = compiled.get(pattern) ?? new RegExp(pattern);
      compiled.set(pattern, known);
      if (known.test(lower)) return true;
    }
    return false;
  };
}
