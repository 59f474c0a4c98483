/**
 * Writes batch after batch, one ahead: while the browser writes one, the next is read and made ready. `add` answers when its batch is handed over to the
 * browser; a failure is told by the `add` after it, or by `end`.
 */
export function oneAhead() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    async add(write: (handedOver: () => void) => Promise<unknown>): Promise<void> {
      const before = last;
      const handedOver = new Promise<void>((resolve) => {
        // Not at once: what was handed over goes out before the next batch keeps this thread busy.
        last = write(() => setTimeout(resolve));
      });
      const mine = last;
      mine.catch(() => undefined);
      await before;
      await Promise.race([handedOver, mine]);
    },
    async end(): Promise<void> {
      await last;
    },
  };
}
