import type { Quantity } from '../../domain/statement.ts';

/** Whether one text counts apart what the other counts together: "six men and three women", "nine people". */
export function addUp(some: readonly Quantity[], others: readonly Quantity[]): boolean {
  return isSumOf(some, others) || isSumOf(others, some);
}

function isSumOf([total, second]: readonly Quantity[], parts: readonly Quantity[]): boolean {
  const counts = parts.filter(({ unit, approximation }) => unit === null && approximation === 'exact');
  if (!total || second || total.unit !== null || counts.length < 2) return false;
  return counts.reduce((sum, { low }) => sum + low, 0) === total.low;
}
