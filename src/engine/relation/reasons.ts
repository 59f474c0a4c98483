import type { Reason, Words } from '../../domain/relation.ts';
import type { Span } from '../../domain/span.ts';

/** Every rule that can be a reason, with its message: {prior} and {current} are the words in the two texts. The panel translates by key. */
export const REASON_RULES = {
  changed: 'Not compared: the later of the two says that it has changed',
  conditional: 'Not compared: one of the two is conditional',
  date: 'The dates differ: “{prior}” – “{current}”',
  'different-figure': 'The figures differ: “{prior}” – “{current}”',
  elsewhere: 'Not compared: in another place, “{prior}” – “{current}”',
  exclusive: 'What stands in the same place cannot both hold: “{prior}” – “{current}”',
  forecast: 'Not compared: one of the two is a forecast',
  'hedge-added': 'Put less surely now: “{current}” was added',
  'hedge-dropped': 'Put more surely now: “{prior}” has gone',
  negation: 'Affirmed in one and negated in the other: “{prior}” – “{current}”',
  opposite: 'Opposite words: “{prior}” – “{current}”',
  'other-doer': 'Somebody else did it: “{prior}” – “{current}”',
  'other-object': 'Not compared: of another thing, “{prior}” – “{current}”',
  'other-participant': 'Not compared: somebody else, “{prior}” – “{current}”',
  'other-place': 'Somewhere else: “{prior}” – “{current}”',
  'other-subject': 'Not compared: figures of different subjects',
  'other-time': 'Not compared: another time, “{prior}” – “{current}”',
  partial: 'Not compared: one of the two holds of some only',
  'past-period': 'Not compared: one speaks of an earlier period',
  question: 'Not compared: one of the two is a question',
  refuted: 'One calls false what the other puts forward: “{prior}” – “{current}”',
  'running-total': 'Not compared: a total that grows from day to day',
  'same-proposition': 'Says the same: “{prior}” – “{current}”',
  'says-otherwise': 'About one event, and likely not both: “{prior}” – “{current}”',
  'shared-subject': 'About the same: “{current}”',
  'speech-act': 'Not compared: one reports what somebody thinks of a claim, not what is the case',
  'swapped-roles': 'Who did it to whom is swapped: “{prior}” – “{current}”',
  wished: 'Not compared: one of the two says what ought to be',
} as const satisfies Record<string, string>;

export type ReasonRule = keyof typeof REASON_RULES;

/** A reason that points at words in both texts. */
export function reason(
  rule: ReasonRule,
  prior: { readonly text: string; readonly span: Span } | null,
  current: { readonly text: string; readonly span: Span } | null,
): Reason {
  return { rule, prior: words(prior), current: words(current) };
}

function words(at: { readonly text: string; readonly span: Span } | null): Words | null {
  return at ? { start: at.span.start, end: at.span.end, text: at.text.slice(at.span.start, at.span.end) } : null;
}

/** A reason as one line of English, for the command line and as a fallback. */
export function explain({ rule, prior, current }: Reason): string {
  const message = Object.hasOwn(REASON_RULES, rule) ? REASON_RULES[rule as ReasonRule] : rule;
  return message.replace('{prior}', prior?.text ?? '').replace('{current}', current?.text ?? '');
}
