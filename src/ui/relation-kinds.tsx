import { BookOpen, Contrast, Equal, EqualNot, TrendingDown, TrendingUp } from 'lucide-preact';
import type { Relation, RelationKind } from '../domain/relation.ts';

/** Icon of each kind: told by shape and word too, not by colour alone. None of them judges. */
const ICONS = { contradicts: Contrast, differs: EqualNot, repeats: Equal, context: BookOpen } as const satisfies Record<
  RelationKind,
  unknown
>;
const SHIFTS = { same: Equal, stronger: TrendingUp, weaker: TrendingDown } as const;

export function KindIcon({ kind, size = 14 }: { kind: RelationKind; size?: number }) {
  const Icon = ICONS[kind];
  return <Icon size={size} aria-hidden="true" />;
}

/** Icon and message key of a relation's label; a repeated statement may be put more or less surely now. */
export function labelOf({ verdict }: Relation): { readonly Icon: (typeof ICONS)[RelationKind]; readonly key: string } {
  if (verdict.kind === 'repeats') return { Icon: SHIFTS[verdict.shift], key: `repeats_${verdict.shift}` };
  return { Icon: ICONS[verdict.kind], key: `relation_${verdict.kind}` };
}
