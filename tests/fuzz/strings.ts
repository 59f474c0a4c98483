import fc from 'fast-check';

/** Runs of each fuzz target: a thousand in CI; `FUZZ_RUNS=100000` on demand. */
export const RUNS = Number(process.env.FUZZ_RUNS ?? 1000);
/** `FUZZ_SEED` repeats a run whose seed a failure printed. */
export const SEED = process.env.FUZZ_SEED === undefined ? {} : { seed: Number(process.env.FUZZ_SEED) };

/** Pieces that rules look at: quotation marks, reporting, figures, negation, dates, odd spaces and directions. */
const PIECES = [
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '«',
  '(',
  ')',
  '[…]',
  '—',
  '…',
  '. ',
  ', ',
  ': ',
  '; ',
  '? ',
  '! ',
  '\n',
  '\n\n',
  ' ',
  '\u00a0',
  '\u200f',
  '\u00ad',
  '\u200b',
  'said',
  'told reporters that',
  'according to',
  'denied',
  'did not',
  'never',
  'no',
  'nobody',
  'failed to',
  'refused to',
  'unless',
  'if',
  'would have',
  'the minister',
  'Mr. Halvorsen',
  'Ana M. Reyes',
  'he',
  'they',
  'the council',
  'U.S.',
  'Dr.',
  'a spokesman for',
  'who',
  'which',
  'and',
  'or',
  'but',
  'of',
  '1,200',
  '3.5 million',
  'twenty-one',
  '40%',
  '$5bn',
  '€3.2',
  '12 to 15',
  'at least',
  'nearly',
  'km',
  'people',
  'per cent',
  'a third',
  '2026',
  'on Monday',
  'last week',
  'in March 2025',
  'by 2030',
  '-',
  '1'.repeat(40),
  'bridge',
  'vote',
  'was approved',
  'rejected',
  'opened',
  'closed',
  'rose',
  'fell',
  'expects',
  'plans',
  'claims',
  'reportedly',
]; // prettier-ignore

/** Text that is nearly news: pieces in any order, with any unicode between them. */
export const newsLike = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) }),
    // As long as it may be: else most texts are a few words.
    { maxLength: 60, size: 'max' },
  )
  .map((pieces) => pieces.join(' '));

/** Any JSON-like value, or a good one with a few of its parts replaced by anything. */
export function damaged(good: unknown): fc.Arbitrary<unknown> {
  const parts = pathsOf(good);
  const change = fc.record({ path: fc.constantFrom(...parts), value: fc.anything({ maxDepth: 1 }) });
  return fc.oneof(
    fc.anything(),
    fc
      .array(change, { maxLength: 3 })
      .map((changes) => changes.reduce((value, { path, value: part }) => replaced(value, path, part), good)),
  );
}

type Path = readonly string[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, part: unknown): unknown {
  if (key === undefined) return part;
  if (typeof value !== 'object' || value === null) return value;
  const inner = replaced((value as Record<string, unknown>)[key], rest, part);
  return Array.isArray(value) ? value.map((one, i) => (String(i) === key ? inner : one)) : { ...value, [key]: inner };
}
