/** What crosses a boundary: a value, or a failure that names what went wrong and where. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

export interface Failure {
  readonly code: FailureCode;
  /** For the reader and the report: what failed and where, in one sentence. */
  readonly message: string;
}

export type FailureCode =
  | 'bad-input' // a value from outside did not decode
  | 'storage' // the database refused
  | 'unreachable' // nobody listens in that tab or context
  | 'forbidden' // the caller may not ask this
  | 'gone' // what was asked for is no longer there
  | 'internal';

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(code: FailureCode, message: string): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code, message } };
}

/** Closes a `switch` over a union: a case that was forgotten does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
