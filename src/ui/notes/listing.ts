import type { Annotation, Colour } from '../../domain/annotation.ts';
import { type Entry, entryOf, grouped } from '../../exchange/annotations/entry.ts';

/** How notes can be put together. */
export const GROUPINGS = ['article', 'speaker', 'tag', 'date'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What is shown of all notes. */
export interface NotesListing {
  /** Words that all have to be there. */
  readonly query: string;
  readonly grouping: Grouping;
  /** Canonical URL of the page to which the list is narrowed; null = all pages. */
  readonly page: string | null;
}

/** A note with all that is shown of it. */
export interface ListedNote {
  readonly annotation: Annotation;
  readonly entry: Entry;
  /** Everything in which a word may stand, folded. */
  readonly searched: string;
}

export interface NoteGroup {
  /** Names the group; "" for notes that have no speaker or tag. */
  readonly key: string;
  readonly notes: readonly ListedNote[];
}

export type Meanings = Readonly<Record<Colour, string>>;

/** Notes made ready for listing: once for each change of them, not at each key of a search. */
export function listedNotes(annotations: readonly Annotation[], meanings: Meanings): ListedNote[] {
  return annotations.map((annotation) => {
    const entry = entryOf(annotation);
    return { annotation, entry, searched: searched(entry, meanings) };
  });
}

/** The notes that fit, newest first; on one page in the order of its text. */
export function notesFor(notes: readonly ListedNote[], { query, page }: NotesListing): ListedNote[] {
  const words = folded(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const fitting = notes.filter(({ entry, searched }) => (page === null || entry.source.url === page) && fits(searched, words));
  return fitting.sort(page === null ? newestFirst : inText);
}

function fits(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** Everything about a note in which a word may stand. */
function searched({ quote, text, tags, source, speaker, prior, colour }: Entry, meanings: Meanings): string {
  const claim = prior?.claim;
  const parts = [
    quote?.exact,
    text,
    ...tags.map((tag) => `#${tag}`),
    source.title,
    source.siteName,
    ...source.byline,
    source.url,
    speaker?.name,
    claim && `${claim.text} ${claim.title} ${claim.outlet ?? ''} ${claim.speaker?.name ?? ''}`,
    colour && `${colour} ${meanings[colour]}`,
  ];
  return folded(parts.filter((part) => part).join('\n'));
}

/** Without case and accents, so that "Zelenský" is found by "zelensky". */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function newestFirst(a: ListedNote, b: ListedNote): number {
  return inTime(b, a);
}

/** Notes on the page as a whole first, then as the passages stand; what has no known place comes last. */
function inText(a: ListedNote, b: ListedNote): number {
  return placeOf(a) - placeOf(b) || inTime(a, b);
}

/** Dates are written alike, so their letters tell their order: ten thousand are sorted at each search. */
function inTime({ annotation: a }: ListedNote, { annotation: b }: ListedNote): number {
  return a.created < b.created ? -1 : a.created > b.created ? 1 : 0;
}

function placeOf({ annotation: { target } }: ListedNote): number {
  if (target.kind === 'page') return -1;
  return (target.kind === 'text' ? target.selectors.position?.start : undefined) ?? Number.MAX_SAFE_INTEGER;
}

/** Notes in groups; a note with several tags stands under each of them. Days come newest first, tags and speakers by name, pages as their first note. */
export function groupsOf(notes: readonly ListedNote[], grouping: Grouping): NoteGroup[] {
  const keyed = notes.flatMap((note) => keysOf(note, grouping).map((key) => ({ key, note })));
  const groups = grouped(keyed, ({ key }) => key).map((own) => ({ key: own[0]?.key ?? '', notes: own.map(({ note }) => note) }));
  if (grouping === 'article' || grouping === 'date') return groups;
  // Those without a speaker or a tag come last.
  return groups.sort((a, b) => Number(a.key === '') - Number(b.key === '') || a.key.localeCompare(b.key));
}

function keysOf({ annotation, entry }: ListedNote, grouping: Grouping): readonly string[] {
  switch (grouping) {
    case 'article':
      return [entry.source.url];
    case 'speaker':
      return [entry.speaker?.name ?? ''];
    case 'tag':
      return entry.tags.length > 0 ? entry.tags : [''];
    case 'date':
      return [annotation.created.slice(0, 10)];
  }
}

/** All tags, the most used first: what completes a tag that is being typed. */
export function tagsIn(annotations: readonly Annotation[]): string[] {
  const counts = new Map<string, number>();
  for (const { body } of annotations) for (const tag of body.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([tag]) => tag);
}
