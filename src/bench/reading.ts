import type { Article, Unreadable } from '../domain/article.ts';
import { type Arguments, needOption } from '../lab/arguments.ts';
import { parsePage } from '../lab/dom.ts';
import { pageFile } from '../lab/extract.ts';
import { parseJson, readText } from '../lab/files.ts';
import { extractArticle } from '../page/extract-article.ts';
import { secondOpinion } from '../page/second-opinion.ts';
import { bundle, inPage, launch } from './extraction-browser.ts';

/**
 * `reading --pages FOLDER --truth truth.json`: whether the lab's DOM library makes of each page what real Chromium makes of it: same blocks, same metadata.
 * What a style hides from view is left out of it.
 */
export async function run(args: Arguments): Promise<unknown> {
  const folder = needOption(args, 'pages');
  const truth = Object.entries(parseJson(readText(needOption(args, 'truth')), 'truth') as Record<string, { url: string }>);
  const script = await bundle('reading-in-page.ts');
  const browser = await launch();
  const different: string[] = [];
  try {
    for (const [id, { url }] of truth) {
      const html = readText(pageFile(folder, id));
      const inChromium = await inPage(browser, { url, html }, script, (page) => page.evaluate(() => globalThis.readHere()));
      const inLab = readInLab(html, url);
      if (JSON.stringify(withoutLayout(inChromium)) !== JSON.stringify(withoutLayout(inLab))) different.push(id);
    }
  } finally {
    await browser.close();
  }
  return { pages: truth.length, equal: (truth.length - different.length) / truth.length, different };
}

/** What a reading says but for what a paywall's style hides: that only a browser knows, as it alone lays pages out. */
export function withoutLayout(read: Article | Unreadable) {
  if (typeof read === 'string') return read;
  const { partHidden: _, cutShort: __, ...rest } = read;
  return rest;
}

/** What the lab makes of a page. */
export function readInLab(html: string, url: string) {
  const extraction = extractArticle(parsePage(html, url), url, { opinion: secondOpinion });
  return extraction.status === 'article' ? extraction.article : extraction.reason;
}
