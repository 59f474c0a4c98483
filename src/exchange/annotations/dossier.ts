import {
  type Attributed,
  attributedClaim,
  attributedEntry,
  byPage,
  type Entry,
  type PageEntries,
  placeText,
  speakerText,
  type Wording,
} from './entry.ts';

/** What a dossier needs from outside: the language, and the reader's Markdown as HTML that was cleaned. */
export interface DossierTools {
  readonly wording: Wording;
  /** BCP 47. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** Must answer with clean HTML: it goes into the file as it is. */
  renderMarkdown(markdown: string): string;
}

/** For the screen and for paper: no note is torn over two pages, and printed links show where they lead. */
const STYLE = `
:root { color-scheme: light; font: 11pt/1.5 Charter, Georgia, "Noto Serif", serif; color: #1d2126; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { margin: 2.5rem 0 0.25rem; font-size: 1.2rem; }
article { margin: 1.25rem 0; padding-top: 1.25rem; border-top: 1px solid #c9c5bd; break-inside: avoid; }
figure { margin: 0; } blockquote { margin: 0; padding-inline-start: 0.75rem; border-inline-start: 3px solid #82868c; white-space: pre-line; }
figcaption, .page, .tags, footer { color: #4c5158; font-size: 0.85rem; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; } .pair h3 { margin: 0 0 0.4rem; font-size: 0.85rem; } .relation { font-weight: 600; }
.note { margin-top: 0.75rem; overflow-wrap: anywhere; } a { color: inherit; overflow-wrap: anywhere; }
@media (max-width: 36rem) { .pair { grid-template-columns: 1fr; } }
@media print { body { margin: 0; max-width: none; } h2 { break-after: avoid; } .page a::after, figcaption a::after { content: " <" attr(href) ">"; } }
@page { margin: 2cm; }
`;

/** Notes as one HTML page without scripts, to be read, printed or filed: each with its source, two statements side by side where a note is about two. */
export function* writeDossier(entries: readonly Entry[], title: string, tools: DossierTools): Generator<string, void> {
  const { locale, direction, wording } = tools;
  yield `<!doctype html>
<html lang="${escaped(locale)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
`;
  for (const page of byPage(entries)) yield* pageSection(page, tools);
  yield `<footer><p>${escaped(wording.say('export_footer'))}</p></footer>
</body>
</html>
`;
}

function* pageSection({ source, entries }: PageEntries, tools: DossierTools): Generator<string, void> {
  const [first] = entries;
  const from = first && { ...attributedEntry({ ...first, source }), link: source.url };
  const line = from ? [titleLink(from), escaped(placeText(from, tools.wording))].filter((part) => part !== '').join(', ') : '';
  yield `<section>\n<h2>${escaped(source.title || source.url)}</h2>\n<p class="page">${line}</p>\n`;
  for (const one of entries) yield `${article(one, tools)}\n`;
  yield '</section>\n';
}

function article(entry: Entry, tools: DossierTools): string {
  const { wording, renderMarkdown } = tools;
  const parts = [
    entry.prior ? pair(entry, entry.prior, wording) : entry.quote ? figure(entry.quote.exact, attributedEntry(entry), wording) : '',
    entry.text === '' ? '' : `<div class="note">${renderMarkdown(entry.text)}</div>`,
    entry.tags.length === 0 ? '' : `<p class="tags">${escaped(wording.say('export_tags', entry.tags.join(', ')))}</p>`,
  ];
  return `<article id="${escaped(entry.id)}">\n${parts.filter((part) => part !== '').join('\n')}\n</article>`;
}

/** Earlier on the left, now on the right: read in the order of time. */
function pair(entry: Entry, { claim, relation }: NonNullable<Entry['prior']>, wording: Wording): string {
  const side = (name: string, words: string, from: Attributed) =>
    `<div><h3>${escaped(wording.say(name))}</h3>${figure(words, from, wording)}</div>`;
  const before = side('export_before', claim.text, attributedClaim(claim));
  const now = side('export_now', entry.quote?.exact ?? '', attributedEntry(entry));
  return `<p class="relation">${escaped(wording.say(`export_${relation}`))}</p>\n<div class="pair">${before}${now}</div>`;
}

function figure(words: string, from: Attributed, wording: Wording): string {
  const source = [escaped(speakerText(from, wording)), titleLink(from), escaped(placeText(from, wording))]
    .filter((part) => part !== '')
    .join(', ');
  return `<figure><blockquote dir="auto">${escaped(words)}</blockquote><figcaption>${source}</figcaption></figure>`;
}

/** Only web addresses become links: nothing that a browser would run. */
function titleLink({ title, link }: Attributed): string {
  const words = `<cite dir="auto">${escaped(title)}</cite>`;
  return link !== null && /^https?:\/\//i.test(link) ? `<a href="${escaped(link)}" rel="noreferrer">${words}</a>` : words;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
