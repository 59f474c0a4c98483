import * as v from 'valibot';
import { dated } from '../../domain/dated.ts';
import { failure, ok, type Result } from '../../domain/result.ts';

/** Shapes that several sections of a backup share. */
export const text = v.pipe(v.string(), v.maxLength(20_000));
export const date = v.pipe(
  v.object({ value: v.string(), precision: v.picklist(['year', 'month', 'day', 'time']), inferred: v.boolean() }),
  v.check(({ value, precision }) => dated(value)?.precision === precision, 'is no date of its precision'),
);
export const speaker = v.object({
  id: v.nullable(text),
  name: text,
  role: v.nullable(text),
  kind: v.picklist(['person', 'organisation', 'group', 'document']),
});

/** A row decoded; the error names the place in it. */
export function checked<T>(schema: v.GenericSchema<unknown, T>, row: unknown): Result<T> {
  const result = v.safeParse(schema, row);
  if (result.success) return ok(result.output);
  const [issue] = result.issues;
  return failure('bad-input', `${v.getDotPath(issue) ?? 'the row'}: ${issue.message}`);
}
