import type { SourceDocument } from '../domain/claim.ts';
import type { Dated } from '../domain/dated.ts';
import type { ClaimContent, ColumnMapping, ColumnRole, DateOrder, ProblemCode, ReadRow } from '../domain/import.ts';
import type { Speaker, SpeakerKind } from '../domain/speaker.ts';
import { dateIn } from './date-text.ts';
import { UNDECODABLE } from './encoding.ts';

/** Gives a speaker its identity; the engine's knowledge, handed in. */
export type Identify = (name: string, kind: SpeakerKind | undefined, role: string | null) => Speaker;

/** What the rows of a table or of loose JSON have in common. */
export interface RowContext {
  readonly mapping: ColumnMapping;
  readonly dateOrder: DateOrder;
  /** Name of the file: the document of rows that name none. */
  readonly file: string;
  readonly identify: Identify;
}

/** UTF-16 units: longer is no statement (the limit of the pack format). */
export const LONGEST_TEXT = 5000;

/** A row's values by the names of its columns → a claim, and what was wrong with it. Documents that are the same are one object. */
export function rowDecoder(context: RowContext): (row: number, values: ReadonlyMap<string, string>) => ReadRow[] {
  const documents = new Map<string, SourceDocument>();
  return (row, values) => {
    const cell = (role: ColumnRole) =>
      values
        .get(context.mapping[role] ?? '')
        ?.replace(/\s+/g, ' ')
        .trim() || null;
    const problem = (code: ProblemCode, detail: string, kept: boolean): ReadRow => ({
      kind: 'problem',
      problem: { row, code, detail: detail.slice(0, 200), kept },
    });
    const text = cell('text');
    if (text === null) return [problem('no-text', '', false)];
    if (text.length > LONGEST_TEXT) return [problem('too-long', text, false)];
    if ([...values.values()].some((value) => value.includes(UNDECODABLE))) return [problem('undecodable', text, false)];
    const notes: ReadRow[] = [];
    const date = (role: 'said' | 'published'): Dated | null => {
      const written = cell(role);
      const read = written === null ? null : dateIn(written, context.dateOrder);
      if (written !== null && !read) notes.push(problem('date', written, true));
      return read;
    };
    const address = cell('url');
    const isAddress = address !== null && /^https?:\/\/\S+$/i.test(address) && address.length <= 8000;
    if (address !== null && !isAddress) notes.push(problem('address', address, true));
    const outlet = cell('outlet');
    const document = same(documents, {
      id: '',
      title: short(cell('title')) ?? outlet ?? context.file,
      outlet: short(outlet),
      author: short(cell('author')),
      published: date('published'),
      url: isAddress ? address : null,
    });
    const content = contentOf(text, document, cell, date('said'), context.identify);
    return [...notes, { kind: 'claim', row, content }];
  };
}

function contentOf(
  text: string,
  document: SourceDocument,
  cell: (role: ColumnRole) => string | null,
  said: Dated | null,
  identify: Identify,
): ClaimContent {
  const name = short(cell('speaker'));
  const quote = name === null ? null : short(cell('quote'));
  const reported = { manner: quote === null ? 'indirect' : 'direct', certainty: 'reported' } as const;
  return {
    key: null,
    document,
    paragraph: null,
    text,
    quote,
    speaker: name === null ? null : identify(spelled(name), undefined, short(cell('role'))),
    ...(name === null ? ({ manner: 'narrated', certainty: 'stated' } as const) : reported),
    said,
  };
}

/** One object for the same document, numbered in order. */
function same(documents: Map<string, SourceDocument>, document: SourceDocument): SourceDocument {
  const key = JSON.stringify(document);
  const known = documents.get(key) ?? { ...document, id: `d${documents.size + 1}` };
  documents.set(key, known);
  return known;
}

function short(text: string | null): string | null {
  return text === null ? null : text.slice(0, LONGEST_TEXT);
}

/** Tables of fact checks name speakers by slugs: "ida-marwick" is Ida Marwick. */
function spelled(name: string): string {
  if (!/^[a-z]+(?:-[a-z]+)+$/.test(name)) return name;
  return name.replace(/(^|-)([a-z])/g, (_, hyphen: string, letter: string) => `${hyphen ? ' ' : ''}${letter.toUpperCase()}`);
}
