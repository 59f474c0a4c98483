/** A JSON text's value; undefined where it is none. */
export function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Lists and objects inside one another that are read as a cell: more is no table's, and a hostile file's could not be counted through. */
const DEEPEST = 6;

/** The fields of a JSON object as the text that a table would hold: strings and numbers as they are, a list joined, objects by their name. */
export function cellsOf(value: unknown): ReadonlyMap<string, string> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return new Map(Object.entries(value).map(([key, one]) => [key, cellOf(one)]));
}

function cellOf(value: unknown, depth = DEEPEST): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  if (depth === 0) return '';
  if (Array.isArray(value)) return value.map((one) => cellOf(one, depth - 1)).join(', ');
  return 'name' in value ? cellOf(value.name, depth - 1) : 'value' in value ? cellOf(value.value, depth - 1) : '';
}
