import { type Dated, dated } from '../domain/dated.ts';
import { type LinkedData, texts } from './json-ld.ts';

const META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datePublished',
  'date',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'published_time',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'dcterms.date',
  'article.published',
  'cXenseParse:recs:publishtime',
  'bt:pubDate',
  'article_date_original',
  'originalpublicationdate',
];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** No article is from before the web, or from the day after tomorrow. */
const EARLIEST = Date.UTC(1990, 0);

/** When the article was published: the page's own data first, then what it shows, then its address. A date that cannot be is passed over. */
export function publishedDate(document: Document, node: LinkedData | null, url: string, today = Date.now()): Dated | null {
  const candidates: (() => readonly (string | null)[])[] = [
    () => texts(node?.datePublished),
    () => META.map((name) => meta(document, name)),
    () => [...document.querySelectorAll('[itemprop~="datePublished" i]')].map(attributeDate),
    () => texts(node?.dateCreated),
    () => visibleTimes(document),
    () => visibleWords(document),
  ];
  for (const find of candidates) {
    for (const text of find()) {
      const date = text ? readDate(text) : null;
      if (date && plausible(date, today)) return date;
    }
  }
  const fromUrl = urlDate(url);
  return fromUrl && plausible(fromUrl, today) ? fromUrl : null;
}

/** When it was last changed, where the page says so. */
export function updatedDate(document: Document, node: LinkedData | null): Dated | null {
  const found = [...texts(node?.dateModified), meta(document, 'article:modified_time'), meta(document, 'og:updated_time')];
  for (const text of found) {
    const date = text ? readDate(text) : null;
    if (date) return date;
  }
  return null;
}

function plausible(date: Dated, today: number): boolean {
  const time = Date.parse(date.value);
  return time > EARLIEST && time < today + 2 * 86_400_000;
}

function meta(document: Document, name: string): string | null {
  const element = document.querySelector(`meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`);
  return element?.getAttribute('content') ?? null;
}

function attributeDate(element: Element): string | null {
  return element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
}

/** `<time>` elements near the headline come first in the document; those in lists of other articles come in links. */
function visibleTimes(document: Document): (string | null)[] {
  const times = [...document.querySelectorAll('time')].filter((time) => !time.closest('a, aside, footer, nav'));
  return times.slice(0, 3).flatMap((time) => [time.getAttribute('datetime'), time.textContent]);
}

/** Elements that call themselves a date. */
function visibleWords(document: Document): (string | null)[] {
  const named = document.querySelectorAll(
    '[class*="date" i], [class*="publish" i], [class*="time" i], [class*="posted" i], [class*="byline" i], [id*="date" i], [class*="meta" i]',
  );
  return [...named]
    .slice(0, 40)
    .map((element) => element.textContent ?? '')
    .filter((text) => text.length < 200);
}

/** Reads ISO dates and timestamps, and English and numeric dates in words ("19 June 2025", "Nov. 6, 2025", "2025/11/06"). */
export function readDate(text: string): Dated | null {
  const trimmed = text.trim();
  const iso = trimmed.match(/\b(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?/i);
  if (iso) return isoDate(iso);
  const worded =
    trimmed.match(/\b(?<d>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(?<m>[A-Za-z]{3,9})\.?,?\s+(?<y>\d{4})\b/) ??
    trimmed.match(/\b(?<m>[A-Za-z]{3,9})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})\b/) ??
    trimmed.match(/\b(?<y>\d{4})[/.](?<m>\d{1,2})[/.](?<d>\d{1,2})\b/);
  const { y = '', m = '', d = '' } = worded?.groups ?? {};
  const month = /^\d+$/.test(m) ? Number(m) : MONTHS.indexOf(m.slice(0, 3).toLowerCase()) + 1;
  if (!worded || month < 1) return null;
  return dated(`${y}-${String(month).padStart(2, '0')}-${d.padStart(2, '0')}`);
}

function isoDate([, year = '', month = '', day = '', time, zone]: RegExpMatchArray): Dated | null {
  const date = `${year}-${month}-${day}`;
  if (!time) return dated(date);
  const offset = !zone ? '' : /^[zug]/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2');
  return dated(`${date}T${time}${offset}`) ?? dated(date);
}

/** `/2025/11/06/`, `/2025-11-06-`, `/20251106/`; a day from an address is inferred. */
function urlDate(url: string): Dated | null {
  const match =
    url.match(/[/-_](20\d\d|19\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/\-_.]|$)/) ??
    url.match(/\/(20\d\d)\/(?:(\w{3})\/)(\d\d?)\//);
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  const number = /^\d+$/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1;
  return number < 1 ? null : dated(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`, true);
}
