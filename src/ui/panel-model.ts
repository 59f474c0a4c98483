import type { Article } from '../domain/article.ts';
import type { Comparison, LookUp, Passage, TabReading } from '../domain/reading.ts';
import type { Relation, RelationKind } from '../domain/relation.ts';
import type { Failure } from '../domain/result.ts';
import type { Statement } from '../domain/statement.ts';

/** Everything the panel can be showing. Each case has what it needs, and nothing else. */
export type View =
  | { readonly state: 'unread' }
  | { readonly state: 'reading' }
  | { readonly state: 'unreadable'; readonly reason: string; readonly title: string }
  | { readonly state: 'comparing'; readonly article: Article }
  | { readonly state: 'other-language'; readonly article: Article; readonly language: string | null }
  | { readonly state: 'compared'; readonly article: Article; readonly comparison: Compared }
  | { readonly state: 'looking-up'; readonly passage: Passage }
  | { readonly state: 'looked-up'; readonly lookUp: LookUp }
  | { readonly state: 'failed'; readonly failure: Failure };

export type Compared = Extract<Comparison, { status: 'compared' }>;

/** What the panel shows for a tab before anything was compared or looked up. */
export function viewOf(reading: TabReading): View {
  if (reading.passage) return { state: 'looking-up', passage: reading.passage };
  const { page } = reading;
  switch (page.status) {
    case 'unread':
      return { state: 'unread' };
    case 'reading':
      return { state: 'reading' };
    case 'unreadable':
      return { state: 'unreadable', reason: page.reason, title: page.title };
    case 'failed':
      return { state: 'failed', failure: page.failure };
    case 'read':
      return { state: 'comparing', article: page.article };
  }
}

/** Which statements are shown. */
export type Filter = 'related' | 'all' | RelationKind;
/** In which order. */
export type Order = 'reading' | 'conflicts';

/** A statement with its relations, as listed. */
export interface Entry {
  readonly statement: Statement;
  readonly relations: readonly Relation[];
}

/** The list for a filter and an order. */
export function entriesOf({ statements, relations }: Compared, filter: Filter, order: Order): Entry[] {
  const entries = statements.map((statement) => ({
    statement,
    relations: relations.filter((relation) => relation.statement === statement.id),
  }));
  const shown = entries.flatMap((entry): Entry[] => {
    if (filter === 'all') return [entry];
    const wanted = filter === 'related' ? entry.relations : entry.relations.filter(({ verdict }) => verdict.kind === filter);
    return wanted.length > 0 ? [{ ...entry, relations: wanted }] : [];
  });
  return order === 'reading' ? shown : [...shown].sort((a, b) => weight(b) - weight(a));
}

const WEIGHT: Readonly<Record<RelationKind, number>> = { contradicts: 3, differs: 2, repeats: 1, context: 0 };

function weight({ relations }: Entry): number {
  return Math.max(-1, ...relations.map(({ verdict }) => WEIGHT[verdict.kind]));
}

/** How many statements have a relation of each kind. */
export function countsOf({ statements, relations }: Compared): Readonly<Record<RelationKind, number>> {
  const count = (kind: RelationKind) =>
    statements.filter(({ id }) => relations.some((one) => one.statement === id && one.verdict.kind === kind)).length;
  return { contradicts: count('contradicts'), differs: count('differs'), repeats: count('repeats'), context: count('context') };
}

/** A run of text, marked or not. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text at the spans that decided; spans may overlap or lie outside. */
export function runsOf(text: string, spans: readonly { readonly start: number; readonly end: number }[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  const push = (end: number, marked: boolean) => {
    if (end > at) runs.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.min(Math.max(at, start), text.length);
    push(from, false);
    push(Math.min(Math.max(from, end), text.length), true);
  }
  push(text.length, false);
  return runs;
}
