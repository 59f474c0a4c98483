import type { Reference, References } from './references.ts';

/** What TeX would take for a command, or join into another character. */
const ESCAPES: readonly (readonly [RegExp, string])[] = [
  [/[\\{}$&#%_~^]/g, ''],
  [/-(?=-)/g, '-{}'],
  [/'(?=')/g, "'{}"],
  [/`/g, '{\\textasciigrave}'],
];
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
};

/** References as BibLaTeX `@online`, in UTF-8. Titles and names stand in braces of their own, so that no style changes their letters. */
export function* writeBibtex(references: References): Generator<string, void> {
  for (const one of references) yield one ? entryText(one) : '';
}

function entryText(one: Reference): string {
  const fields = fieldsOf(one).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@online{${one.id},\n${fields.join('')}}\n\n`;
}

function fieldsOf(one: Reference): (readonly [name: string, value: string])[] {
  const fields: (readonly [string, string | undefined])[] = [
    ['title', `{${tex(one.title)}}`],
    ['author', one.author?.map(({ literal }) => `{${tex(literal)}}`).join(' and ')],
    ['organization', one.publisher && `{${tex(one.publisher)}}`],
    ['booktitle', one['container-title'] && `{${tex(one['container-title'])}}`],
    ['date', one.issued && dashed(one.issued['date-parts'][0])],
    ['url', one.URL?.replace(/[\\{}]/g, encodeURIComponent)],
    ['urldate', one.accessed && dashed(one.accessed['date-parts'][0])],
    ['keywords', one.keyword && tex(one.keyword)],
    ['note', one.note && tex(one.note)],
  ];
  return fields.filter((field): field is readonly [string, string] => field[1] !== undefined);
}

function tex(text: string): string {
  return ESCAPES.reduce((escaped, [pattern, by]) => escaped.replace(pattern, (found) => by || (COMMANDS[found] ?? `\\${found}`)), text);
}

function dashed(parts: readonly number[]): string {
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
}
