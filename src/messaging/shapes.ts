import * as v from 'valibot';
import { COLOURS } from '../domain/annotation.ts';
import { failure, ok, type Result } from '../domain/result.ts';

/** Shapes that several messages share. */
const precision = v.picklist(['year', 'month', 'day', 'time']);
export const dated = v.object({ value: v.pipe(v.string(), v.maxLength(40)), precision, inferred: v.boolean() });
export const line = v.pipe(v.string(), v.maxLength(2000));

/** UTF-16 units of a passage with its surroundings; what is longer was refused in the page. */
const words = v.pipe(v.string(), v.maxLength(200_000));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const selectors = v.object({
  quote: v.object({ type: v.literal('TextQuoteSelector'), exact: words, prefix: words, suffix: words }),
  position: v.nullable(v.object({ type: v.literal('TextPositionSelector'), start: count, end: count })),
});

/** A highlight that is to be drawn, on its way into the page. */
export const mark = v.object({ id: v.pipe(v.string(), v.maxLength(100)), selectors, colour: v.picklist(COLOURS) });

/** Decodes what comes from another context; the error says what it was, where in it and what is wrong there. */
export function decodeAs<T>(schema: v.GenericSchema<unknown, T>, value: unknown, what: string): Result<T> {
  const result = v.safeParse(schema, value);
  if (result.success) return ok(result.output);
  const issue = result.issues[0];
  return failure('bad-input', `${what}: ${v.getDotPath(issue) ?? 'the whole'}: ${issue.message}`);
}
