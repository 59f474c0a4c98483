import type { Reference, References } from './references.ts';

/** References as RIS (https://en.wikipedia.org/wiki/RIS_(file_format)): a tag a line, CRLF. Each note is an N1 of its own: Zotero makes a note of each. */
export function* writeRis(references: References): Generator<string, void> {
  for (const one of references) yield one ? recordOf(one) : '';
}

function recordOf(one: Reference): string {
  const lines = linesOf(one).map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join('')}ER  - \r\n\r\n`;
}

function linesOf(one: Reference): (readonly [tag: string, value: string])[] {
  const each = (tag: string, values: readonly string[] | undefined) => (values ?? []).map((value) => [tag, value] as const);
  const date = one.issued?.['date-parts'][0];
  const seen = optional(one.accessed && slashed(one.accessed['date-parts'][0]));
  return [
    ['TY', 'ELEC'],
    ['ID', one.id],
    ['TI', one.title],
    ...each(
      'AU',
      one.author?.map(({ literal }) => literal),
    ),
    ...each('T2', optional(one['container-title'])),
    ...each('PB', optional(one.publisher)),
    ...each('PY', optional(date && String(date[0]))),
    ...each('DA', optional(date && slashed(date))),
    // The day of access: Zotero and others look at Y2, EndNote at M1.
    ...each('Y2', seen),
    ...each('M1', seen),
    ...each('UR', optional(one.URL)),
    ...each('KW', one.keyword?.split(', ')),
    ...each('N1', one.note?.split('\n')),
  ];
}

function optional(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}

/** `2026/02/26/`: year, month, day and a place for other words; what is not known is left empty. */
function slashed(parts: readonly number[]): string {
  const [year = '', month, day] = parts;
  const two = (number: number | undefined) => (number === undefined ? '' : String(number).padStart(2, '0'));
  return `${year}/${two(month)}/${two(day)}/`;
}
