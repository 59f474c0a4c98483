import type { Article } from '../../domain/article.ts';
import { bounds, type Dated } from '../../domain/dated.ts';
import type { Relation } from '../../domain/relation.ts';
import type { Quantity, Statement } from '../../domain/statement.ts';

/** One figure at one time, with where it comes from. */
export interface FigurePoint {
  readonly id: string;
  readonly date: Dated;
  /** Milliseconds (UTC epoch). */
  readonly at: number;
  /** The figure; the middle of a range. */
  readonly value: number;
  /** As it is written. */
  readonly words: string;
  readonly speaker: string | null;
  readonly outlet: string | null;
  readonly title: string;
  /** Null for the article that is read, and where the address is not known. */
  readonly url: string | null;
}

/** One quantity over time. */
export interface FigureSeries {
  /** The statement of the article in which it stands. */
  readonly statement: string;
  readonly text: string;
  /** Oldest first; two or more, and not all of one value. */
  readonly points: readonly FigurePoint[];
}

/** The quantities found in texts, by id of the claim. */
export type QuantitiesOf = ReadonlyMap<string, readonly Quantity[]>;

/** The relations under which the same quantity is spoken of. */
const COMPARABLE: readonly string[] = ['differs', 'repeats', 'contradicts'];

/** The figures of an article that moved: for each quantity of a statement, those of the prior statements that measure the same. */
export function figureSeries(
  { statements, relations }: { readonly statements: readonly Statement[]; readonly relations: readonly Relation[] },
  article: Article,
  quantities: QuantitiesOf,
): FigureSeries[] {
  return statements.flatMap((statement) => {
    const beside = relations.filter((one) => one.statement === statement.id && COMPARABLE.includes(one.verdict.kind));
    return statement.quantities.flatMap((quantity) => {
      const before = beside.flatMap((relation) => priorFigures(relation, quantity, quantities));
      const points = [...before, ...currentFigure(statement, quantity, article)].sort((a, b) => a.at - b.at);
      const moved = new Set(points.map(({ value }) => value)).size > 1;
      return points.length > 1 && moved ? [{ statement: statement.id, text: statement.text, points }] : [];
    });
  });
}

function priorFigures({ prior, alsoIn }: Relation, quantity: Quantity, quantities: QuantitiesOf): FigurePoint[] {
  return [prior, ...alsoIn].flatMap(({ id, text, document, said, speaker }) => {
    const date = said ?? document.published;
    const same = quantities.get(id)?.find((one) => isSameMeasure(one, quantity));
    if (!date || !same) return [];
    const { outlet, title, url } = document;
    return [{ id, date, at: bounds(date).from, ...read(same, text), speaker: speaker?.name ?? null, outlet, title, url }];
  });
}

function currentFigure(
  { id, said, speakers }: Statement,
  quantity: Quantity,
  { published, siteName, title, text }: Article,
): FigurePoint[] {
  const date = said ?? published;
  if (!date) return [];
  const words = { value: (quantity.low + quantity.high) / 2, words: text.slice(quantity.span.start, quantity.span.end) };
  return [{ id, date, at: bounds(date).from, ...words, speaker: speakers[0]?.name ?? null, outlet: siteName, title, url: null }];
}

function read({ low, high, span }: Quantity, text: string): { readonly value: number; readonly words: string } {
  return { value: (low + high) / 2, words: text.slice(span.start, span.end) };
}

/** Whether two quantities measure the same: one unit, and what is counted, where both say it. Plain counts of nothing named are nothing to compare. */
function isSameMeasure(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit) return false;
  if (a.counts === null || b.counts === null) return a.unit !== null;
  return a.counts === b.counts;
}
