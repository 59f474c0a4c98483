/** Runs the work unless another context of this browser does work of that name just now; null then. A context that dies lets go. */
export function exclusively<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : null));
}

/** Holds the name together with others, until it is let go by what this returns or by the death of this context. */
export function held(name: string): () => void {
  let letGo = () => {};
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  void navigator.locks.request(name, { mode: 'shared' }, () => released);
  return letGo;
}

/** Does the work when all contexts of this browser that asked for the name before are gone, and holds the name until this one dies. */
export function asEldest(name: string, work: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const forGood = navigator.locks.request(name, () => {
      resolve(work());
      return new Promise<never>(() => {});
    });
    forGood.catch(reject);
  });
}

/** Whether anybody holds the name together with others. */
export async function isHeld(name: string): Promise<boolean> {
  const { held: all = [] } = await navigator.locks.query();
  return all.some((lock) => lock.name === name && lock.mode === 'shared');
}

/** Does the work when no other context of this browser does work of that name; false where one does and it was not to wait, or the signal came first. */
export async function inTurn(name: string, whenBusy: 'wait' | 'skip', signal: AbortSignal, work: () => Promise<void>): Promise<boolean> {
  // The browser takes no signal with a lock that is not waited for.
  const options = whenBusy === 'skip' ? { ifAvailable: true } : { signal };
  try {
    return await navigator.locks.request(name, options, async (lock) => {
      if (lock) await work();
      return lock !== null;
    });
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}
