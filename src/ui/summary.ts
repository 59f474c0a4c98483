import { countsOf, KINDS } from '../domain/findings.ts';
import type { Compared } from './panel-model.ts';
import { coverageText, type Phrases } from './phrases.ts';

/** "41 statements, 3 contradict, 2 figures differ, 6 repeat; compared with 214 statements from 7 sources, Aug 2025 – Feb 2026" */
export function summaryText(comparison: Compared, phrases: Phrases): string {
  const { say, many, list } = phrases;
  const counts = countsOf(comparison);
  // Context is no finding: it is counted on its chip only.
  const found = KINDS.filter((kind) => kind !== 'context' && counts[kind] > 0).map((kind) => many(`summary_${kind}`, counts[kind]));
  const statements = list([many('statements', comparison.statements.length), ...found]);
  const { coverage } = comparison;
  return coverage.claims === 0 ? say('summary_alone', statements) : say('summary', statements, coverageText(coverage, phrases));
}
