import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sources = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => [file, readFileSync(`src/ui/${file}`, 'utf8')] as const);
const pages = ['panel', 'options', 'welcome'].flatMap((folder) =>
  readdirSync(`src/entries/${folder}`)
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, readFileSync(`src/entries/${folder}/${file}`, 'utf8')] as const),
);

/** Attributes that a reader sees or hears. */
const SPOKEN = /\b(?:title|aria-label|placeholder|alt|label)=(?:"([^"]*\p{L}{2,}[^"]*)"|\{'([^']*\p{L}{2,}[^']*)'\})/gu;

/** Words between two tags, or between a tag and an expression, on one line. */
const BETWEEN = /(?<![=-])>([^<>{}()=;]*\p{L}{2,}[^<>{}()=;]*)(?=<\/|\{)/gu;

/** The name of the extension stands as it is in every language; “ab” is a sample of letters in a colour, not a word. */
const NAMES = ['On Record', 'ab'];

describe('no string stands outside of _locales', () => {
  it.each(sources)('in %s', (_, text) => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
    const spoken = [...code.matchAll(SPOKEN)].map(([, a, b]) => a ?? b ?? '');
    const between = [...code.matchAll(BETWEEN)].map(([, words = '']) => words.trim());
    expect([...spoken, ...between].filter((words) => !NAMES.includes(words))).toEqual([]);
  });

  it.each(pages)('in %s', (_, text) => {
    const words = text
      .replace(/<!--[\s\S]*?-->|<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    expect(NAMES).toContain(words);
  });
});

describe('the test for such strings', () => {
  it.each([
    ['<p>Nothing here</p>', BETWEEN],
    ['<p>Nothing {count}</p>', BETWEEN],
    ['<button title="Close it">', SPOKEN],
    ["<input placeholder={'Search'} />", SPOKEN],
  ])('finds %s', (code, pattern) => {
    expect([...code.matchAll(pattern)]).toHaveLength(1);
  });

  it.each(["<p>{say('close')}</p>", 'a => b', '<b>·</b>', '<button data-action="close">'])('leaves %s alone', (code) => {
    expect([...code.matchAll(BETWEEN), ...code.matchAll(SPOKEN)]).toHaveLength(0);
  });
});
