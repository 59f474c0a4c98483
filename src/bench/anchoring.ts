import type { Span } from '../domain/span.ts';
import { type Arguments, needOption } from '../lab/arguments.ts';
import { parsePage } from '../lab/dom.ts';
import { pageFile } from '../lab/extract.ts';
import { parseJson, readText } from '../lab/files.ts';
import { indexText } from '../page/text-index.ts';
import { type Place, resolve } from '../selectors/resolve.ts';
import { searchText } from '../selectors/search-text.ts';
import { costOf } from './anchoring/cost.ts';
import { EDITS } from './anchoring/edits.ts';
import { cleaned, markPassages, readMarks, withoutMarks } from './anchoring/marks.ts';
import { choosePassages, type Passage, paragraphsOf } from './anchoring/passages.ts';
import type { Page } from './anchoring/rewriting.ts';
import { randomOf } from './random.ts';

/** What became of a passage: found where it is, found elsewhere, not found although it is there. One that is gone is rightly not found. */
type Outcome = 'right' | 'wrong' | 'lost';
type Tally = Record<Outcome, number>;

/** An answer is right where it shares at least this part of all that it or the truth covers. */
const SHARED = 2 / 3;

/** `anchoring --pages FOLDER --truth truth.json`: ten passages of each page, found again under each kind of edit. Shares in [0, 1]. */
export async function run(args: Arguments): Promise<unknown> {
  const folder = needOption(args, 'pages');
  const truth = parseJson(readText(needOption(args, 'truth')), 'truth') as Record<string, { url?: string; articleBody: string }>;
  const tallies = Object.fromEntries(Object.keys(EDITS).map((name) => [name, { right: 0, wrong: 0, lost: 0 }]));
  let largest: { readonly document: Document; readonly length: number } | null = null;
  let pages = 0;
  for (const [id, { url, articleBody }] of Object.entries(truth)) {
    const document = cleaned(parsePage(readText(pageFile(folder, id)), url ?? 'https://unknown.example/'));
    const { length } = indexText(document).text;
    if (length > (largest?.length ?? 0)) largest = { document: document.cloneNode(true) as Document, length };
    if (tryPage(id, document, articleBody, tallies, args.options.has('verbose'))) pages++;
    // A parsed page holds a whole window, which is not given free by itself.
    document.defaultView?.close();
  }
  const byEdit = Object.fromEntries(Object.entries(tallies).map(([name, tally]) => [name, shares(tally)]));
  const cost = largest && costOf(largest.document);
  return { pages, ...shares(summed(Object.values(tallies))), byEdit, costRatio: cost?.changed, costRatioUnchanged: cost?.unchanged };
}

/** Edits the page in every way and looks for its passages; false where it has no paragraphs of the article to choose from. */
function tryPage(id: string, document: Document, articleBody: string, tallies: Record<string, Tally>, verbose: boolean): boolean {
  const index = indexText(document);
  const paragraphs = paragraphsOf(document, articleBody);
  const passages = choosePassages(index, paragraphs, randomOf(id));
  for (const paragraph of paragraphs) paragraph.setAttribute('data-paragraph', '');
  markPassages(
    index,
    passages.map(({ parts }) => parts),
  );
  const words = articleBody.match(/\p{L}{3,}/gu) ?? [];
  for (const [name, edit] of Object.entries(EDITS)) {
    const copy = document.cloneNode(true) as Document;
    const page: Page = { document: copy, paragraphs: [...copy.querySelectorAll('[data-paragraph]')], words };
    edit(page, randomOf(`${id} ${name}`));
    for (const found of findAll(copy, passages)) {
      const tally = tallies[name];
      if (tally) tally[found.outcome]++;
      if (verbose && found.outcome !== 'right') process.stderr.write(`${JSON.stringify({ id, edit: name, ...found })}\n`);
    }
  }
  return passages.length > 0;
}

/** Looks for every passage in the edited page. */
function findAll(document: Document, passages: readonly Passage[]) {
  const { text, parts } = readMarks(indexText(document).text, passages.length);
  const page = searchText(indexText(withoutMarks(document)).text);
  if (page.text.length !== text.length) throw new Error(`marks changed the text: ${page.text.length} is not ${text.length}`);
  return passages.map(({ at, selectors }, i) => {
    const place = resolve(page, selectors);
    const left = parts[i] ?? [];
    const words = (span: Span | undefined) => (span ? page.text.slice(span.start, span.end) : null);
    return {
      outcome: outcomeOf(place, left, at.end - at.start),
      quote: selectors.quote,
      place,
      left,
      found: 'at' in place ? words(place.at) : null,
      truth: left.map(words),
    };
  });
}

/** `left` is what the edit left of the passage: a passage that was torn apart is found by the whole from end to end, or by one part. */
function outcomeOf(place: Place, left: readonly Span[], length: number): Outcome {
  const [first, last] = [left[0], left.at(-1)];
  const longest = Math.max(0, ...left.map(({ start, end }) => end - start));
  if (!('at' in place)) return longest < length / 2 ? 'right' : 'lost';
  if (!first || !last) return 'wrong';
  const whole = { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
  const torn = whole.end - whole.start > length + 2;
  const answers = torn ? [whole, ...left] : [whole];
  return answers.some((answer) => sharedPart(place.at, answer) >= SHARED) ? 'right' : 'wrong';
}

function sharedPart(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function summed(tallies: readonly Tally[]): Tally {
  const add = (key: Outcome) => tallies.reduce((sum, tally) => sum + tally[key], 0);
  return { right: add('right'), wrong: add('wrong'), lost: add('lost') };
}

function shares({ right, wrong, lost }: Tally): Tally & { readonly passages: number } {
  const passages = right + wrong + lost;
  const share = (count: number) => Math.round((count / Math.max(1, passages)) * 1e5) / 1e5;
  return { passages, right: share(right), wrong: share(wrong), lost: share(lost) };
}
