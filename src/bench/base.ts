import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { type Arguments, LabError, needOption } from '../lab/arguments.ts';
import { readRows } from '../lab/files.ts';
import { type BenchBrowser, diskBytes, launch } from './base/browsers.ts';
import { buildExtension } from './base/extension.ts';
import type { Bench } from './base/page.ts';
import { ARTICLE, mapAt5, readQrels, readQueries } from './base/queries.ts';
import type { ClaimRow } from './base/recombine.ts';
import { printedBefore, report } from './base/report.ts';
import type { BenchQuery } from './base/system.ts';
import type { Step } from './base/worker.ts';

const SYSTEMS = ['on-record', 'minisearch', 'orama', 'flexsearch', 'sqlite-fts5-opfs', 'dexie-multientry', 'dexie-plain'];
/** Systems that keep everything in memory, or every word in a record, take hours or fall over beyond this. */
const MOST_FOR_PEERS = 100_000;
const LIMIT = 10;
const KEPT_ARTICLES = 9;
/** Articles that are searched warm: as many as fit in this time, at least two. */
const MOST_ARTICLES = 9;
const ENOUGH_MS = 20_000;
/** A removal is given up after this, and the filling of a peer after that. */
const LONGEST_REMOVAL_MS = 60_000;
const LONGEST_FILL_MS = 600_000;

type Figures = Readonly<Record<string, number | null | string>>;

/**
 * `base --claims FILE.jsonl --sizes 19250,100000[,1000000] [--queries Q.tsv --qrels QRELS.tsv] [--systems a,b] [--peers-up-to N] [--browser firefox]
 * [--chart FILE.svg] [--table FILE.md] [--keep FOLDER]`, or `base --from RESULTS.json[,MORE.json] [--chart …] [--table …]` for results of before:
 * our base and its peers on the same claims, each in a fresh profile of a real browser, on a page of an extension made for the purpose. With `--keep` the
 * filled profiles stay in the folder, and what is there already is not filled again.
 */
export async function run(args: Arguments): Promise<unknown> {
  const before = args.options.get('from')?.[0];
  if (before !== undefined) {
    const systems = printedBefore(before);
    report(systems, args);
    return { systems };
  }
  const claims = needOption(args, 'claims');
  const rows = readRows(claims) as ClaimRow[];
  const sizes = needOption(args, 'sizes').split(',').map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 100)) throw new LabError('--sizes are whole numbers from 100, with commas');
  const browser = args.options.get('browser')?.[0] === 'firefox' ? 'firefox' : 'chromium';
  const chosen = args.options.get('systems')?.[0]?.split(',') ?? SYSTEMS;
  const mostForPeers = Number(args.options.get('peers-up-to')?.[0] ?? MOST_FOR_PEERS);
  const kept = args.options.get('keep')?.[0];
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'on-record-bench-'));
  mkdirSync(folder, { recursive: true });
  const systems: Record<string, Record<string, Figures>> = {};
  try {
    const extension = join(folder, 'extension');
    await buildExtension(extension, claims);
    const task = {
      browser,
      extension,
      folder,
      keep: kept !== undefined,
      queries: readQueries(args, rows),
      relevant: readQrels(args),
    } as const;
    for (const size of sizes) {
      for (const system of chosen) {
        const isLeftOut = system !== 'on-record' && size > mostForPeers;
        const figures = isLeftOut ? leftOut(system, size, mostForPeers) : await measured({ ...task, system, size });
        systems[system] = { ...systems[system], [size]: figures };
      }
    }
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
  report(systems, args);
  return { systems, machine: machine(browser) };
}

/** Said in place of figures, so that nobody takes a missing column for a slip. */
function leftOut(system: string, size: number, most: number): Figures {
  const reason = `not run beyond ${most} claims: it keeps everything in memory, or every word in a record, and takes hours or falls over`;
  process.stderr.write(`${system} ${size}: ${reason}\n`);
  return { leftOut: reason };
}

interface Task {
  readonly browser: 'chromium' | 'firefox';
  readonly extension: string;
  readonly folder: string;
  readonly keep: boolean;
  readonly queries: readonly BenchQuery[];
  readonly relevant: ReadonlyMap<string, ReadonlySet<string>>;
  readonly system: string;
  readonly size: number;
}

async function measured(task: Task): Promise<Figures> {
  const profile = join(task.folder, 'asked');
  try {
    const filled = await filledProfile(task, profile);
    const asked = await withBrowser(task, profile, (browser) => ask(browser, task));
    const figures = { ...filled, ...asked };
    process.stderr.write(`${task.system} ${task.size}: ${JSON.stringify(figures)}\n`);
    return figures;
  } catch (error) {
    process.stderr.write(`${task.system} ${task.size}: ${String(error)}\n`);
    if (error instanceof TooLong) return { importRowsPerS: error.message };
    return { failed: String(error).slice(0, 300) };
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** A profile with the claims in it, at the path: filled now, or a copy of one that was kept. */
async function filledProfile(task: Task, profile: string): Promise<Figures> {
  const original = join(task.folder, `${task.browser}-${task.system}-${task.size}`);
  const known = `${original}.json`;
  if (!existsSync(known)) {
    rmSync(original, { recursive: true, force: true });
    const times = await withBrowser(task, original, (browser) => fill(browser, task));
    // Once started again, so that the browser has taken its journal into its tables.
    await withBrowser(task, original, (browser) => reopen(browser, task));
    writeFileSync(known, JSON.stringify({ ...times, diskBytesPerClaim: diskBytes(original) / task.size }));
  }
  rmSync(profile, { recursive: true, force: true });
  cpSync(original, profile, { recursive: true, verbatimSymlinks: true });
  if (!task.keep) rmSync(original, { recursive: true, force: true });
  return JSON.parse(readFileSync(known, 'utf8')) as Figures;
}

async function withBrowser<T>(
  { browser: name, extension }: Task,
  profile: string,
  work: (browser: BenchBrowser) => Promise<T>,
): Promise<T> {
  const browser = await launch(name, extension, profile);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** The last pack, whose import and removal are measured: 200,000 claims, or half of a smaller base. */
function lastPack(size: number): number {
  return Math.min(200_000, size >> 1);
}

async function fill(browser: BenchBrowser, { system, size }: Task): Promise<Figures> {
  await start(browser, system);
  const last = lastPack(size);
  const filling = step(browser, { step: 'fill', size, last }) as Promise<{ restMs: number; lastMs: number; settleMs: number }>;
  const times = system === 'on-record' ? await filling : await within(LONGEST_FILL_MS, filling);
  if (times === null) throw new TooLong(`not filled after ${LONGEST_FILL_MS / 60_000} minutes`);
  return {
    importRowsPerS: (last / times.lastMs) * 1000,
    importMs: times.lastMs,
    settleMs: times.settleMs,
    fillMs: times.restMs + times.lastMs,
  };
}

async function reopen(browser: BenchBrowser, { system }: Task): Promise<void> {
  await start(browser, system);
  await step(browser, { step: 'open' });
}

async function ask(browser: BenchBrowser, { system, size, queries, relevant }: Task): Promise<Figures> {
  const idle = browser.memory();
  if (system === 'dexie-plain') {
    await start(browser, system);
    return { removePackMs: await removed(browser, size) };
  }
  const articles = Array.from({ length: Math.floor(queries.length / ARTICLE) }, (_, i) => queries.slice(i * ARTICLE, (i + 1) * ARTICLE));
  const from = performance.now();
  await start(browser, system);
  const openMs = (await step(browser, { step: 'open' })) as number;
  await search(browser, articles[0] ?? []);
  const coldMs = performance.now() - from;
  const memory = watchMemory(browser);
  const warm: number[] = [];
  for (const article of articles.slice(1, 1 + MOST_ARTICLES)) {
    if (warm.length >= 2 && warm.reduce((sum, ms) => sum + ms, 0) > ENOUGH_MS) break;
    warm.push((await search(browser, article)).ms);
  }
  const most = memory.stop();
  const asked = queries.filter(({ id }) => relevant.has(id));
  const quality = asked.length === 0 ? null : mapAt5(asked, (await search(browser, asked)).found, relevant);
  const kept: number[] = [];
  for (let article = 0; article < KEPT_ARTICLES; article++) kept.push((await step(browser, { step: 'keep', article })) as number);
  const removePackMs = await removed(browser, size);
  const memoryMB = most === null || idle === null ? null : (most - idle) / 1_000_000;
  return { warmMs: median(warm), coldMs, openMs, mapAt5: quality, memoryMB, keepArticleMs: median(kept), removePackMs };
}

/** Milliseconds that the removal of the last pack takes, or that it takes longer than anybody waits. */
async function removed(browser: BenchBrowser, size: number): Promise<number | string> {
  const ms = step(browser, { step: 'remove', size, last: lastPack(size) }) as Promise<number>;
  return (await within(LONGEST_REMOVAL_MS, ms)) ?? `more than ${LONGEST_REMOVAL_MS}`;
}

/** A system that does not come to its end. */
class TooLong extends Error {}

/** What the work comes to, or null where it takes longer: the browser is closed on work that goes on. */
async function within<T>(longestMs: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), longestMs);
  });
  work.catch(() => undefined);
  return Promise.race([work, enough]).finally(() => clearTimeout(timer));
}

function start(browser: BenchBrowser, system: string): Promise<void> {
  return browser.page.evaluate((name) => (globalThis as unknown as { bench: Bench }).bench.start(name), system);
}

function step(browser: BenchBrowser, one: Step): Promise<unknown> {
  return browser.page.evaluate((asked) => (globalThis as unknown as { bench: Bench }).bench.step(asked), one);
}

async function search(browser: BenchBrowser, queries: readonly BenchQuery[]): Promise<{ ms: number; found: string[][] }> {
  return (await step(browser, { step: 'search', queries, limit: LIMIT })) as { ms: number; found: string[][] };
}

/** The most that was in memory, looked at a hundred times a second. */
function watchMemory(browser: BenchBrowser) {
  let most: number | null = null;
  const timer = setInterval(() => {
    const now = browser.memory();
    if (now !== null) most = Math.max(most ?? 0, now);
  }, 10);
  return {
    stop() {
      clearInterval(timer);
      return most;
    },
  };
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? null;
}

function machine(browser: string) {
  const [cpu] = cpus();
  return {
    cpu: cpu?.model ?? '',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    browser,
    at: new Date().toISOString(),
  };
}
