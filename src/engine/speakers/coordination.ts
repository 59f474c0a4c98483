const SEPARATOR = /, | and /;

/** Unnamed people beside somebody named: "two officials", "others". */
const UNNAMED = new Set('a an another few four many officials other others several some three two'.split(' '));

/**
 * The parts of a phrase that names several speakers ("Ada Berg, Karl Tarn and two officials"), or null where it is of one. Every part must be somebody by
 * itself, and one at least be named: in "the Ministry of Finance and Trade" and "Smith & Tarn" the "and" stands inside a name. What follows a comma
 * behind the last "and" describes.
 */
export function coordinated(phrase: string, isNamed: (part: string) => boolean): string[] | null {
  const and = phrase.lastIndexOf(' and ');
  if (and < 0) return null;
  const [last = '', ...description] = phrase.slice(and + 5).split(', ');
  const first = phrase
    .slice(0, phrase[and - 1] === ',' ? and - 1 : and)
    .split(SEPARATOR)
    .filter((part, i) => i === 0 || isNamed(part) || !DESCRIPTION.test(part));
  const parts = [...first, last];
  if (!parts.every((part) => isNamed(part) || isUnnamed(part)) || !parts.some(isNamed)) return null;
  return [...first, [last, ...description].join(', ')];
}

/** "Ada Berg, the mayor, and Karl Tarn": behind a comma it is of whoever stands before. */
const DESCRIPTION = /^(?:a|an|the)\s\p{Ll}/u;

/** Whether a phrase opens as one of somebody unnamed: "two officials", "a fisherman". */
export function isUnnamed(part: string): boolean {
  return UNNAMED.has(part.split(' ', 1)[0]?.toLowerCase() ?? '');
}
