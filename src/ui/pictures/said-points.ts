import type { Article } from '../../domain/article.ts';
import { bounds, type Dated } from '../../domain/dated.ts';
import type { Relation, RelationKind } from '../../domain/relation.ts';
import type { Statement } from '../../domain/statement.ts';

/** Something said at some time: a dot on the timeline. */
export interface SaidPoint {
  /** Id of the claim, or of the statement of the article that is read. */
  readonly id: string;
  /** The statement of the article under which it stands; itself for a statement. */
  readonly statement: string;
  readonly text: string;
  /** Null = the article or document itself. */
  readonly speaker: string | null;
  readonly outlet: string | null;
  readonly date: Dated;
  /** Milliseconds (UTC epoch): the middle of what the date can mean. */
  readonly at: number;
  /** How it stands to its statement; null for the statements being read. */
  readonly kind: RelationKind | null;
}

/** Two points that contradict or differ. */
export interface SaidLink {
  readonly from: SaidPoint;
  readonly to: SaidPoint;
  readonly kind: 'contradicts' | 'differs';
}

export interface Timeline {
  /** Oldest first. */
  readonly points: readonly SaidPoint[];
  readonly links: readonly SaidLink[];
  /** What was left out because nobody knows when it was said. */
  readonly undated: number;
}

/** Which of it is drawn: what one speaker said (null: everyone), beside one statement (null: all of the article). */
export interface Scope {
  readonly speaker: string | null;
  readonly statement: string | null;
}

interface Said {
  readonly statements: readonly Statement[];
  readonly relations: readonly Relation[];
}

/** What was said on the article's subjects, over time. Only statements that have something beside them are drawn: the others are no subject. */
export function timelineOf({ statements, relations }: Said, article: Article, scope: Scope): Timeline {
  const beside = relations.filter(({ statement }) => scope.statement === null || statement === scope.statement);
  const subjects = statements.filter(({ id }) => beside.some(({ statement }) => statement === id));
  const now = subjects.map((statement) => pointOfStatement(statement, article));
  const before = beside.map(pointOfRelation);
  const all = [...now, ...before];
  const points = unique(all.filter((point) => point !== null)).filter(({ speaker }) => scope.speaker === null || speaker === scope.speaker);
  return { points: points.sort((a, b) => a.at - b.at), links: linksOf(beside, points), undated: all.length - all.filter(Boolean).length };
}

/** Everyone who says something on the timeline, those who say most first. */
export function speakersOf(said: Said, article: Article): string[] {
  const counts = new Map<string, number>();
  for (const { speaker } of timelineOf(said, article, { speaker: null, statement: null }).points) {
    if (speaker) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

function pointOfStatement({ id, text, speakers, said }: Statement, { published, siteName }: Article): SaidPoint | null {
  const date = said ?? published;
  return date && { id, statement: id, text, speaker: speakers[0]?.name ?? null, outlet: siteName, date, at: middle(date), kind: null };
}

function pointOfRelation({ statement, prior, verdict }: Relation): SaidPoint | null {
  const date = prior.said ?? prior.document.published;
  const { id, text, speaker, document } = prior;
  return (
    date && { id, statement, text, speaker: speaker?.name ?? null, outlet: document.outlet, date, at: middle(date), kind: verdict.kind }
  );
}

/** A claim that stands under several statements is drawn once, by its weightiest kind, which comes first. */
function unique(points: readonly SaidPoint[]): SaidPoint[] {
  return [...new Map([...points].reverse().map((point) => [point.id, point])).values()].reverse();
}

function linksOf(relations: readonly Relation[], points: readonly SaidPoint[]): SaidLink[] {
  const byId = new Map(points.map((point) => [point.id, point]));
  return relations.flatMap(({ statement, prior, verdict: { kind } }): SaidLink[] => {
    const [from, to] = [byId.get(prior.id), byId.get(statement)];
    return from && to && (kind === 'contradicts' || kind === 'differs') ? [{ from, to, kind }] : [];
  });
}

function middle(date: Dated): number {
  const { from, to } = bounds(date);
  return (from + to) / 2;
}
