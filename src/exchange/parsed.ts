/** A JSON text's value; undefined where it is none. */
export function parsed(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The fields of a JSON object as the text that a table would hold: strings and numbers as they are, a list joined, objects by their name. */
export function cellsOf(value: unknown): ReadonlyMap<string, string> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return new Map(Object.entries(value).map(([key, one]) => [key, cellOf(one)]));
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellOf).join(', ');
  if (typeof value === 'object') return 'name' in value ? cellOf(value.name) : 'value' in value ? cellOf(value.value) : '';
  return String(value);
}
