/** Runs the work unless another context of this browser does work of that name just now; null then. A context that dies lets go. */
export function exclusively<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : null));
}
