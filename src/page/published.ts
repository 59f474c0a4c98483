import type { MetadataOrigin } from '../domain/article.ts';
import type { Dated } from '../domain/dated.ts';
import { dayOf, monthOf, readDate } from './dates-in-text.ts';
import { type LinkedData, texts } from './json-ld.ts';
import { closest, hasToken, type PageElement, type PageHead, rawText } from './page-tree.ts';
import { onPublishersClock, type ShownDate } from './shown-date.ts';

const META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'published_time',
  'published_at',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'dcterms.date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'bt:pubdate',
  'article_date_original',
  'originalpublicationdate',
];

/** No article is from before the web, or from the day after tomorrow. */
const EARLIEST = Date.UTC(1990, 0);
const DAY = 86_400_000;

/** A date with where it was found. */
export interface FoundDate {
  readonly date: Dated;
  readonly from: MetadataOrigin;
}

/** What a page gives for finding its dates. */
export interface DateSources {
  readonly head: PageHead;
  readonly elements: readonly PageElement[];
  readonly node: LinkedData | null;
  readonly url: string;
  readonly shown: ShownDate | null;
}

/**
 * When the article was published: as the page declares it, on the publisher's clock. A date that cannot be is passed over. Where the page shows its
 * readers a later day than it declares, without calling it an update, the article was published anew: the day shown counts. So it does where the only day
 * shown is that of an update which the page declares too: what is read is the article as of that day.
 */
export function publishedDate(sources: DateSources, today = Date.now()): FoundDate | null {
  const declared = firstOf(declaredDates(sources), today);
  const shown = sources.shown && plausible(sources.shown.date, today) ? sources.shown : null;
  const asShown: FoundDate | null = shown && { date: shown.date, from: 'shown' };
  if (!declared) return (shown?.isChange ? null : asShown) ?? firstOf(guesses(sources), today) ?? asShown;
  if (!shown) return declared;
  if (shown.isChange) return asChanged(sources, declared, shown);
  const later = Date.parse(shown.date.value) - Date.parse(declared.date.value);
  if (later > DAY * 1.5) return anew(sources, shown, today);
  return Math.abs(later) > DAY * 2.5 ? declared : { ...declared, date: onPublishersClock(declared.date, shown) };
}

/** The shown day, with the time of day of the declared change if that was on this day. */
function anew(sources: DateSources, shown: ShownDate, today: number): FoundDate {
  const changed = declaredChange(sources, shown);
  const same = changed && plausible(changed, today);
  return { date: same ? onPublishersClock(changed, shown) : shown.date, from: 'shown' };
}

/**
 * The day of the update that is shown, if the page declares it, and a later one than that of its publication. For the reader's sake: it is the one day that the
 * page shows, by which it is cited and found again; and the words may have been changed until then, so what others said meanwhile was said before them. The
 * wrong way round (a text taken for older than its words) would have us call a claim earlier than it is. The reader sees that the date was taken from the page,
 * and can correct it.
 */
function asChanged(sources: DateSources, declared: FoundDate, shown: ShownDate): FoundDate {
  const changed = declaredChange(sources, shown);
  const isLater = declared.date.value.slice(0, 10) < shown.date.value.slice(0, 10);
  return changed && isLater ? { date: onPublishersClock(changed, shown), from: 'shown' } : declared;
}

/** The declared date of a change, if it is about the day that is shown. */
function declaredChange({ head, node }: DateSources, shown: ShownDate): Dated | null {
  const changed = updatedDate(head, node)?.date;
  return changed && Math.abs(Date.parse(changed.value) - Date.parse(shown.date.value)) < DAY * 1.5 ? changed : null;
}

type Source = readonly [MetadataOrigin, () => readonly (string | null)[]];

function declaredDates({ head, elements, node }: DateSources): Source[] {
  return [
    ['json-ld', () => texts(node?.datePublished)],
    ['meta', () => META.map((name) => meta(head, name))],
    ['microdata', () => elements.filter(({ attributes }) => hasToken(attributes.itemprop, 'datepublished')).map(attributeDate)],
    ['json-ld', () => texts(node?.dateCreated)],
  ];
}

function guesses({ elements, url }: DateSources): Source[] {
  return [
    ['address', () => [urlDate(url)?.value ?? null]],
    ['shown', () => visibleTimes(elements)],
    ['shown', () => visibleWords(elements)],
  ];
}

function firstOf(sources: readonly Source[], today: number): FoundDate | null {
  for (const [from, find] of sources) {
    for (const text of find()) {
      const date = text ? readDate(text) : null;
      if (date && plausible(date, today)) return { date: from === 'address' ? { ...date, inferred: true } : date, from };
    }
  }
  return null;
}

/** When it was last changed, where the page says so. */
export function updatedDate(head: PageHead, node: LinkedData | null): FoundDate | null {
  return firstOf(
    [
      ['json-ld', () => texts(node?.dateModified)],
      ['meta', () => [meta(head, 'article:modified_time'), meta(head, 'og:updated_time')]],
    ],
    Date.now(),
  );
}

function plausible(date: Dated, today: number): boolean {
  const time = Date.parse(date.value);
  return time > EARLIEST && time < today + 2 * DAY;
}

function meta(head: PageHead, name: string): string | null {
  return head.metas.get(name)?.[0] ?? null;
}

function attributeDate(element: PageElement): string | null {
  return element.attributes.datetime ?? element.attributes.content ?? rawText(element);
}

/** `<time>` elements near the headline come first in the document; those in lists of other articles come in links. */
function visibleTimes(elements: readonly PageElement[]): (string | null)[] {
  const times = elements
    .filter(({ tag }) => tag === 'TIME')
    .filter((time) => !closest(time, ({ tag }) => /^(?:A|ASIDE|FOOTER|NAV)$/.test(tag)));
  return times.slice(0, 3).flatMap((time) => [time.attributes.datetime ?? null, rawText(time)]);
}

/** Elements that call themselves a date. */
function visibleWords(elements: readonly PageElement[]): (string | null)[] {
  return elements
    .filter(({ names, length }) => length < 200 && /date|publish|time|posted|byline|meta/i.test(names))
    .slice(0, 40)
    .map(rawText);
}

/** `/2025/11/06/`, `/2025-11-06-`, `/20251106/`; a day from an address is inferred. */
function urlDate(url: string): Dated | null {
  const match =
    url.match(/[/-_](20\d\d|19\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/\-_.]|$)/) ??
    url.match(/\/(20\d\d)\/(?:(\w{3})\/)(\d\d?)\//);
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  const number = /^\d+$/.test(month) ? Number(month) : monthOf(month);
  return number < 1 ? null : dayOf(year, number, Number(day), true);
}
