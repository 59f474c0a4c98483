import { KINDS } from '../domain/findings.ts';
import type { Reason, Relation, RelationKind } from '../domain/relation.ts';
import type { Span } from '../domain/span.ts';

/** Words to be marked, with the kind of relation that they decided. */
export interface Mark extends Span {
  readonly kind: RelationKind;
}

/** A run of text; `kind` is null where nothing is marked. */
export interface Run {
  readonly start: number;
  readonly text: string;
  readonly kind: RelationKind | null;
}

/** Rules that only say why two statements were laid side by side: they decide nothing but context. */
export const SUBJECT_RULES: ReadonlySet<string> = new Set(['shared-subject', 'fewer-words-shared']);

/** The deciding words of one relation in one of its two texts. */
export function marksOf({ verdict: { kind, reasons } }: Relation, side: 'prior' | 'current'): Mark[] {
  const decides = ({ rule }: Reason) => kind === 'context' || !SUBJECT_RULES.has(rule);
  return reasons.filter(decides).flatMap((reason) => {
    const words = reason[side];
    return words ? [{ start: words.start, end: words.end, kind }] : [];
  });
}

/** The words to mark in the statement being read. Those of mere context are left out where something weightier is to be seen. */
export function currentMarks(relations: readonly Relation[]): Mark[] {
  const weighty = relations.filter(({ verdict }) => verdict.kind !== 'context');
  return (weighty.length > 0 ? weighty : relations).flatMap((relation) => marksOf(relation, 'current'));
}

/** Cuts a text at its marks. Marks may overlap (the weightiest kind wins) and may lie outside; the runs together are always the text. */
export function runsOf(text: string, marks: readonly Mark[]): Run[] {
  const inside = (at: number) => Math.max(0, Math.min(at, text.length));
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [inside(start), inside(end)])])].sort((a, b) => a - b);
  const runs: Run[] = [];
  for (const [i, start] of cuts.entries()) {
    const end = cuts[i + 1];
    if (end === undefined) break;
    const covering = marks.filter((mark) => mark.start <= start && mark.end >= end);
    const kind = KINDS.find((one) => covering.some((mark) => mark.kind === one)) ?? null;
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { ...last, text: text.slice(last.start, end) };
    else runs.push({ start, text: text.slice(start, end), kind });
  }
  return runs;
}
