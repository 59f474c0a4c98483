import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkSync } from 'recheck';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../src');
/** Milliseconds for one expression; one that takes longer to judge is tried on long texts instead. */
const PATIENCE = 1500;
/** UTF-16 units of the long texts, elsewhere and where texts are short, and the milliseconds that one may take on them: a backtracking one takes minutes. */
const LONG = 20_000;
const LONG_OF_SHORT = 2_000;
const LIMIT = 1000;

/** Files whose texts are short whatever a page or a file sends, so that the square of their length is nothing. */
const SHORT: Readonly<Record<string, string>> = {
  'app/imports/preview.ts': 'the name of a file',
  'engine/speakers/names.ts': 'a run of capitalised words, found by a linear expression before',
  'engine/text/sentences.ts': 'the twenty characters before a full stop',
  'exchange/annotations/markdown.ts': 'a tag, as the reader typed it',
  'exchange/file-names.ts': 'a title with its blanks folded',
  'page/authors.ts': 'a byline, cut to a thousand characters with its blanks folded',
  'page/headline.ts': 'a headline, cut to a thousand characters with its blanks folded',
  'selectors/describe.ts': 'a word or two of context, cut before',
};

interface Expression {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** Folders that run on a reader's machine; the build and the lab read only what we give them. */
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !/^(?:build|lab|bench)\//.test(file),
);
const expressions = files.flatMap(expressionsIn);

/** A page, a file or a message chooses the text: no expression may take more than linear time on it. */
describe('regular expressions', () => {
  it('are found', () => {
    expect(expressions.length).toBeGreaterThan(150);
  });

  it('never backtrack more than a text is long', { timeout: 300_000 }, () => {
    const verdicts = expressions.map((one) => ({ ...one, ...checkSync(one.source, one.flags, { timeout: PATIENCE }) }));
    const slow = verdicts.flatMap((one) =>
      one.status === 'vulnerable' && !(one.where in SHORT && one.complexity.type === 'polynomial') ? [one] : [],
    );
    expect(slow.map(({ where, source, complexity }) => `${where}: /${source}/ is ${complexity.type}`)).toEqual([]);
    const unknown = verdicts.filter(({ status }) => status === 'unknown').filter((one) => !isFast(one));
    expect(unknown.map(({ where, source }) => `${where}: /${source}/ is slow on long texts`)).toEqual([]);
  });
});

function expressionsIn(file: string): Expression[] {
  const found: Expression[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { regex } = node as { regex?: { pattern: string; flags: string } };
    if (regex) found.push({ where: file, source: regex.pattern, flags: regex.flags });
    for (const part of Object.values(node)) visit(part);
  };
  visit(parseAst(readFileSync(join(SRC, file), 'utf8'), { lang: file.endsWith('x') ? 'tsx' : 'ts' }));
  return found;
}

/** Tries what makes backtracking visible: runs of the expression's own words, of spaces, letters and digits, that end in something else. */
function isFast({ where, source, flags }: Expression): boolean {
  const length = where in SHORT ? LONG_OF_SHORT : LONG;
  const words = [...new Set(source.match(/[\p{L}]{2,}/gu) ?? [])].slice(0, 30);
  const pumps = [' ', 'a', '1', 'a ', '1 ', ', ', 'A', '“', ...words, ...words.map((word) => `${word} `)];
  return pumps.every((pump) => {
    const text = `${pump.repeat(length / pump.length)}\u0000`;
    // The processor's time: on a busy machine the clock runs on while others work.
    const start = process.cpuUsage();
    text.match(new RegExp(source, flags));
    return process.cpuUsage(start).user / 1000 < LIMIT;
  });
}
