import type { Article, Unreadable } from '../domain/article.ts';
import { blocksOf, joinBlocks, type RawBlock } from './blocks.ts';
import { leftOut } from './boilerplate.ts';
import { letters } from './letters.ts';
import { isNotice, isOffer } from './lines.ts';
import { type Byline, type Declared, readByline, readDeclared, readMetadata } from './metadata.ts';
import { closest, type PageElement, type Snapshot } from './page-tree.ts';
import { walled } from './paywall.ts';
import { withCaptions } from './repairs/captions.ts';
import { trimEnds } from './repairs/ends.ts';
import { findIntro } from './repairs/intro.ts';
import { withLinesApart } from './repairs/lines-apart.ts';
import { withoutRepeats } from './repairs/repeats.ts';
import { withWitness } from './repairs/witness.ts';
import type { Opinion } from './second-opinion.ts';
import { oneOfSeveral } from './several.ts';
import { shownDate } from './shown-date.ts';
import { atOnce, type Stepwise } from './slices.ts';
import { takeSnapshot } from './snapshot.ts';
import { findStandfirst } from './standfirst.ts';
import { findStory, type Story } from './story.ts';
import { type TextMap, textMap } from './text-map.ts';

/** What reading a page came to; for an article with the way back to the page. */
export type Extraction =
  | { readonly status: 'article'; readonly article: Article; readonly map: TextMap }
  | { readonly status: 'unreadable'; readonly reason: Unreadable };

/** UTF-16 units: shorter texts are teasers, captions or errors. */
const LEAST_TEXT = 180;

/** What a reading goes by beside the page. */
export interface Aids {
  /** Of several articles on the page the one that holds this node is read, else the first. */
  readonly inView?: Node | null;
  /** Asked where our own choice finds no story. */
  readonly opinion?: Opinion | null;
}

/** Reads the article of a page at once. The live document is never changed. */
export function extractArticle(document: Document, url: string, aids: Aids = {}): Extraction {
  return atOnce(extracting(document, url, aids));
}

/** The same in steps, between which the page may have its thread. */
export function* extracting(document: Document, url: string, aids: Aids = {}): Stepwise<Extraction> {
  if (document.contentType === 'application/pdf') return unreadable('pdf');
  const snapshot = yield* takeSnapshot(document, url);
  yield;
  return yield* readPage(document, snapshot, aids);
}

/** Reads the article of a page that was taken in. */
export function* readPage(document: Document, snapshot: Snapshot, { inView = null, opinion = null }: Aids = {}): Stepwise<Extraction> {
  const { body, capped } = snapshot;
  const declared = readDeclared(snapshot);
  yield;
  const whole = blocksOf(body);
  yield;
  const { all, headline, first, blocks: chosen, byline } = yield* composeBlocks(snapshot, declared, whole, inView);
  const blocks = capped || !opinion || isArticle(chosen) ? chosen : opinion(document, whole);
  const own = new Set(blocks.map(({ pieces }) => pieces));
  const shown = shownDate(all, headline, first, ({ pieces }) => own.has(pieces));
  const metadata = readMetadata(snapshot, declared, byline, shown);
  if (!isArticle(blocks)) return unreadable(capped ? 'too-large' : body.length === 0 ? 'empty' : 'no-article');
  const { text, blocks: placed } = joinBlocks(blocks);
  const { cutShort, partHidden } = walled(whole, blocks, text, declared.node, declared.articleBody);
  return {
    status: 'article',
    article: { ...metadata, text, blocks: placed, cutShort, ...(partHidden && { partHidden }), ...(capped && { capped }) },
    map: textMap(blocks, placed),
  };
}

/** The story with its standfirst and introduction; `headline` and `first` are where it begins among all blocks: of the page, or of one of its articles. */
interface Composed {
  readonly all: readonly RawBlock[];
  readonly headline: number;
  readonly first: number;
  readonly blocks: readonly RawBlock[];
  readonly byline: Byline;
}

function* composeBlocks(snapshot: Snapshot, declared: Declared, whole: readonly RawBlock[], inView: Node | null): Stepwise<Composed> {
  const left = leftOut(snapshot.body);
  yield;
  const told = whole.filter(({ element }) => !left.has(element));
  const article = oneOfSeveral(snapshot.articles, told, inView);
  const isOfIt = ({ element }: RawBlock) => closest(element, (one) => one === article) !== null;
  const all = article ? whole.filter(isOfIt) : whole;
  const isBeside = ({ element, text, linkShare }: RawBlock) => left.has(element) || isOffer(text, linkShare) || isNotice(text);
  const story = findStory(article ? told.filter(isOfIt) : told);
  yield;
  const found = all.filter((block) => !left.has(block.element) && isWithin(block.element, story) && !isBeside(block));
  const byline = readByline(snapshot, declared);
  yield;
  const title = declared.title?.text ?? '';
  const body = withLinesApart(trimEnds(withCaptions(withoutRepeats(found)), title, byline.names));
  const first = Math.max(0, indexOf(all, body[0]));
  const headline = headlineBefore(all, first, title);
  const intro = findIntro(all, headline, first, body, isBeside);
  const standfirst = findStandfirst(all, headline, intro[0] ? indexOf(all, intro[0]) : first, { title, description: declared.description });
  const blocks = withWitness(all, headline, [...standfirst, ...intro, ...body], declared.articleBody);
  return { all, headline, first, blocks, byline };
}

/** A block's index, also of one that was given another kind; -1 for none. */
function indexOf(all: readonly RawBlock[], block: RawBlock | undefined): number {
  return block ? all.findIndex(({ pieces }) => pieces === block.pieces) : -1;
}

function unreadable(reason: Unreadable): Extraction {
  return { status: 'unreadable', reason };
}

/** Index of the block that shows the headline: a heading of the same words, else the last first-level heading before the story; -1 if there is none. */
function headlineBefore(all: readonly RawBlock[], first: number, title: string): number {
  const wanted = letters(title);
  const last = (test: (block: RawBlock) => boolean) => all.findLastIndex((block, i) => i < first && test(block));
  const isSame = (block: RawBlock) => block.letters === wanted;
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
