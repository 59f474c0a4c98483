/** A line of a text; `text` is null if it was too long to be kept. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string | null;
}

/** UTF-16 units; a longer line is no row. */
export const LONGEST_LINE = 8_000_000;

/** Splits a text that comes piece by piece into lines, at LF, CR LF or CR; empty lines are counted and left out. */
export function lineSplitter(): { push(text: string): Line[]; end(): Line[] } {
  let rest = '';
  let number = 0;
  let dropped = false;

  function take(texts: readonly string[]): Line[] {
    return texts.flatMap((text): Line[] => {
      number++;
      const long = dropped || text.length > LONGEST_LINE;
      dropped = false;
      if (long) return [{ number, text: null }];
      return text.trim() === '' ? [] : [{ number, text }];
    });
  }

  return {
    push(text) {
      const held = rest + text;
      // A CR at the end may be half of a CR LF.
      const lines = (held.endsWith('\r') ? held.slice(0, -1) : held).split(/\r\n|\n|\r/);
      rest = (lines.pop() ?? '') + (held.endsWith('\r') ? '\r' : '');
      const taken = take(lines);
      if (rest.length > LONGEST_LINE) {
        rest = '';
        dropped = true;
      }
      return taken;
    },
    end() {
      const last = rest.replace(/\r$/, '');
      rest = '';
      return last === '' && !dropped ? [] : take([last]);
    },
  };
}
