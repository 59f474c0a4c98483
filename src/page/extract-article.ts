import type { Article, Unreadable } from '../domain/article.ts';
import { blocksOf, joinBlocks, type RawBlock, tidy } from './blocks.ts';
import { removeBoilerplate } from './boilerplate.ts';
import { readMetadata } from './metadata.ts';
import { findContent } from './readability.ts';
import { trimEnds, withLead, withoutRepeats } from './repairs.ts';

/** What reading a page came to. */
export type Extraction =
  | { readonly status: 'article'; readonly article: Article }
  | { readonly status: 'unreadable'; readonly reason: Unreadable };

/** Beyond this a page is no article, and cloning it would freeze the tab. Firefox's reader view refuses at a similar size. */
const MOST_ELEMENTS = 100_000;
const MOST_TEXT = 2_000_000;
/** UTF-16 units: shorter texts are teasers, captions or errors. */
const LEAST_TEXT = 250;
const PAYWALL =
  /\b(?:subscribe (?:now )?to (?:continue|keep) reading|to continue reading|continue reading (?:with|for|your)|already a subscriber|this (?:article|content|story) is (?:for|reserved for|only available to) (?:our )?subscribers|subscribers? only|sign in to read|register to (?:continue|read)|unlock (?:this|the full) (?:article|story))\b/i;

/** Reads the article of a page. Works on clones: the live document is never changed. */
export function extractArticle(document: Document, url: string): Extraction {
  if (document.contentType === 'application/pdf') return unreadable('pdf');
  const { body } = document;
  const size = (body?.textContent?.length ?? 0) - scriptLength(document);
  if (document.getElementsByTagName('*').length > MOST_ELEMENTS || size > MOST_TEXT * 2) return unreadable('too-large');
  if (!body || tidy(body.textContent ?? '') === '') return unreadable('empty');
  const metadata = readMetadata(document, url);
  const scratch = document.cloneNode(true) as Document;
  removeBoilerplate(scratch);
  const witness = blocksOf(scratch.body);
  const content = findContent(scratch);
  const found = content ? blocksOf(content) : [];
  const blocks = trimEnds(withoutRepeats(withLead(found, witness)), metadata.title);
  const { text, blocks: placed } = joinBlocks(blocks);
  if (text.length > MOST_TEXT) return unreadable('too-large');
  if (!isArticle(blocks)) return unreadable('no-article');
  const { articleBody, ...known } = metadata;
  return { status: 'article', article: { ...known, text, blocks: placed, cutShort: isCutShort(body, text, articleBody) } };
}

/** Pages carry megabytes of data in scripts; that is no text. */
function scriptLength(document: Document): number {
  let length = 0;
  for (const script of document.querySelectorAll('script, style')) length += script.textContent?.length ?? 0;
  return length;
}

function unreadable(reason: Unreadable): Extraction {
  return { status: 'unreadable', reason };
}

/** Prose, not a front page: enough text, in sentences, most of it in paragraphs of some length. */
function isArticle(blocks: readonly RawBlock[]): boolean {
  const prose = blocks.filter(({ kind, text }) => kind !== 'heading' && kind !== 'caption' && /[.!?…]["'”’)]?$/.test(text));
  return prose.reduce((sum, { text }) => sum + text.length, 0) >= LEAST_TEXT;
}

/** A paywall's words stand on the page and the text is short, or the page's own data hold much more than it shows. */
function isCutShort(body: HTMLElement, text: string, articleBody: string | null): boolean {
  if (articleBody && articleBody.length > text.length * 1.5 && articleBody.length > 1500) return true;
  return text.length < 4000 && PAYWALL.test(body.textContent ?? '');
}
