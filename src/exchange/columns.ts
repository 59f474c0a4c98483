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

/** The cells of a row by the names of their columns. */
export interface Cells {
  get(column: string): string | undefined;
  values(): Iterable<string>;
}

/** A row's cells → a claim, and what was wrong with it. What rows have in common (documents, speakers, dates) is made once and shared. */
export function rowDecoder(context: RowContext): (row: number, cells: Cells) => ReadRow[] {
  const { mapping, dateOrder, identify } = context;
  const documents = documentsOf(context);
  const dates = remembered((written: string) => dateIn(written, dateOrder));
  const speakers = remembered((key: string) => {
    const [name = '', role = ''] = key.split('\n');
    return identify(spelled(name), undefined, role || null);
  });
  return (row, cells) => {
    const cell = (role: ColumnRole) => (mapping[role] === undefined ? null : tidied(cells.get(mapping[role])));
    const problem = (code: ProblemCode, detail: string, kept: boolean): ReadRow => ({
      kind: 'problem',
      problem: { row, code, detail: detail.slice(0, 200), kept },
    });
    const text = cell('text');
    if (text === null) return [problem('no-text', '', false)];
    if (text.length > LONGEST_TEXT) return [problem('too-long', text, false)];
    for (const value of cells.values()) if (value.includes(UNDECODABLE)) return [problem('undecodable', text, false)];
    const [written, published, address] = [cell('said'), cell('published'), cell('url')];
    const said = written === null ? null : dates(written);
    const { document, isAddress } = documents(cell, published === null ? null : dates(published), address);
    const name = short(cell('speaker'));
    const speaker = name === null ? null : speakers(`${name}\n${short(cell('role')) ?? ''}`);
    const claim: ReadRow = { kind: 'claim', row, content: contentOf(text, document, speaker, short(cell('quote')), said) };
    if (said === null && written !== null) return [problem('date', written, true), claim];
    if (document.published === null && published !== null) return [problem('date', published, true), claim];
    return isAddress ? [claim] : [problem('address', address ?? '', true), claim];
  };
}

/** Documents by what is written of them: one object for each, numbered in order. */
function documentsOf({ file }: RowContext) {
  const known = new Map<string, { readonly document: SourceDocument; readonly isAddress: boolean }>();
  return (cell: (role: ColumnRole) => string | null, published: Dated | null, address: string | null) => {
    const [title, outlet, author] = [short(cell('title')), short(cell('outlet')), short(cell('author'))];
    const key = `${title}\n${outlet}\n${author}\n${published?.value}\n${address}`;
    const before = known.get(key);
    if (before) return before;
    const isAddress = address === null || (/^https?:\/\/\S+$/i.test(address) && address.length <= 8000);
    const url = isAddress ? address : null;
    const made = { document: { id: `d${known.size + 1}`, title: title ?? outlet ?? file, outlet, author, published, url }, isAddress };
    known.set(key, made);
    return made;
  };
}

/** Values remembered by a cache: more are forgotten all at once, so that a column where all differ does not fill the memory. */
const REMEMBERED = 20_000;

/** A function that remembers what it answered. */
function remembered<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = work(key);
    if (known.size >= REMEMBERED) known.clear();
    known.set(key, value);
    return value;
  };
}

/** A cell without its spaces around and runs of spaces inside; null if nothing is left. */
function tidied(value: string | undefined): string | null {
  if (value === undefined) return null;
  const text = /[^\S ]| {2}/.test(value) ? value.replace(/\s+/g, ' ') : value;
  return text.trim() || null;
}

function contentOf(
  text: string,
  document: SourceDocument,
  speaker: Speaker | null,
  quoted: string | null,
  said: Dated | null,
): ClaimContent {
  const quote = speaker === null ? null : quoted;
  const reported = { manner: quote === null ? 'indirect' : 'direct', certainty: 'reported' } as const;
  const how = speaker === null ? ({ manner: 'narrated', certainty: 'stated' } as const) : reported;
  return { key: null, document, paragraph: null, text, quote, speaker, ...how, said };
}

function short(text: string | null): string | null {
  return text === null ? null : text.slice(0, LONGEST_TEXT);
}

/** Tables of fact checks name speakers by slugs: "ida-marwick" is Ida Marwick. */
function spelled(name: string): string {
  if (!/^[a-z]+(?:-[a-z]+)+$/.test(name)) return name;
  return name.replace(/(^|-)([a-z])/g, (_, hyphen: string, letter: string) => `${hyphen ? ' ' : ''}${letter.toUpperCase()}`);
}
