import { type Arguments, LabError, parseArguments } from './arguments.ts';

/** A task returns what goes to stdout. */
type Task = (args: Arguments) => Promise<string>;

/** Loaded by need, so that a task pays only for its own parts. */
const TASKS: Record<string, () => Promise<{ run: Task }>> = {
  attributions: () => import('./attributions.ts'),
  claims: () => import('./claims.ts'),
  contradict: () => import('./contradict.ts'),
  extract: () => import('./extract.ts'),
  match: () => import('./match.ts'),
  'newsroom-rules': () => import('./newsroom-rules.ts'),
  pack: () => import('./pack.ts'),
  read: () => import('./read.ts'),
  relate: () => import('./relate.ts'),
  shown: () => import('./shown.ts'),
  'train-outlook': () => import('./train-outlook.ts'),
  'train-confidence': () => import('./train-confidence.ts'),
};

async function main(): Promise<void> {
  const [name = '', ...rest] = process.argv.slice(2);
  const load = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
  if (!load) throw new LabError(`tasks: ${Object.keys(TASKS).join(', ')}`);
  const output = await (await load()).run(parseArguments(rest));
  process.stdout.write(output.endsWith('\n') ? output : `${output}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(
    `lab: ${error instanceof LabError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 1;
});
