import {
  type Attributed,
  attributedClaim,
  attributedEntry,
  byPage,
  type Entry,
  onOneLine,
  type PageEntries,
  placeText,
  speakerText,
  type Wording,
} from './entry.ts';

/** What Obsidian Web Clipper puts on everything it clips; who collects clippings finds ours beside them. */
const CLIPPINGS = 'clippings';

/** Characters that mean something in Markdown or to Obsidian: what others wrote is shown, never interpreted. */
const SPECIAL = /[\\`*_[\]<>#|~=$%^!&]/g;

/**
 * Notes as Markdown for Obsidian and others: front matter with the properties of Obsidian Web Clipper's own template, each note as a quote with a
 * block id (`^1a2b3c4d`) that links can point at. Notes on several pages go into one file, a section a page.
 */
export function* writeMarkdown(entries: readonly Entry[], wording: Wording): Generator<string, void> {
  const pages = byPage(entries);
  const [only] = pages;
  yield pages.length === 1 && only ? frontMatter(only) : collectedFrontMatter(entries, wording);
  for (const page of pages) {
    if (pages.length > 1) yield `\n${heading(page, wording)}\n`;
    for (const one of page.entries) yield `\n${block(one, wording)}\n`;
  }
}

function frontMatter({ source, entries }: PageEntries): string {
  return yaml([
    ['title', quotedYaml(source.title || source.url)],
    ['source', quotedYaml(source.url)],
    ['author', list(source.byline.map((name) => `[[${onOneLine(name).replace(/[[\]|#^]/g, ' ')}]]`))],
    ['published', source.published?.value.slice(0, 10) ?? ''],
    ['created', source.accessed.slice(0, 10)],
    ['description', ''],
    ['tags', list([CLIPPINGS, ...obsidianTags(entries)])],
  ]);
}

function collectedFrontMatter(entries: readonly Entry[], { say }: Wording): string {
  const last = entries.reduce((latest, { modified }) => (modified > latest ? modified : latest), '');
  return yaml([
    ['title', quotedYaml(say('export_title'))],
    ['created', last.slice(0, 10)],
    ['tags', list([CLIPPINGS, ...obsidianTags(entries)])],
  ]);
}

function yaml(properties: readonly (readonly [key: string, value: string])[]): string {
  const lines = properties.map(([key, value]) => (value === '' || value.startsWith('\n') ? `${key}:${value}` : `${key}: ${value}`));
  return `---\n${lines.join('\n')}\n---\n`;
}

/** A double-quoted scalar (YAML 1.2, 7.3.1), on one line. */
function quotedYaml(text: string): string {
  return `"${onOneLine(text).replace(/[\\"]/g, '\\$&')}"`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `\n  - ${quotedYaml(item)}`).join('');
}

/** Tags as Obsidian takes them: no blanks, no punctuation but `-`, `_`, `/`, and not only digits. */
function obsidianTags(entries: readonly Pick<Entry, 'tags'>[]): string[] {
  const clean = (tag: string) =>
    tag
      .trim()
      .replace(/[^\p{L}\p{N}\p{M}_/-]+/gu, '-')
      .replace(/^-+|-+$/g, '');
  const tags = entries.flatMap(({ tags }) => tags.map(clean)).filter((tag) => tag !== '');
  return [...new Set(tags.map((tag) => (/^\d+$/.test(tag) ? `_${tag}` : tag)))];
}

function heading({ source, entries }: PageEntries, wording: Wording): string {
  const from = { ...attributedEntry(entries[0] as Entry), link: source.url };
  return [`## ${literal(onOneLine(source.title || source.url))}`, `${titleLink(from)}, ${literal(placeText(from, wording))}`].join('\n\n');
}

/** One note: quote and source, its id, what was said before, then the reader's own words as they stand. */
function block(entry: Entry, wording: Wording): string {
  const { prior, quote } = entry;
  const parts = [
    quote ? quoteBlock(quote.exact, attributedEntry(entry), wording) : sourceLine(attributedEntry(entry), wording),
    `^${blockId(entry)}`,
    prior && `**${literal(wording.say(`export_${prior.relation}`))}**`,
    prior && quoteBlock(prior.claim.text, attributedClaim(prior.claim), wording),
    entry.text,
    obsidianTags([entry])
      .map((tag) => `#${tag}`)
      .join(' '),
  ];
  return parts.filter((part) => part).join('\n\n');
}

/** The first eight digits of the note's id: enough for one file, short enough to type. */
export function blockId({ id }: Pick<Entry, 'id'>): string {
  return id
    .replace(/[^a-z0-9]/gi, '')
    .slice(0, 8)
    .toLowerCase();
}

function quoteBlock(words: string, from: Attributed, wording: Wording): string {
  const paragraphs = words
    .split('\n')
    .map(onOneLine)
    .filter((line) => line !== '');
  return [...paragraphs.map((line) => `==${literal(line)}==`), sourceLine(from, wording)].map((line) => `> ${line}`).join('\n>\n');
}

function sourceLine(from: Attributed, wording: Wording): string {
  const parts = [literal(speakerText(from, wording)), titleLink(from), literal(placeText(from, wording))];
  return `— ${parts.filter((part) => part !== '').join(', ')}`;
}

function titleLink({ title, link }: Attributed): string {
  const words = literal(onOneLine(title));
  return link === null ? words : `[${words}](<${link.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

function literal(text: string): string {
  return text.replace(SPECIAL, '\\$&');
}

/** The address by which Obsidian makes a note from the clipboard, so that no length limit of addresses cuts it. `name` is without extension. */
export function obsidianLink(name: string): string {
  return `obsidian://new?file=${encodeURIComponent(name)}&clipboard`;
}
