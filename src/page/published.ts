import type { MetadataOrigin } from '../domain/article.ts';
import type { Dated } from '../domain/dated.ts';
import { dayOf, monthOf, readDate } from './dates-in-text.ts';
import { type LinkedData, texts } from './json-ld.ts';
import { closest, findAll, type PageElement, type PageHead, rawText } from './page-tree.ts';
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
  readonly body: PageElement;
  readonly node: LinkedData | null;
  readonly url: string;
  readonly shown: ShownDate | null;
}

/**
 * When the article was published: as the page declares it, on the publisher's clock. A date that cannot be is passed over. Where the page shows its
 * readers a later day than it declares, without calling it an update, the article was published anew: the day shown counts.
 */
export function publishedDate(sources: DateSources, today = Date.now()): FoundDate | null {
  const declared = firstOf(declaredDates(sources), today);
  const shown = sources.shown && plausible(sources.shown.date, today) ? sources.shown : null;
  if (!declared) return shown ? { date: shown.date, from: 'shown' } : firstOf(guesses(sources), today);
  if (!shown) return declared;
  const later = Date.parse(shown.date.value) - Date.parse(declared.date.value);
  if (later > DAY * 1.5) return anew(sources, shown, today);
  return Math.abs(later) > DAY * 2.5 ? declared : { ...declared, date: onPublishersClock(declared.date, shown) };
}

/** The shown day, with the time of day of the declared change if that was on this day. */
function anew({ head, node }: DateSources, shown: ShownDate, today: number): FoundDate {
  const changed = updatedDate(head, node)?.date;
  const same = changed && plausible(changed, today) && Math.abs(Date.parse(changed.value) - Date.parse(shown.date.value)) < DAY * 1.5;
  return { date: same ? onPublishersClock(changed, shown) : shown.date, from: 'shown' };
}

type Source = readonly [MetadataOrigin, () => readonly (string | null)[]];

function declaredDates({ head, body, node }: DateSources): Source[] {
  return [
    ['json-ld', () => texts(node?.datePublished)],
    ['meta', () => META.map((name) => meta(head, name))],
    ['microdata', () => findAll(body, ({ attributes }) => /\bdatePublished\b/i.test(attributes.itemprop ?? '')).map(attributeDate)],
    ['json-ld', () => texts(node?.dateCreated)],
  ];
}

function guesses({ body, url }: DateSources): Source[] {
  return [
    ['address', () => [urlDate(url)?.value ?? null]],
    ['shown', () => visibleTimes(body)],
    ['shown', () => visibleWords(body)],
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
  return head.metas.find((one) => one.name === name)?.content ?? null;
}

function attributeDate(element: PageElement): string | null {
  return element.attributes.datetime ?? element.attributes.content ?? rawText(element);
}

/** `<time>` elements near the headline come first in the document; those in lists of other articles come in links. */
function visibleTimes(body: PageElement): (string | null)[] {
  const times = findAll(body, ({ tag }) => tag === 'TIME').filter(
    (time) => !closest(time, ({ tag }) => /^(?:A|ASIDE|FOOTER|NAV)$/.test(tag)),
  );
  return times.slice(0, 3).flatMap((time) => [time.attributes.datetime ?? null, rawText(time)]);
}

/** Elements that call themselves a date. */
function visibleWords(body: PageElement): (string | null)[] {
  return findAll(body, ({ names, length }) => length < 200 && /date|publish|time|posted|byline|meta/i.test(names))
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
