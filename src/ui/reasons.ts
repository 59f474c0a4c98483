import type { Reason } from '../domain/relation.ts';
import type { Phrases } from './phrases.ts';

/** One rule's reasons as one line for the reader. */
export interface ReasonLine {
  readonly rule: string;
  readonly text: string;
}

/**
 * The reasons in plain words, one line a rule: several pairs of words that one rule found stand in one list. The message of a rule is `reason_<rule>`
 * ($1 = words of the prior statement, $2 = words of the one being read); `reason_<rule>_alike`, where there is one, says it of words that are the same.
 */
export function reasonLines(reasons: readonly Reason[], phrases: Phrases): ReasonLine[] {
  return [...new Set(reasons.map(({ rule }) => rule))].map((rule) => {
    const same = reasons.filter((reason) => reason.rule === rule);
    return { rule, text: lineOf(rule, same, phrases) };
  });
}

function lineOf(rule: string, reasons: readonly Reason[], phrases: Phrases): string {
  const key = `reason_${rule.replaceAll('-', '_')}`;
  if (!phrases.has(key)) return phrases.say('reason_other');
  const alike = reasons.every(({ prior, current }) => prior?.text.toLowerCase() === current?.text.toLowerCase());
  const form = alike && phrases.has(`${key}_alike`) ? `${key}_alike` : key;
  return phrases.say(
    form,
    quoted(
      reasons.map(({ prior }) => prior),
      phrases,
    ),
    quoted(
      reasons.map(({ current }) => current),
      phrases,
    ),
  );
}

function quoted(words: readonly Reason['prior'][], { list, say }: Phrases): string {
  const texts = [...new Set(words.flatMap((one) => (one ? [one.text] : [])))];
  return list(texts.map((text) => say('quoted', text)));
}
