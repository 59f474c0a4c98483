import { readdirSync, readFileSync } from 'node:fs';
import type { CDPSession } from 'puppeteer-core';

/** Bytes of JavaScript heap in use after everything that can be freed was freed. */
export async function heapOf(session: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** Kinds of nodes in a heap snapshot that are not what a program made: what it was compiled to and how the engine lays its objects out, and the browser's own. */
const COMPILED = new Set(['code', 'hidden', 'object shape']);
const BROWSERS = new Set(['native', 'synthetic']);

/** Bytes by whose they are: of the objects, strings and functions that a page made, of its code as it was compiled so far, of the browser for it. */
export async function heapByOwner(session: CDPSession): Promise<{ made: number; compiled: number; browsers: number }> {
  await heapOf(session);
  const { snapshot, nodes } = await heapSnapshot(session);
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const bytes = { made: 0, compiled: 0, browsers: 0 };
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = types[0][nodes[at + type] as number] as string;
    bytes[COMPILED.has(kind) ? 'compiled' : BROWSERS.has(kind) ? 'browsers' : 'made'] += nodes[at + size] as number;
  }
  return bytes;
}

/** As the DevTools protocol writes it: the nodes' fields one after the other in one list of numbers. */
interface HeapSnapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] } };
  readonly nodes: readonly number[];
}

async function heapSnapshot(session: CDPSession): Promise<HeapSnapshot> {
  const chunks: string[] = [];
  const add = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', add);
  await session.send('HeapProfiler.takeHeapSnapshot', {});
  session.off('HeapProfiler.addHeapSnapshotChunk', add);
  return JSON.parse(chunks.join(''));
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
