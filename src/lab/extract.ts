import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { extractArticle } from '../page/extract-article.ts';
import { secondOpinion } from '../page/second-opinion.ts';
import { type Arguments, LabError, needOption, needWord } from './arguments.ts';
import { parsePage } from './dom.ts';
import { parseJson, readText } from './files.ts';

/** `extract FILE.html [--url U]` or `extract --pages FOLDER --truth truth.json`. */
export async function run(args: Arguments): Promise<string> {
  if (!args.options.has('pages')) {
    const file = needWord(args, 'a page');
    return JSON.stringify(extract(file, args.options.get('url')?.[0]), null, 1);
  }
  const folder = needOption(args, 'pages');
  const truth = parseJson(readText(needOption(args, 'truth')), 'truth') as Record<string, { url?: string }>;
  const pages = Object.entries(truth).map(([id, { url }]) => [id, forScorer(extract(pageFile(folder, id), url))]);
  return JSON.stringify(Object.fromEntries(pages), null, 1);
}

function extract(file: string, url = 'https://unknown.example/') {
  return extractArticle(parsePage(readText(file), url), url, { opinion: secondOpinion });
}

/** The file of a page in a folder of pages, packed or not. */
export function pageFile(folder: string, id: string): string {
  const path = [`${id}.html.gz`, `${id}.html`].map((name) => join(folder, name)).find((one) => existsSync(one));
  if (!path) throw new LabError(`${folder}: no page ${id}`);
  return path;
}

function forScorer(extraction: ReturnType<typeof extractArticle>) {
  if (extraction.status !== 'article') return { articleBody: '', title: '', published: null, byline: [] };
  const { text, blocks, title, published, byline } = extraction.article;
  const body = blocks.filter(({ kind }) => kind !== 'caption' && kind !== 'time').map(({ start, end }) => text.slice(start, end));
  return { articleBody: body.join('\n\n'), title, published: published?.value ?? null, byline };
}
