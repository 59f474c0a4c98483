import type { Comparison } from './reading.ts';
import type { Relation, RelationKind } from './relation.ts';
import type { Settings } from './settings.ts';

/** The kinds of relation, the weightiest first: the order of chips, summary and "conflicts first". */
export const KINDS = ['contradicts', 'differs', 'repeats', 'context'] as const satisfies readonly RelationKind[];

/** What may be picked out of an article. */
export type Filter = 'all' | RelationKind;
/** What findings are counted in. */
export type Compared = Pick<Extract<Comparison, { status: 'compared' }>, 'statements' | 'relations'>;

/** Score from which a contradiction or a differing figure counts among the surest. */
const SUREST = 0.8;

/** The comparison as the reader's settings want to see it. */
export function asWanted<C extends Compared>(comparison: C, { matching, conflicts, context }: Wanted): C {
  if (matching && context && conflicts === 'usual') return comparison;
  const isWanted = ({ verdict: { kind, score } }: Relation) => {
    if (kind === 'context') return context;
    return kind === 'repeats' || conflicts === 'usual' || score >= SUREST;
  };
  return { ...comparison, relations: matching ? comparison.relations.filter(isWanted) : [] };
}

type Wanted = Pick<Settings, 'matching' | 'conflicts' | 'context'>;

/** Statements that have a relation of each kind, and that have any. One statement may count under several kinds. */
export function countsOf({ statements, relations: all }: Compared): Readonly<Record<Filter, number>> {
  const relations = all.filter(({ possible }) => !possible);
  const known = new Set(statements.map(({ id }) => id));
  const count = (of: readonly Relation[]) => new Set(of.map(({ statement }) => statement).filter((id) => known.has(id))).size;
  const kind = (one: RelationKind) => count(relations.filter(({ verdict }) => verdict.kind === one));
  return {
    all: count(relations),
    contradicts: kind('contradicts'),
    differs: kind('differs'),
    repeats: kind('repeats'),
    context: kind('context'),
  };
}
