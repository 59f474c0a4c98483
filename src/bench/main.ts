import { type Arguments, LabError, parseArguments } from '../lab/arguments.ts';

/** A benchmark returns what goes to stdout: one JSON object. Everything else it says goes to stderr. */
export type Benchmark = (args: Arguments) => Promise<unknown>;

/** Loaded by need: each measures us against peers in one run, and prints ratios as well as times. */
const BENCHMARKS: Record<string, () => Promise<{ run: Benchmark }>> = {
  anchoring: () => import('./anchoring.ts'),
  base: () => import('./base.ts'),
  compare: () => import('./compare.ts'),
  extraction: () => import('./extraction.ts'),
  load: () => import('./load/run.ts'),
  newsroom: () => import('./newsroom.ts'),
  panel: () => import('./panel/run.ts'),
  selectors: () => import('./selectors.ts'),
  reading: () => import('./reading.ts'),
  statements: () => import('./statements.ts'),
  taggers: () => import('./taggers.ts'),
};

async function main(): Promise<void> {
  const [name = '', ...rest] = process.argv.slice(2);
  const load = Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined;
  if (!load) throw new LabError(`benchmarks: ${Object.keys(BENCHMARKS).sort().join(', ')}`);
  process.stdout.write(`${JSON.stringify(await (await load()).run(parseArguments(rest)), null, 1)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `bench: ${error instanceof LabError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 1;
});
