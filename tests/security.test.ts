import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** A test that SECURITY.md names: its file below `tests/`, and the titles in quotation marks after it, up to the next file. */
interface Named {
  readonly file: string;
  readonly titles: readonly string[];
}

const TEST = /`([\w./-]+\.(?:test|e2e)\.tsx?)`([^`|\n]*)/g;

const named: readonly Named[] = [...readFileSync('SECURITY.md', 'utf8').matchAll(TEST)].map(([, file = '', after = '']) => ({
  file,
  titles: [...after.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title.replace(/\s*…$/, '')),
}));

it('every line of the threat model is held by tests that are there', () => {
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter(({ file }) => !existsSync(`tests/${file}`))).toEqual([]);
  const absent = named.flatMap(({ file, titles }) => {
    const text = readFileSync(`tests/${file}`, 'utf8');
    return titles.filter((title) => !text.includes(title)).map((title) => `${file}: ${title}`);
  });
  expect(absent).toEqual([]);
});

it('every cell of “held by” names something', () => {
  const rows = readFileSync('SECURITY.md', 'utf8')
    .split(/\n\n/)
    .filter((table) => /\| held by \|/.test(table));
  const cells = rows.flatMap((table) => table.split('\n').slice(table.split('\n').findIndex((row) => row.startsWith('|---')) + 1));
  const held = cells.filter((row) => row.startsWith('|')).map((row) => row.split('|').at(-2) ?? '');
  expect(held.length).toBeGreaterThan(25);
  expect(held.filter((cell) => !cell.includes('`'))).toEqual([]);
});
