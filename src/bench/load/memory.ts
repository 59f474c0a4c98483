import { readdirSync, readFileSync } from 'node:fs';
import type { CDPSession } from 'puppeteer-core';

/** Bytes of JavaScript heap in use after everything that can be freed was freed. */
export async function heapOf(session: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** Bytes of memory that a browser's processes have of their own, by what they are for; found by the profile's path. Empty where /proc does not tell. */
export function ownMemory(profile: string): Record<string, number> {
  const bytes: Record<string, number> = {};
  for (const process of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${process}/cmdline`, 'utf8');
      if (!command.includes(profile)) continue;
      const kind = /--type=([a-z-]+)/.exec(command)?.[1] ?? 'browser';
      const kilobytes = Number(/^Private_Dirty:\s+(\d+)/m.exec(readFileSync(`/proc/${process}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
      bytes[kind] = (bytes[kind] ?? 0) + kilobytes * 1024;
    } catch {
      // It has ended meanwhile.
    }
  }
  return bytes;
}

/** Growth in per cent, to a tenth. */
export function growth(before: number, after: number): number {
  return before === 0 ? 0 : Math.round((after / before - 1) * 1000) / 10;
}
