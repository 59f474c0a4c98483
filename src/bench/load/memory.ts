import { readdirSync, readFileSync } from 'node:fs';
import type { CDPSession } from 'puppeteer-core';

/** Bytes of JavaScript heap in use after everything that can be freed was freed. */
export async function heapOf(session: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** Bytes of memory that a browser's processes have of their own, by its profile's path; 0 where /proc does not tell. */
export function ownMemory(profile: string): number {
  let kilobytes = 0;
  for (const process of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${process}/cmdline`, 'utf8').includes(profile)) continue;
      kilobytes += Number(/^Private_Dirty:\s+(\d+)/m.exec(readFileSync(`/proc/${process}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // It has ended meanwhile.
    }
  }
  return kilobytes * 1024;
}

/** Growth in per cent, to a tenth. */
export function growth(before: number, after: number): number {
  return before === 0 ? 0 : Math.round((after / before - 1) * 1000) / 10;
}
