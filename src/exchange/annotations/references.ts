import type { Dated } from '../../domain/dated.ts';
import { type Attributed, attributedClaim, byPage, type Entry, grouped, onOneLine, type PageEntries, type Wording } from './entry.ts';
import { noteLine } from './quotation.ts';

/** A CSL-JSON date: year, month, day, as far as they are known. */
interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
}

/** A reference in CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html). Names are kept whole: a byline does not say what is the family name. */
export interface Reference {
  readonly id: string;
  readonly type: 'webpage';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  /** The site, under both names: styles ask for the one, reference managers for the other. */
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  /** Each note on a line of its own. */
  readonly note?: string;
  readonly keyword?: string;
}

/** References as they come to be: null where a note was done and its reference waits for more. */
export type References = Iterable<Reference | null>;

/** The pages that were annotated, and the documents of the statements laid beside them, each once; the notes go with their page. */
export function* referencesOf(entries: readonly Entry[], wording: Wording): Generator<Reference | null, void> {
  const keys = new Set<string>();
  const known = new Set<string>();
  for (const page of byPage(entries)) {
    const lines: string[] = [];
    for (const entry of page.entries) {
      lines.push(noteLine(entry, wording));
      yield null;
    }
    known.add(page.source.url);
    yield withKey(referenceOfPage(page, lines), keys);
  }
  const priors = entries.flatMap(({ prior }) => (prior ? [prior.claim] : []));
  for (const claims of grouped(priors, ({ url, title, outlet }) => url ?? `${title} ${outlet}`)) {
    const [first] = claims;
    if (!first || (first.url !== null && known.has(first.url))) continue;
    const said = new Set(claims.map(({ text }) => wording.say('quoted', onOneLine(text))));
    yield withKey(reference(attributedClaim(first), [...said], []), keys);
  }
}

function referenceOfPage({ source, entries }: PageEntries, notes: readonly string[]): Reference {
  const { url, title, byline, siteName, published, accessed } = source;
  const from = { speaker: null, said: null, title: title || url, authors: byline, outlet: siteName, published, accessed, link: url };
  return reference(
    from,
    notes,
    entries.flatMap(({ tags }) => tags),
  );
}

function reference(
  { title, authors, outlet, published, accessed, link }: Attributed,
  notes: readonly string[],
  tags: readonly string[],
): Reference {
  const keywords = [...new Set(tags.map((tag) => onOneLine(tag).replaceAll(',', ' ')))].join(', ');
  return {
    id: '',
    type: 'webpage',
    title: onOneLine(title),
    ...(authors.length > 0 && { author: authors.map((name) => ({ literal: onOneLine(name) })) }),
    ...(outlet && { 'container-title': onOneLine(outlet), publisher: onOneLine(outlet) }),
    ...(published && { issued: cslDate(published.value, published.precision) }),
    ...(accessed && { accessed: cslDate(accessed, 'day') }),
    ...(link && { URL: link }),
    ...(notes.length > 0 && { note: notes.join('\n') }),
    ...(keywords && { keyword: keywords }),
  };
}

function cslDate(value: string, precision: Dated['precision']): CslDate {
  const parts = value.slice(0, 10).split('-').map(Number);
  const known = { year: 1, month: 2, day: 3, time: 3 }[precision];
  return { 'date-parts': [parts.slice(0, known)] };
}

/** With a citation key such as `brandt2026ferry`, which no other has. */
function withKey(one: Reference, used: Set<string>): Reference {
  const stem = keyOf(one);
  let key = stem;
  for (let n = 2; used.has(key); n++) key = `${stem}-${n}`;
  used.add(key);
  return { ...one, id: key };
}

function keyOf({ author, issued, title, 'container-title': outlet = '' }: Reference): string {
  const who = plain(author?.[0]?.literal.split(' ').at(-1) ?? outlet.split(' ').at(-1) ?? '');
  const word =
    title
      .split(' ')
      .map(plain)
      .find((one) => one.length > 3) ?? '';
  return `${who}${issued?.['date-parts'][0][0] ?? ''}${word}` || 'note';
}

function plain(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 20);
}

export function* writeCslJson(references: References): Generator<string, void> {
  let between = '';
  yield '[';
  for (const one of references) {
    yield one ? `${between}\n${JSON.stringify(one, null, 2)}` : '';
    if (one) between = ',';
  }
  yield '\n]\n';
}
