import type { Coverage } from '../domain/relation.ts';
import type { Words } from './words.ts';

/** What was searched, in one sentence. */
export function coverageText({ claims, documents, from, to, bySpeakers }: Coverage, { say, many }: Words): string {
  if (claims === 0) return say('base_empty');
  const counts = [many('summary_statements', claims), many('sources', documents)] as const;
  const range = from && to ? say('compared_with', ...counts, from.slice(0, 7), to.slice(0, 7)) : say('compared_with_undated', ...counts);
  return bySpeakers > 0 ? `${range}; ${many('by_speakers', bySpeakers)}` : range;
}
