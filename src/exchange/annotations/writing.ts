import type { Annotation } from '../../domain/annotation.ts';
import { fileName } from '../file-names.ts';
import { writeBibtex } from './bibtex.ts';
import { type DossierTools, writeDossier } from './dossier.ts';
import { type Entry, entryOf, type Pieces, type Wording } from './entry.ts';
import { writeJsonLd } from './json-ld.ts';
import { writeMarkdown } from './markdown.ts';
import { writeReadwise } from './readwise.ts';
import { referencesOf, writeCslJson } from './references.ts';
import { writeRis } from './ris.ts';
import { writeTable } from './table.ts';

/** The formats in which notes leave, in the order in which they are offered. */
export const EXPORT_FORMATS = ['markdown', 'html', 'csv', 'json-ld', 'csl-json', 'ris', 'bibtex', 'readwise'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What an export needs beside the notes. */
export interface WritingTools extends DossierTools {
  /** Begin tables with a byte order mark, for Excel. */
  readonly bom: boolean;
  /** Day of the export, `YYYY-MM-DD`: begins the file's name. */
  readonly today: string;
}

/** A file that is written as its pieces are taken. */
export interface NotesFile {
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  readonly pieces: Pieces;
  /** About so many pieces: what was taken of them tells how far it is. */
  readonly expected: number;
}

interface Format {
  readonly extension: string;
  readonly type: string;
  write(annotations: readonly Annotation[], entries: readonly Entry[], title: string, tools: WritingTools): Pieces;
}

const FORMATS: Readonly<Record<ExportFormat, Format>> = {
  markdown: { extension: 'md', type: 'text/markdown', write: (_, entries, _title, { wording }) => writeMarkdown(entries, wording) },
  html: { extension: 'html', type: 'text/html', write: (_, entries, title, tools) => writeDossier(entries, title, tools) },
  csv: { extension: 'csv', type: 'text/csv', write: (_, entries, _title, { bom }) => writeTable(entries, { bom }) },
  'json-ld': { extension: 'jsonld', type: 'application/ld+json', write: (annotations) => writeJsonLd(annotations) },
  'csl-json': {
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    write: (_, entries, _title, { wording }) => writeCslJson(referencesOf(entries, wording)),
  },
  ris: {
    extension: 'ris',
    type: 'application/x-research-info-systems',
    write: (_, entries, _title, { wording }) => writeRis(referencesOf(entries, wording)),
  },
  bibtex: {
    extension: 'bib',
    type: 'application/x-bibtex',
    write: (_, entries, _title, { wording }) => writeBibtex(referencesOf(entries, wording)),
  },
  readwise: {
    extension: 'csv',
    type: 'text/csv',
    write: (_, entries, _title, { wording, bom }) => writeReadwise(entries, wording, { bom }),
  },
};

/** Writes notes in a format. `title` names the file and heads the dossier. */
export function writeNotes(annotations: readonly Annotation[], format: ExportFormat, title: string, tools: WritingTools): NotesFile {
  const { extension, type } = FORMATS[format];
  const name = fileName(`${tools.today} ${title}${format === 'readwise' ? ' Readwise' : ''}`, extension);
  const pieces = piecesOf(annotations, format, title, { ...tools, wording: remembering(tools.wording) });
  return { name, type: `${type};charset=utf-8`, pieces, expected: 2 * annotations.length };
}

/** Each note is laid flat, then written. */
function* piecesOf(annotations: readonly Annotation[], format: ExportFormat, title: string, tools: WritingTools): Generator<string, void> {
  const entries: Entry[] = [];
  for (const one of annotations) {
    entries.push(entryOf(one));
    yield '';
  }
  yield* FORMATS[format].write(annotations, entries, title, tools);
}

/** Writes each date in words once: thousands of notes have the same few, and finding the words for one takes a millisecond. */
function remembering({ say, date }: Wording): Wording {
  const written = new Map<string, string>();
  return {
    say,
    date(one) {
      const key = `${one.value} ${one.inferred}`;
      const words = written.get(key) ?? date(one);
      written.set(key, words);
      return words;
    },
  };
}
