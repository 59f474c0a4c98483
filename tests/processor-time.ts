/** The milliseconds of the processor that some work takes. On a busy machine the clock runs on while others work, and a test by it fails for nothing. */
export function processorTime(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
