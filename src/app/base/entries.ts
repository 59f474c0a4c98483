import type { Claim } from '../../domain/claim.ts';
import { beginningOf, type Dated } from '../../domain/dated.ts';
import { countOf, withRange } from '../../domain/number-ranges.ts';
import type { PackInfo } from '../../domain/pack-info.ts';
import type { DraftEntry, PackEntry, PackState } from '../ports.ts';

/** What packs and drafts know of their claims. */
type Figures = Pick<PackEntry, 'claims' | 'documents' | 'from' | 'to' | 'ranges'>;

export function newDraft(pack: PackInfo, startedAt: string): DraftEntry {
  return { id: pack.id, pack, startedAt, claims: 0, documents: 0, from: null, to: null, ranges: [] };
}

/** The pack as others see it. */
export function stateOf({ ranges: _, deleted: __, removed: ___, ...state }: PackEntry): PackState {
  return state;
}

/** The entry with these claims added, which are numbered from `from` on. A document that goes on over several batches is counted in each. */
export function withClaims<T extends Figures>(entry: T, claims: readonly Claim[], from: number): T {
  let { from: first, to: last } = entry;
  for (const claim of claims) {
    const day = dayOf(claim);
    if (day === null) continue;
    if (first === null || day < first) first = day;
    if (last === null || day > last) last = day;
  }
  const ranges = withRange(entry.ranges, from, from + claims.length);
  const documents = entry.documents + new Set(claims.map(({ document }) => document.id)).size;
  return { ...entry, claims: countOf(ranges), documents, from: first, to: last, ranges };
}

/** The first day that the claim's date can mean, `YYYY-MM-DD`; its document's date if it has none of its own. */
export function dayOf({ said, document }: Claim): string | null {
  const date = said ?? document.published;
  return date && firstDay(date);
}

function firstDay(date: Dated): string {
  switch (date.precision) {
    case 'year':
      return `${date.value}-01-01`;
    case 'month':
      return `${date.value}-01`;
    case 'day':
      return date.value;
    case 'time':
      return new Date(beginningOf(date)).toISOString().slice(0, 10);
  }
}

/** A draft as the published pack that it becomes. */
export function published({ pack, claims, documents, from, to, ranges }: DraftEntry, enabled: boolean, addedAt: string): PackEntry {
  return { ...pack, claims, documents, from, to, ranges, enabled, addedAt, deleted: [], removed: false };
}
