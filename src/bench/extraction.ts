import type { Browser } from 'puppeteer-core';
import { type Arguments, needOption } from '../lab/arguments.ts';
import { pageFile } from '../lab/extract.ts';
import { parseJson, readText } from '../lab/files.ts';
import { bundle, inPage, launch } from './extraction-browser.ts';
import type { PageReads, Read } from './extraction-in-page.ts';
import { type Agreement, agreement, hasOpening } from './shingles.ts';

/** One page's gold. */
interface Truth {
  readonly url: string;
  readonly title: string;
  readonly date: string;
  readonly articleBody: string;
}

const NAMES = ['ours', 'readability', 'defuddle', 'extractus'] as const;
type Name = (typeof NAMES)[number];

interface Measured {
  readonly id: string;
  readonly truth: Truth;
  readonly reads: PageReads;
  readonly agreements: Readonly<Record<Name, Agreement>>;
}

/** How much less than Readability's F1 makes a page worse. */
const WORSE_BY = 0.05;

/**
 * `extraction --pages FOLDER --truth truth.json [--every N]`: ours beside Readability, Defuddle and @extractus/article-extractor in one run, each page loaded in real
 * Chromium with its own scripts off and the network cut, for each extractor anew: whichever came later in one page would find code compiled and the heap grown
 * by the one before. Times in milliseconds of the main thread. With `--every`, each Nth page only.
 */
export async function run(args: Arguments): Promise<unknown> {
  const folder = needOption(args, 'pages');
  const truth = Object.entries(parseJson(readText(needOption(args, 'truth')), 'truth') as Record<string, Truth>);
  const every = Number(args.options.get('every')?.[0] ?? 1);
  const script = await bundle('extraction-in-page.ts');
  const browser = await launch();
  try {
    const measured: Measured[] = [];
    for (const [id, page] of truth.filter((_, i) => i % every === 0))
      measured.push(await measure(browser, script, id, page, readText(pageFile(folder, id))));
    return report(measured);
  } finally {
    await browser.close();
  }
}

async function measure(browser: Browser, script: string, id: string, truth: Truth, html: string): Promise<Measured> {
  const readBy = <N extends Name>(name: N): Promise<PageReads[N]> =>
    inPage(browser, { url: truth.url, html }, script, (page) =>
      page.evaluate((one, text) => globalThis.readBy(one, text), name, html),
    ) as Promise<PageReads[N]>;
  const reads: PageReads = {
    ours: await readBy('ours'),
    readability: await readBy('readability'),
    defuddle: await readBy('defuddle'),
    extractus: await readBy('extractus'),
  };
  const entries = NAMES.map((name) => [name, agreement(truth.articleBody, reads[name].text)] as const);
  return { id, truth, reads, agreements: Object.fromEntries(entries) as Record<Name, Agreement> };
}

function report(measured: readonly Measured[]) {
  const costs = (name: Name) => measured.map(({ reads }) => reads[name].cost);
  const differences = measured.map(({ id, agreements }) => ({ id, by: agreements.ours.f1 - agreements.readability.f1 }));
  const worse = differences.filter(({ by }) => by < -WORSE_BY);
  return {
    pages: measured.length,
    quality: Object.fromEntries(NAMES.map((name) => [name, qualityOf(measured, name)])),
    cost: Object.fromEntries(NAMES.map((name) => [name, spread(costs(name))])),
    costToReadability: round(quantile(costs('ours'), 0.5) / quantile(costs('readability'), 0.5)),
    longestTask: spread(measured.map(({ reads }) => reads.ours.longest)),
    worseThanReadability: { by: WORSE_BY, count: worse.length, pages: worse.map(({ id, by }) => ({ id, by: round(by) })) },
    f1LessReadability: Object.fromEntries(
      [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1].map((at) => [
        `p${at * 100}`,
        round(
          quantile(
            differences.map(({ by }) => by),
            at,
          ),
        ),
      ]),
    ),
  };
}

function qualityOf(measured: readonly Measured[], name: Name) {
  const mean = (of: (one: Measured) => number) => measured.reduce((sum, one) => sum + of(one), 0) / measured.length;
  const [precision, recall] = [mean(({ agreements }) => agreements[name].precision), mean(({ agreements }) => agreements[name].recall)];
  const right = (test: (read: Read, truth: Truth) => boolean) => round(mean(({ reads, truth }) => Number(test(reads[name], truth))));
  return {
    f1: round((2 * precision * recall) / (precision + recall)),
    precision: round(precision),
    recall: round(recall),
    firstParagraphLost: measured.filter(({ reads, truth }) => !hasOpening(truth.articleBody, reads[name].text)).length,
    titleRight: right((read, truth) => bare(read.title) === bare(truth.title)),
    dateRight: right((read, truth) => (read.published ?? '').slice(0, 10) === truth.date.slice(0, 10)),
  };
}

function bare(title: string): string {
  return title.toLowerCase().replace(/\W+/g, ' ').trim();
}

function spread(values: readonly number[]) {
  return { p50: round(quantile(values, 0.5)), p95: round(quantile(values, 0.95)), max: round(quantile(values, 1)) };
}

function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round(at * (sorted.length - 1))] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
