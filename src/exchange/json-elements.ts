/** A part of a JSON text: an element of the outermost array or of a listed array in the outermost object (`key`), or another member of that object. */
export interface JsonPart {
  /** Name of the member; null for elements of an outermost array. */
  readonly key: string | null;
  /** Whether it is one element of the array under `key`, or the whole value. */
  readonly element: boolean;
  /** Its JSON; null if it was too long to be kept. */
  readonly text: string | null;
}

/** Takes a JSON text piece by piece, so that a file of any size is read in little memory. */
export interface JsonElements {
  push(text: string): JsonPart[];
  /** Whether the outermost value came to its end: if not, the file is cut. */
  complete(): boolean;
}

/** UTF-16 units of one part: more is no statement, and would be held in memory whole. */
export const LONGEST_PART = 8_000_000;

const STRUCTURE = /["{}[\],:]/g;
const STRING_END = /["\\]/g;

/**
 * Splits a JSON text (RFC 8259) into parts without parsing them: brackets and strings are all it looks at, each part is then parsed alone, so that
 * one broken element does not spoil the others. `arrays` names the members whose elements come one by one.
 */
export function jsonElements(arrays: readonly string[]): JsonElements {
  let rest = '';
  let at = 0;
  let depth = 0;
  let inString = false;
  let root: '{' | '[' | null = null;
  let done = false;
  /** Depth at which commas part units: 1, or 2 inside a listed array. */
  let level = 1;
  let key: string | null = null;
  let start = 0;
  let dropped = false;
  let parts: JsonPart[] = [];

  const cut = (end: number) => {
    const text = dropped ? null : rest.slice(start, end).trim();
    if (text !== '') parts.push({ key, element: root === '[' || level === 2, text });
    start = end + 1;
    dropped = false;
  };

  function open(char: string): void {
    depth++;
    if (depth === 1) {
      root = char as '{' | '[';
      start = at;
    } else if (depth === 2 && root === '{' && char === '[' && key !== null && arrays.includes(key)) {
      level = 2;
      start = at;
    }
  }

  function close(): void {
    if (depth === level) cut(at - 1);
    depth--;
    if (level === 2 && depth === 1) {
      level = 1;
      key = null;
      start = at;
    }
    if (depth === 0) done = true;
  }

  /** One character of structure, just behind `at`. */
  function step(char: string): void {
    if (char === '"') inString = true;
    else if (char === '{' || char === '[') open(char);
    else if (char === '}' || char === ']') close();
    else if (depth !== level) return;
    else if (char === ',') {
      cut(at - 1);
      if (level === 1) key = null;
    } else if (root === '{' && level === 1 && key === null) {
      key = nameIn(rest.slice(start, at - 1));
      start = at;
    }
  }

  /** Moves to the end of the string, if it is there. */
  function leaveString(): boolean {
    STRING_END.lastIndex = at;
    const found = STRING_END.exec(rest);
    if (!found) return false;
    if (found[0] === '\\') {
      if (found.index + 1 >= rest.length) return false;
      at = found.index + 2;
      return true;
    }
    at = found.index + 1;
    inString = false;
    return true;
  }

  function scan(): void {
    while (!done) {
      if (inString) {
        if (!leaveString()) break;
        continue;
      }
      STRUCTURE.lastIndex = at;
      const found = STRUCTURE.exec(rest);
      if (!found) break;
      at = found.index + 1;
      step(found[0]);
    }
  }

  return {
    push(text) {
      parts = [];
      if (done) return parts;
      // What stands before the unit is no longer needed; the scan goes on where it stopped.
      const from = dropped ? at : Math.min(start, at);
      rest = rest.slice(from) + text;
      at -= from;
      start = dropped ? 0 : start - from;
      scan();
      if (!inString && !done) at = rest.length;
      else if (inString) at = rest.endsWith('\\') && !endsEscaped(rest) ? rest.length - 1 : rest.length;
      if (!done && at - start > LONGEST_PART) dropped = true;
      return parts;
    },
    complete: () => done,
  };
}

/** Whether the backslash at the end is itself escaped. */
function endsEscaped(text: string): boolean {
  let at = text.length;
  while (text[at - 1] === '\\') at--;
  return (text.length - at) % 2 === 0;
}

function nameIn(text: string): string | null {
  try {
    return String(JSON.parse(text.trim()));
  } catch {
    return text.trim();
  }
}
