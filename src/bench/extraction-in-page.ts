import { extractFromHtml } from '@extractus/article-extractor';
import Defuddle from 'defuddle';
import { type Extraction, extracting } from '../page/extract-article.ts';
import { readByReadability } from '../page/readability.ts';
import { secondOpinion } from '../page/second-opinion.ts';
import { inSlices } from '../page/slices.ts';

/** What one extractor made of a page. */
export interface Read {
  readonly text: string;
  readonly title: string;
  readonly published: string | null;
  /** Milliseconds of the main thread, all slices together. */
  readonly cost: number;
}

/** What the page under test answers: ours, with its longest uninterrupted slice in milliseconds, and the peers. */
export interface PageReads {
  readonly ours: Read & { readonly longest: number };
  readonly readability: Read;
  readonly defuddle: Read;
  readonly extractus: Read;
}

declare global {
  /** Called from outside, by the benchmark: one extractor, in a page that nothing else has read. */
  var readBy: <N extends keyof PageReads>(name: N, html: string) => Promise<PageReads[N]>;
}

const EXTRACTORS: { readonly [N in keyof PageReads]: (html: string) => PageReads[N] | Promise<PageReads[N]> } = {
  ours: byOurs,
  readability: byReadability,
  defuddle: byDefuddle,
  extractus: byExtractus,
};

globalThis.readBy = async (name, html) => EXTRACTORS[name](html);

/** On the live document, with every slice on the clock. */
async function byOurs(): Promise<PageReads['ours']> {
  const slices: number[] = [];
  let started = performance.now();
  const pause = async () => {
    slices.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve));
    started = performance.now();
  };
  const extraction = await inSlices(extracting(document, location.href, { opinion: secondOpinion }), {
    now: () => performance.now(),
    pause,
  });
  slices.push(performance.now() - started);
  return { ...asRead(extraction), cost: slices.reduce((sum, one) => sum + one, 0), longest: Math.max(...slices) };
}

function asRead(extraction: Extraction): Omit<Read, 'cost'> {
  if (extraction.status !== 'article') return { text: '', title: '', published: null };
  const { text, blocks, title, published } = extraction.article;
  const body = blocks.filter(({ kind }) => kind !== 'caption' && kind !== 'time').map(({ start, end }) => text.slice(start, end));
  return { text: body.join('\n\n'), title, published: published?.value ?? null };
}

/** Its parse alone: the copy that it takes apart is not on its account. */
function byReadability(): Read {
  const copy = document.cloneNode(true) as Document;
  const started = performance.now();
  const result = attempt(() => readByReadability(copy));
  const cost = performance.now() - started;
  return { text: result ? textOf(result.content) : '', title: result?.title ?? '', published: result?.published ?? null, cost };
}

function byDefuddle(): Read {
  const copy = document.cloneNode(true) as Document;
  const started = performance.now();
  const result = attempt(() => new Defuddle(copy, { url: location.href }).parse());
  const cost = performance.now() - started;
  return { text: htmlText(result?.content ?? ''), title: result?.title ?? '', published: result?.published || null, cost };
}

async function byExtractus(html: string): Promise<Read> {
  const started = performance.now();
  const result = await extractFromHtml(html, location.href).catch(() => null);
  const cost = performance.now() - started;
  return { text: htmlText(result?.content ?? ''), title: result?.title ?? '', published: result?.published || null, cost };
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function htmlText(html: string): string {
  return textOf(new DOMParser().parseFromString(html, 'text/html').body);
}

const BLOCKS = /^(?:P|DIV|LI|H[1-6]|BLOCKQUOTE|SECTION|ARTICLE|TD|TH|TR|UL|OL|FIGURE|FIGCAPTION|HEADER|FOOTER|BR)$/;

/** Text with blocks apart, so that no peer loses words to mark-up without white space. */
function textOf(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  const inner = [...node.childNodes].map(textOf).join('');
  return BLOCKS.test(node.nodeName) ? `\n${inner}\n` : inner;
}
