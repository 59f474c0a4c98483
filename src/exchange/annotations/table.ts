import { type CsvOptions, writeCsv } from '../csv.ts';
import type { Entry, Pieces } from './entry.ts';

/** Column → its value. The names are part of the format: they are not translated. */
const COLUMNS: readonly (readonly [name: string, value: (entry: Entry) => string | null | undefined])[] = [
  ['id', ({ id }) => id],
  ['about', ({ kind }) => kind],
  ['quote', ({ quote }) => quote?.exact],
  ['note', ({ text }) => text],
  ['tags', ({ tags }) => tags.join(', ')],
  ['colour', ({ colour }) => colour],
  ['speaker', ({ speaker }) => speaker?.name],
  ['speaker_role', ({ speaker }) => speaker?.role],
  ['said', ({ said }) => said?.value],
  ['link', ({ link }) => link],
  ['url', ({ source }) => source.url],
  ['title', ({ source }) => source.title],
  ['author', ({ source }) => source.byline.join('; ')],
  ['site', ({ source }) => source.siteName],
  ['published', ({ source }) => source.published?.value],
  ['accessed', ({ source }) => source.accessed],
  ['relation', ({ prior }) => prior?.relation],
  ['prior_statement', ({ prior }) => prior?.claim.text],
  ['prior_speaker', ({ prior }) => prior?.claim.speaker?.name],
  ['prior_said', ({ prior }) => prior?.claim.said?.value],
  ['prior_title', ({ prior }) => prior?.claim.title],
  ['prior_author', ({ prior }) => prior?.claim.author],
  ['prior_outlet', ({ prior }) => prior?.claim.outlet],
  ['prior_published', ({ prior }) => prior?.claim.published?.value],
  ['prior_url', ({ prior }) => prior?.claim.url],
  ['prefix', ({ quote }) => quote?.prefix],
  ['suffix', ({ quote }) => quote?.suffix],
  ['created', ({ created }) => created],
  ['modified', ({ modified }) => modified],
];

/** Notes as a table, one a row, with everything that belongs to each. */
export function writeTable(entries: readonly Entry[], options: CsvOptions): Pieces {
  const names = COLUMNS.map(([name]) => name);
  return writeCsv(names, rowsOf(entries), options);
}

function* rowsOf(entries: readonly Entry[]): Generator<string[], void> {
  for (const entry of entries) yield COLUMNS.map(([, value]) => value(entry) ?? '');
}
