import type { Article, Unreadable } from '../domain/article.ts';
import { blocksOf, joinBlocks, type RawBlock } from './blocks.ts';
import { leftOut } from './boilerplate.ts';
import { letters } from './letters.ts';
import { isNotice, isOffer } from './lines.ts';
import { readByline, readDeclared, readMetadata } from './metadata.ts';
import type { PageElement, Snapshot } from './page-tree.ts';
import { withCaptions } from './repairs/captions.ts';
import { trimEnds } from './repairs/ends.ts';
import { findIntro } from './repairs/intro.ts';
import { withoutRepeats } from './repairs/repeats.ts';
import { shownDate } from './shown-date.ts';
import { atOnce, type Stepwise } from './slices.ts';
import { takeSnapshot } from './snapshot.ts';
import { findStandfirst } from './standfirst.ts';
import { findStory, type Story } from './story.ts';

/** What reading a page came to. */
export type Extraction =
  | { readonly status: 'article'; readonly article: Article }
  | { readonly status: 'unreadable'; readonly reason: Unreadable };

/** UTF-16 units: shorter texts are teasers, captions or errors. */
const LEAST_TEXT = 180;
const PAYWALL =
  /\b(?:subscribe (?:now )?to (?:continue|keep) reading|to continue reading|continue reading (?:with|for|your)|already a subscriber|this (?:article|content|story) is (?:for|reserved for|only available to) (?:our )?subscribers|subscribers? only|sign in to read|register to (?:continue|read)|unlock (?:this|the full) (?:article|story))\b/i;

/** Reads the article of a page at once. The live document is never changed. */
export function extractArticle(document: Document, url: string): Extraction {
  return atOnce(extracting(document, url));
}

/** The same in steps, between which the page may have its thread. */
export function* extracting(document: Document, url: string): Stepwise<Extraction> {
  if (document.contentType === 'application/pdf') return unreadable('pdf');
  const snapshot = yield* takeSnapshot(document, url);
  yield;
  return yield* readPage(snapshot);
}

/** Reads the article of a page that was taken in. */
export function* readPage(snapshot: Snapshot): Stepwise<Extraction> {
  const { body } = snapshot;
  const declared = readDeclared(snapshot);
  yield;
  const all = blocksOf(body);
  yield;
  const left = leftOut(body);
  yield;
  const candidates = all.filter(({ element }) => !left.has(element));
  const story = findStory(candidates);
  const found = candidates.filter(
    ({ element, text, linkShare }) => isWithin(element, story) && !isOffer(text, linkShare) && !isNotice(text),
  );
  yield;
  const byline = readByline(snapshot, declared);
  const trimmed = trimEnds(withCaptions(withoutRepeats(found)), declared.title?.text ?? '', byline.names);
  const opening = trimmed[0];
  const first = opening ? all.findIndex(({ pieces }) => pieces === opening.pieces) : 0;
  const headline = headlineBefore(all, first, declared.title?.text ?? '');
  const metadata = readMetadata(snapshot, declared, byline, shownDate(all, headline, first));
  yield;
  const isBeside = ({ element, text, linkShare }: RawBlock) => left.has(element) || isOffer(text, linkShare) || isNotice(text);
  const intro = findIntro(all, headline, first, trimmed, isBeside);
  const start = intro[0] ? all.indexOf(intro[0]) : first;
  const blocks = [
    ...findStandfirst(all, headline, start, { title: metadata.title, description: declared.description }),
    ...intro,
    ...trimmed,
  ];
  const { text, blocks: placed } = joinBlocks(blocks);
  if (!isArticle(blocks)) return unreadable(snapshot.capped ? 'too-large' : body.length === 0 ? 'empty' : 'no-article');
  return {
    status: 'article',
    article: {
      ...metadata,
      text,
      blocks: placed,
      ...(snapshot.capped && { capped: true }),
      cutShort: isCutShort(all, text, declared.articleBody),
    },
  };
}

function unreadable(reason: Unreadable): Extraction {
  return { status: 'unreadable', reason };
}

/** Index of the block that shows the headline: a heading of the same words, else the last first-level heading before the story; -1 if there is none. */
function headlineBefore(all: readonly RawBlock[], first: number, title: string): number {
  const last = (test: (block: RawBlock) => boolean) => all.findLastIndex((block, i) => i < first && test(block));
  const isSame = ({ text }: RawBlock) => letters(text) === letters(title);
  const ranks = [
    last((block) => block.element.tag === 'H1' && isSame(block)),
    last(({ element }) => element.tag === 'H1'),
    last((block) => block.kind === 'heading' && isSame(block)),
  ];
  return ranks.find((at) => at >= 0) ?? -1;
}

function isWithin(element: PageElement, story: Story | null): boolean {
  for (let one: PageElement | null = element; one && story; one = one.parent) {
    if (story.foreign.has(one)) return false;
    if (one === story.element) return true;
  }
  return false;
}

/** Prose, not a front page: enough text, in sentences, most of it in paragraphs of some length. */
function isArticle(blocks: readonly RawBlock[]): boolean {
  const prose = blocks.filter(({ kind, text }) => kind !== 'heading' && kind !== 'caption' && /[.!?…]["'”’)]?$/.test(text));
  return prose.reduce((sum, { text }) => sum + text.length, 0) >= LEAST_TEXT;
}

/** A paywall's words stand on the page and the text is short, or the page's own data hold much more than it shows. */
function isCutShort(all: readonly RawBlock[], text: string, articleBody: string | null): boolean {
  if (articleBody && articleBody.length > text.length * 1.5 && articleBody.length > 1500) return true;
  return text.length < 4000 && all.some((block) => block.text.length < 400 && PAYWALL.test(block.text));
}
