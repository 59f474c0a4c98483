import { letters } from './letters.ts';

/** Between a headline and the name of the site. */
const SEPARATOR = /\s+[|•·»«–—-]\s+|\s*[|»]\s*|:\s+/g;

/** What kind of piece it is, before a bar. */
const RUBRIC =
  /^(?:opinion|analysis|perspective|review|exclusive|editorial|column|live|watch|video|news|politics|sports?|business|world)\s*[|]\s*/i;

/** A headline with the place it came from. */
export interface Candidate<O> {
  readonly text: string;
  readonly from: O;
}

/**
 * The headline among what the page declares and what its first-level headings show. What is shown wins where a declared one agrees with it, as it is
 * what the reader sees; a rubric before it ("Opinion") is left out where the declared one has none.
 */
export function chooseHeadline<O>(
  declared: readonly Candidate<O>[],
  shown: readonly Candidate<O>[],
  siteName: string | null,
): Candidate<O> | null {
  const cleaned = declared.filter(({ text }) => text !== '').map(({ text, from }) => ({ text: withoutSite(text, siteName), from }));
  const agreed = shown.find((heading) => cleaned.some(({ text }) => sameWords(text, heading.text)));
  if (agreed) return agreed;
  const inside = cleaned.find(({ text }) => text.length > 20 && shown.some((heading) => words(heading.text).includes(words(text))));
  if (inside) return inside;
  return shown.find((heading) => cleaned.some(({ text }) => overlap(text, heading.text) > 0.6)) ?? cleaned[0] ?? shown[0] ?? null;
}

/** Whether two headlines may name the same article. */
export function alike(a: string, b: string): boolean {
  return overlap(a, b) > 0.35 || words(a).includes(words(b)) || words(b).includes(words(a));
}

function words(text: string): string {
  return ` ${letters(text)} `;
}

function sameWords(a: string, b: string): boolean {
  return words(a) === words(b);
}

function overlap(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => new Set(letters(text).split(' '))) as [Set<string>, Set<string>];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / Math.max(first.size, second.size, 1);
}

/** Cuts the site's name from either end of a title. Without a known name, a short last part after a bar or a dash is taken for it. */
export function withoutSite(title: string, siteName: string | null): string {
  const cuts = [...title.matchAll(SEPARATOR)].map((match) => ({
    before: title.slice(0, match.index),
    after: title.slice(match.index + match[0].length),
    mark: match[0],
  }));
  if (siteName) {
    for (const { before, after } of cuts) if (isSite(after, siteName)) return before.trim();
    for (const { before, after } of [...cuts].reverse()) if (isSite(before, siteName)) return after.trim();
  }
  const rubric = title.includes('|') ? title.match(RUBRIC) : null;
  if (rubric) return title.slice(rubric[0].length);
  const bars = cuts.filter(({ mark }) => mark.includes('|') || mark.includes('»') || /\s[-–—•·]\s/.test(mark));
  const last = bars.at(-1);
  if (last && last.after.split(' ').length <= 4 && last.before.split(' ').length >= 4) return last.before.trim();
  return title;
}

/** The site's name with or without its article, and with what follows it: ".com", "– News". */
function isSite(text: string, siteName: string): boolean {
  const name = withoutArticle(siteName.toLowerCase());
  const lower = text.toLowerCase();
  return [lower, withoutArticle(lower)].some((one) => one.startsWith(name) && AFTER_SITE.test(one.slice(name.length)));
}

const AFTER_SITE = /^(?:\.\w+|\s*[|•·»«–—-].*)?$/;

function withoutArticle(text: string): string {
  return text.replace(/^the\s+/, '');
}
