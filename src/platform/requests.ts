/**
 * Counts the requests that this context (page or worker) makes to anywhere but the extension itself, by the browser's own record of them; also
 * those from before the call. `report` gets how many more there were.
 */
export function watchRequests(report: (requests: number) => void): void {
  if (typeof PerformanceObserver === 'undefined') return;
  const observer = new PerformanceObserver((list) => {
    const outward = list.getEntries().filter(({ name }) => isOutward(name)).length;
    if (outward > 0) report(outward);
  });
  observer.observe({ type: 'resource', buffered: true });
}

/** Whether an address is neither the extension's nor made on the spot. */
export function isOutward(address: string): boolean {
  if (!URL.canParse(address)) return false;
  return ['http:', 'https:', 'ws:', 'wss:'].includes(new URL(address).protocol);
}
