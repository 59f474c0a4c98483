/** In lower case, as a pattern that takes both costs much to compile. */
const NOT_A_PERSON = /^(?:by|staff|admin|editor|editors|editorial|newsroom|https?:|www\.|@)|staff$|desk$|\.com\b/;
const BEFORE_NAME = /^(?:(?:written|reporting|posted|story|words|text)\s+)?by\s*:?\s+/;
/** After the name: what the person is. */
const JOB = /\s*(?:[,|•·(/]|\s[-–—]\s).*$|\s+(?:is|are|for)\s+.*$/;

/** The names in a byline, one entry each, without "By", job titles and places. */
export function namesIn(line: string): string[] {
  const bare = line.slice(BEFORE_NAME.exec(line.toLowerCase())?.[0].length ?? 0);
  if (bare.length > 200) return [];
  return bare
    .split(/\s+and\s+|\s*[;&]\s*|,\s+(?=[A-Z\u00c0-\u1fff][\w\u00c0-\u1fff’'-]+\s+[A-Z\u00c0-\u1fff])/)
    .map((name) => name.replace(JOB, '').trim())
    .filter((name) => name.length > 2 && name.length < 60 && !NOT_A_PERSON.test(name.toLowerCase()) && !/\d/.test(name));
}
