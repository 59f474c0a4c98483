import type { Annotation } from '../../domain/annotation.ts';
import { failure, ok, type Result } from '../../domain/result.ts';
import { readCsv } from '../csv.ts';
import { annotationFromHypothesis, looksLikeHypothesis } from './hypothesis.ts';
import { annotationFromJson } from './json-ld-reading.ts';
import { annotationFromReadwise, looksLikeReadwise } from './readwise.ts';

/** What a file of notes gave: what could be read, and of each other item what is wrong with it. */
export interface NotesRead {
  readonly format: 'json-ld' | 'hypothesis' | 'readwise';
  readonly annotations: readonly Annotation[];
  /** `item` counts from 1; in a table it is the row, the header being row 1. */
  readonly problems: readonly { readonly item: number; readonly message: string }[];
}

/**
 * Reads a file of notes, finding out which of the three it is. Fails where it is none of them or is cut short; one bad item leaves the others alone.
 * `at` (ISO 8601) stands in for dates that the file does not have. Nothing in a file is run: texts are kept as they are and cleaned when shown.
 */
export function readNotes(text: string, at: string): Result<NotesRead> {
  const bare = text.replace(/^\uFEFF/, '').trim();
  if (bare === '') return failure('bad-input', 'the file is empty');
  return /^[[{]/.test(bare) ? readJson(bare, at) : readTable(bare, at);
}

function readJson(text: string, at: string): Result<NotesRead> {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  const exported = looksLikeHypothesis(value);
  if (exported) return ok(collect('hypothesis', exported.annotations, 1, (item) => annotationFromHypothesis(item, at)));
  const items = itemsOf(value);
  if (!items) return failure('bad-input', 'this JSON holds no annotations: neither W3C Web Annotations nor an export of Hypothesis');
  return ok(collect('json-ld', items, 1, (item) => annotationFromJson(item, at)));
}

function readTable(text: string, at: string): Result<NotesRead> {
  const table = readCsv(text);
  if (!table.ok) return table;
  const { columns, rows } = table.value;
  if (!looksLikeReadwise(columns)) {
    return failure(
      'bad-input',
      `this is no file of notes: a table of Readwise has a column “Highlight”; here are ${columns.slice(0, 5).join(', ').slice(0, 200)}`,
    );
  }
  return ok(
    collect(
      'readwise',
      rows.map(({ cells }) => cells),
      2,
      (cells) => annotationFromReadwise(cells, at),
    ),
  );
}

function parse(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const isCut = !/[\]}]$/.test(text);
    return failure(
      'bad-input',
      `${isCut ? 'the file is cut short' : 'the file is no JSON'}: ${error instanceof Error ? error.message.slice(0, 200) : ''}`,
    );
  }
}

/** The annotations in a document: one, a list, a collection or page (5.1, 5.2), a graph. Null if it holds none. */
function itemsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value.length === 0 ? null : value;
  if (typeof value !== 'object' || value === null) return null;
  const { type, items, first, '@graph': graph } = value as Readonly<Record<string, unknown>>;
  const types = Array.isArray(type) ? type : [type];
  if (types.includes('Annotation')) return [value];
  if (Array.isArray(items)) return items;
  if (Array.isArray(graph)) return graph;
  return first === undefined ? null : itemsOf(first);
}

function collect<T>(format: NotesRead['format'], items: readonly T[], from: number, read: (item: T) => Result<Annotation>): NotesRead {
  const results = items.map(read);
  return {
    format,
    annotations: results.flatMap((one) => (one.ok ? [one.value] : [])),
    problems: results.flatMap((one, i) => (one.ok ? [] : [{ item: i + from, message: one.error.message }])),
  };
}
