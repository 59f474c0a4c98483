import type { Reason } from '../domain/relation.ts';
import type { Phrases } from './phrases.ts';

/** One rule's reasons as one line for the reader. */
export interface ReasonLine {
  readonly rule: string;
  readonly text: string;
}

/**
 * The reasons in plain words, one line a rule: all that one rule found stands in one list. The message of a rule is `reason_<rule>`, where $1 = words of the
 * prior statement, $2 = words of the one being read, $3 = both in pairs, with words that are the same said once.
 */
export function reasonLines(reasons: readonly Reason[], phrases: Phrases): ReasonLine[] {
  return [...new Set(reasons.map(({ rule }) => rule))].map((rule) => ({
    rule,
    text: lineOf(
      rule,
      reasons.filter((reason) => reason.rule === rule),
      phrases,
    ),
  }));
}

function lineOf(rule: string, reasons: readonly Reason[], { has, say, list }: Phrases): string {
  const key = `reason_${rule.replaceAll('-', '_')}`;
  if (!has(key)) return say('reason_other');
  const quoted = (words: Reason['prior']) => (words ? [say('quoted', words.text)] : []);
  const together = (items: readonly string[]) => list([...new Set(items)]);
  return say(
    key,
    together(reasons.flatMap(({ prior }) => quoted(prior))),
    together(reasons.flatMap(({ current }) => quoted(current))),
    together(
      reasons.flatMap(({ prior, current }) => (isSame(prior, current) ? quoted(current) : pair(quoted(prior), quoted(current), say))),
    ),
  );
}

function isSame(prior: Reason['prior'], current: Reason['current']): boolean {
  return prior?.text.toLowerCase() === current?.text.toLowerCase();
}

function pair([prior]: readonly string[], [current]: readonly string[], say: Phrases['say']): string[] {
  if (prior && current) return [say('pair', prior, current)];
  return [prior ?? current ?? ''];
}
