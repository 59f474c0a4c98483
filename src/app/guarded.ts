import { failure, ok, type Result } from '../domain/result.ts';

/** As `guarded`, for work that may itself answer with a failure. */
export async function flattened<T>(what: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  const result = await guarded(what, work);
  return result.ok ? result.value : result;
}

/** Nothing crosses to the panel as an exception. */
export async function guarded<T>(what: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    const isStorage =
      error instanceof Error &&
      /Error$/.test(error.name) &&
      error.name !== 'TypeError' &&
      error.name !== 'Error' &&
      error.name !== 'RangeError';
    return failure(
      isStorage ? 'storage' : 'internal',
      `could not ${what}: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`,
    );
  }
}
