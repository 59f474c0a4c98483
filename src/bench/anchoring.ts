import type { Span } from '../domain/span.ts';
import { type Arguments, needOption } from '../lab/arguments.ts';
import { parsePage } from '../lab/dom.ts';
import { pageFile } from '../lab/extract.ts';
import { parseJson, readText } from '../lab/files.ts';
import { indexText } from '../page/text-index.ts';
import { type Place, resolve } from '../selectors/resolve.ts';
import { searchText } from '../selectors/search-text.ts';
import { type Cost, costOf } from './anchoring/cost.ts';
import { EDITS } from './anchoring/edits.ts';
import { cleaned, markPassages, readMarks, withoutMarks } from './anchoring/marks.ts';
import { choosePassages, type Passage, paragraphsOf } from './anchoring/passages.ts';
import type { Page } from './anchoring/rewriting.ts';
import { inPool, inProcess } from './processes.ts';
import { randomOf } from './random.ts';

/** What became of a passage: found where it is, found elsewhere, not found although it is there. One that is gone is rightly not found. */
type Outcome = 'right' | 'wrong' | 'lost';
type Tally = Record<Outcome, number>;

/** An answer is right where it shares at least this part of all that it or the truth covers. */
const SHARED = 2 / 3;

/** Pages that one process takes: a parsed page holds a whole window, which is not given free before the process ends. */
const PAGES_A_PROCESS = 8;
const PROCESSES = 2;

type Truth = Readonly<Record<string, { readonly url?: string; readonly articleBody: string }>>;

/** What one process found in its pages. */
interface Found {
  readonly pages: number;
  readonly tallies: Record<string, Tally>;
  readonly largest: { readonly id: string; readonly length: number } | null;
}

/**
 * `anchoring --pages FOLDER --truth truth.json [--most N]`: ten passages of each page, found again under each kind of edit. Shares in [0, 1]. The pages are
 * spread over processes, which are called with `--only ID…` and, for the time it takes, `--cost ID`.
 */
export async function run(args: Arguments): Promise<unknown> {
  const folder = needOption(args, 'pages');
  const truth = parseJson(readText(needOption(args, 'truth')), 'truth') as Truth;
  const [only, cost] = [args.options.get('only'), args.options.get('cost')?.[0]];
  const parsed = (id: string) => cleaned(parsePage(readText(pageFile(folder, id)), truth[id]?.url ?? 'https://unknown.example/'));
  if (cost) return costOf(parsed(cost));
  if (only) return tryPages(only, parsed, truth, args.options.has('verbose'));
  const ids = Object.keys(truth).slice(0, Number(args.options.get('most')?.[0] ?? Number.POSITIVE_INFINITY));
  const shares = Array.from({ length: Math.ceil(ids.length / PAGES_A_PROCESS) }, (_, i) =>
    ids.slice(i * PAGES_A_PROCESS, (i + 1) * PAGES_A_PROCESS),
  );
  const found = await inPool(shares, PROCESSES, async (share) => (await inProcess('--only', ...share)) as Found);
  return summary(found, async (id) => (await inProcess('--cost', id)) as Cost);
}

async function summary(found: readonly Found[], timed: (id: string) => Promise<Cost>): Promise<unknown> {
  const largest = found.flatMap((one) => one.largest ?? []).sort((a, b) => b.length - a.length)[0];
  const byEdit = Object.keys(EDITS).map((name) => [name, summed(found.flatMap(({ tallies }) => tallies[name] ?? []))] as const);
  const cost = largest && (await timed(largest.id));
  return {
    pages: found.reduce((sum, { pages }) => sum + pages, 0),
    ...shares(summed(byEdit.map(([, tally]) => tally))),
    byEdit: Object.fromEntries(byEdit.map(([name, tally]) => [name, shares(tally)])),
    costRatio: cost?.changed,
    costRatioUnchanged: cost?.unchanged,
  };
}

function tryPages(ids: readonly string[], parsed: (id: string) => Document, truth: Truth, verbose: boolean): Found {
  const tallies = Object.fromEntries(Object.keys(EDITS).map((name) => [name, { right: 0, wrong: 0, lost: 0 }]));
  let largest: Found['largest'] = null;
  let pages = 0;
  for (const id of ids) {
    const document = parsed(id);
    const { length } = indexText(document).text;
    if (length > (largest?.length ?? 0)) largest = { id, length };
    if (tryPage(id, document, truth[id]?.articleBody ?? '', tallies, verbose)) pages++;
  }
  return { pages, tallies, largest };
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
