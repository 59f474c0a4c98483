import * as v from 'valibot';

/** UTF-16 units of one text; a note or passage longer than that is no note. */
const LONGEST = 200_000;

export const words = v.pipe(v.string(), v.maxLength(LONGEST, `is longer than ${LONGEST.toLocaleString('en')} characters`));

/** A page that can be opened: nothing that a browser would run. */
export const address = v.pipe(
  v.string(),
  v.maxLength(8000, 'is longer than 8,000 characters'),
  v.regex(/^(?:https?|file):\/\/\S+$/i, 'is no web address'),
);

/** A moment as others write it, as ISO 8601 in UTC. */
export const moment = v.pipe(
  v.string(),
  v.maxLength(60),
  v.check((text) => !Number.isNaN(Date.parse(text)), 'is no date and time'),
  v.transform((text) => new Date(text).toISOString()),
);

/** Where in the value something is wrong, and what. */
export function explained(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue) ?? 'the whole';
  if (issue.kind === 'validation') return `${path}: ${issue.message}`;
  if (issue.received === 'undefined') return `${path}: is missing`;
  return `${path}: expected ${issue.expected ?? 'another value'}, got ${issue.received.slice(0, 80)}`;
}
