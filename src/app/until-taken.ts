/** How long a database that takes nothing is left alone, in ms. */
const PAUSE = 2000;

export type Pause = (ms: number) => Promise<void>;
export const pauseFor: Pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Does the work again and again until the database takes it: one whose disk is full is shut, and opens when there is room. */
export async function untilTaken<T>(
  work: () => Promise<T>,
  pause: Pause = pauseFor,
  isHopeless: (error: unknown) => boolean = () => false,
): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (isHopeless(error)) throw error;
      await pause(PAUSE);
    }
  }
}
