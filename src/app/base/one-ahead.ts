/**
 * Writes batch after batch, one ahead: while the browser writes one, the next is made ready. `add` waits for the batch before, `end` for the last; a failure
 * is told by whichever comes next.
 */
export function oneAhead() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    async add(write: () => Promise<unknown>): Promise<void> {
      const before = last;
      last = write();
      last.catch(() => undefined);
      await before;
    },
    async end(): Promise<void> {
      await last;
    },
  };
}
