import { type Annotation, type Colour, type QuotedClaim, type SourcePage, sourceOfTarget, type Target } from '../../domain/annotation.ts';
import type { Dated } from '../../domain/dated.ts';
import type { RelationKind } from '../../domain/relation.ts';
import type { Quote } from '../../domain/selector.ts';
import type { Speaker } from '../../domain/speaker.ts';
import { textFragmentLink } from '../text-fragment.ts';

/** An annotation laid flat, as the formats need it that are read by people: everything that belongs to one note in one place. */
export interface Entry {
  readonly id: string;
  readonly kind: Target['kind'];
  readonly source: SourcePage;
  /** The words on the page; null for a note on the page as a whole. */
  readonly quote: Quote | null;
  /** To the passage where there is one. */
  readonly link: string;
  readonly colour: Colour | null;
  readonly speaker: Speaker | null;
  readonly said: Dated | null;
  /** What was said before, and how the two stand to one another. */
  readonly prior: { readonly claim: QuotedClaim; readonly relation: RelationKind } | null;
  readonly text: string;
  readonly tags: readonly string[];
  readonly created: string;
  readonly modified: string;
}

/** The words of the reader's language that an export needs; the panel's phrases fit. */
export interface Wording {
  say(key: string, ...substitutions: readonly (string | number)[]): string;
  date(date: Dated): string;
}

/** A text in pieces, one a note at least (which may be empty): whoever puts them together can rest between any two. */
export type Pieces = Iterable<string>;

export function entryOf({ id, target, body, created, modified }: Annotation): Entry {
  const source = sourceOfTarget(target);
  const about = aboutOf(target);
  const link = about.quote ? textFragmentLink(source.url, about.quote) : source.url;
  return { id, kind: target.kind, source, link, ...about, text: body.text, tags: body.tags, created, modified };
}

type About = Pick<Entry, 'quote' | 'colour' | 'speaker' | 'said' | 'prior'>;

function aboutOf(target: Target): About {
  switch (target.kind) {
    case 'page':
      return { quote: null, colour: null, speaker: null, said: null, prior: null };
    case 'text':
      return { quote: target.selectors.quote, colour: target.colour, speaker: target.speaker, said: null, prior: null };
    case 'statement':
    case 'relation': {
      const { quote, speaker, said } = target.statement;
      const prior = target.kind === 'relation' ? { claim: target.prior, relation: target.relation } : null;
      return { quote, colour: null, speaker, said, prior };
    }
  }
}

/** The notes on one page, in the order in which they were given. */
export interface PageEntries {
  readonly source: SourcePage;
  readonly entries: readonly Entry[];
}

/** Entries by page, pages in the order of their first entry. What is known of a page is what the last visit knew. */
export function byPage(entries: readonly Entry[]): PageEntries[] {
  return grouped(entries, ({ source }) => source.url).map((own) => ({ source: lastSeen(own), entries: own }));
}

/** Items with the same key together, keys in the order of their first item. */
export function grouped<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}

function lastSeen(entries: readonly Entry[]): SourcePage {
  const sources = entries.map(({ source }) => source);
  return sources.reduce((last, one) => (one.accessed > last.accessed ? one : last));
}

/** Where words stand, as a line of parts: "Runa Estrada, harbour master · 3 Nov 2025 · Harbour report · Orsola Harbour". Empty parts are left out. */
export interface Attributed {
  readonly speaker: Speaker | null;
  readonly said: Dated | null;
  readonly title: string;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly published: Dated | null;
  readonly accessed: string | null;
  /** Null where the address is not known. */
  readonly link: string | null;
}

export function attributedEntry({ source, speaker, said, link }: Entry): Attributed {
  const { title, byline, siteName, published, accessed, url } = source;
  return { speaker, said, title: title || url, authors: byline, outlet: siteName, published, accessed, link };
}

export function attributedClaim({ speaker, said, title, author, outlet, published, url }: QuotedClaim): Attributed {
  return { speaker, said, title, authors: author ? [author] : [], outlet, published, accessed: null, link: url };
}

/** Who said it, and when, where the day is another than that of the publication. */
export function speakerText({ speaker, said, published }: Attributed, { date }: Wording): string {
  const day = said && said.value !== published?.value ? date(said) : null;
  return [speaker?.name, speaker?.role, day].filter((part) => part).join(', ');
}

/** Authors, outlet and dates. */
export function placeText({ authors, outlet, published, accessed }: Attributed, { say, date }: Wording): string {
  const seen = accessed === null ? null : say('export_accessed', date({ value: accessed.slice(0, 10), precision: 'day', inferred: false }));
  return [...authors, outlet, published && date(published), seen].filter((part) => part).join(', ');
}

/** All white space as single blanks: for formats that know only lines. */
export function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
