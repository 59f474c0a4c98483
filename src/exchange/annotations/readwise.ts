import * as v from 'valibot';
import { type Annotation, COLOURS, type SourcePage } from '../../domain/annotation.ts';
import { failure, ok, type Result } from '../../domain/result.ts';
import { type CsvOptions, writeCsv } from '../csv.ts';
import type { Entry, Pieces, Wording } from './entry.ts';
import { idFrom } from './identity.ts';
import { quotation } from './quotation.ts';
import { address, moment } from './shapes.ts';

/** The columns that Readwise takes in (https://readwise.io/import_bulk). */
const HEADER = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'] as const;

/** Notes as Readwise imports them. Tags begin the note, as it reads them (`.tag`); what was said before follows the reader's words. */
export function writeReadwise(entries: readonly Entry[], wording: Wording, options: CsvOptions): Pieces {
  return writeCsv(HEADER, rowsOf(entries, wording), options);
}

function* rowsOf(entries: readonly Entry[], wording: Wording): Generator<string[], void> {
  for (const entry of entries) {
    yield [
      entry.quote?.exact ?? entry.text,
      entry.source.title || entry.source.url,
      entry.source.byline.join(', '),
      entry.link,
      noteOf(entry, wording),
      '',
      entry.created.slice(0, 19).replace('T', ' '),
    ];
  }
}

function noteOf(entry: Entry, wording: Wording): string {
  const tags = entry.tags.map((tag) => `.${tag.trim().replace(/\s+/g, '-')}`).join(' ');
  const text = entry.quote ? entry.text : '';
  const source = entry.quote ? quotation(entry, wording) : '';
  return [tags, text, source].filter((part) => part !== '').join('\n\n');
}

/** Readwise's own export names things at greater length than what it imports. */
const NAMES = {
  highlight: ['highlight'],
  title: ['title', 'book title'],
  author: ['author', 'book author'],
  url: ['url', 'source url', 'highlight url'],
  note: ['note'],
  tags: ['tags'],
  date: ['date', 'highlighted at'],
} as const;

/** Times are in UTC where nothing else is said. */
const WITHOUT_ZONE = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d)?$/;

export function looksLikeReadwise(columns: readonly string[]): boolean {
  return columns.includes('highlight');
}

/** One row of a Readwise table. A book without an address is named by its title, as no page can be found for it. */
export function annotationFromReadwise(cells: Readonly<Record<string, string>>, at: string): Result<Annotation> {
  const cell = (name: keyof typeof NAMES) =>
    unguarded(NAMES[name].map((column) => cells[column] ?? '').find((value) => value !== '') ?? '');
  const exact = cell('highlight');
  if (exact.trim() === '') return failure('bad-input', 'highlight: is empty');
  const url = cell('url').replace(/#?:~:text=.*$/s, '');
  if (!v.is(address, url))
    return failure(
      'bad-input',
      `url: ${url === '' ? 'is missing' : 'is no web address'}; a highlight without a page cannot be shown anywhere`,
    );
  const date = v.safeParse(moment, cell('date').replace(WITHOUT_ZONE, '$&Z'));
  const created = date.success ? date.output : at;
  const authors = cell('author')
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const source: SourcePage = { url, title: cell('title'), byline: authors, siteName: null, published: null, accessed: created };
  const quote = { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } as const;
  return ok({
    id: idFrom(`readwise:${url}\n${exact}\n${cell('date')}`),
    created,
    modified: created,
    target: { kind: 'text', source, selectors: { quote, position: null }, colour: COLOURS[0], speaker: null },
    body: bodyFrom(cell('note'), cell('tags')),
    removed: null,
  });
}

/** Tags stand in a column, or at the beginning of the note as `.tag`. */
function bodyFrom(note: string, column: string): Annotation['body'] {
  const [leading = ''] = /^(?:\.[^\s.]+(?:\s+|$))*/.exec(note) ?? [];
  const tags = [...leading.split(/\s+/).map((tag) => tag.slice(1)), ...column.split(',').map((tag) => tag.trim())];
  return { text: note.slice(leading.length), tags: [...new Set(tags)].filter((tag) => tag !== '') };
}

/** Without the apostrophe that keeps a spreadsheet from running a cell. */
function unguarded(cell: string): string {
  return cell.replace(/^'(?=\s*[=+\-@＝＋－＠\t\r\n])/, '');
}
