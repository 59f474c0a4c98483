/** Command-line arguments of a lab task: bare words in order, and `--name value…` options. */
export interface Arguments {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** A mistake in how a task was called or in a file it was given; printed on stderr, exit code 1. */
export class LabError extends Error {}

/** `task a b --x 1 2 --y` → words [a, b], options {x: [1, 2], y: []}. */
export function parseArguments(argv: readonly string[]): Arguments {
  const words: string[] = [];
  const options = new Map<string, string[]>();
  let current: string[] | null = null;
  for (const arg of argv) {
    if (arg.startsWith('--')) {
      current = [];
      options.set(arg.slice(2), current);
    } else (current ?? words).push(arg);
  }
  return { words, options };
}

/** The one value of an option that must be given. */
export function needOption(args: Arguments, name: string): string {
  const value = args.options.get(name)?.[0];
  if (value === undefined) throw new LabError(`--${name} is needed`);
  return value;
}

/** The first bare word, which must be given. */
export function needWord(args: Arguments, what: string): string {
  const word = args.words[0];
  if (word === undefined) throw new LabError(`${what} is needed`);
  return word;
}
