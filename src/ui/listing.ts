import { type Compared, type Filter, KINDS } from '../domain/findings.ts';
import type { Relation, RelationKind } from '../domain/relation.ts';
import type { Statement } from '../domain/statement.ts';

export type Order = 'reading' | 'conflicts';

/** What the reader chose to see of an article. */
export interface Listing {
  readonly filter: Filter;
  readonly order: Order;
  /** Words that must stand in the statement or beside it; "" is no condition. */
  readonly words: string;
  /** Also the sentences that have nothing beside them. */
  readonly unrelated: boolean;
  /** Also conflicts that are only possible. */
  readonly possible: boolean;
}

export const EVERYTHING: Listing = { filter: 'all', order: 'reading', words: '', unrelated: false, possible: false };

/** A statement with the relations shown under it. */
export interface Entry {
  readonly statement: Statement;
  readonly relations: readonly Relation[];
}

/** The statements to show, each with its relations in the engine's order (best first). */
export function entriesOf({ statements, relations }: Compared, { filter, order, words, unrelated, possible }: Listing): Entry[] {
  const wanted = relations.filter((one) => (possible || !one.possible) && (filter === 'all' || one.verdict.kind === filter));
  const byStatement = new Map<string, Relation[]>();
  for (const one of wanted) byStatement.set(one.statement, [...(byStatement.get(one.statement) ?? []), one]);
  const entries = statements.map((statement) => ({ statement, relations: byStatement.get(statement.id) ?? [] }));
  // Who searches looks through the whole article.
  const all = (unrelated || words.trim() !== '') && filter === 'all';
  const isFound = finder(words);
  const shown = entries.filter((entry) => (entry.relations.length > 0 || all) && isFound(entry));
  return order === 'reading' ? shown : shown.sort((a, b) => rank(a) - rank(b));
}

/** How many conflicts are only possible. */
export function possibleIn({ relations }: Pick<Compared, 'relations'>): number {
  return relations.filter(({ possible }) => possible).length;
}

/** The weightiest kind under a statement; null if it has nothing beside it. */
export function kindOf({ relations }: Entry): RelationKind | null {
  return KINDS.find((kind) => relations.some(({ verdict }) => verdict.kind === kind)) ?? null;
}

/** Whether something under the statement contradicts or differs. */
export function isConflict(entry: Entry): boolean {
  const kind = kindOf(entry);
  return kind === 'contradicts' || kind === 'differs';
}

/** Tells entries in which every word begins somewhere: in the statement, its speakers, or what was said before and by whom and where. */
function finder(words: string): (entry: Entry) => boolean {
  const wanted = plain(words).split(' ').filter(Boolean);
  if (wanted.length === 0) return () => true;
  return ({ statement, relations }) => {
    const texts = [statement, ...relations].map((one) => ` ${plainTextOf(one)}`);
    return wanted.every((word) => texts.some((text) => text.includes(` ${word}`)));
  };
}

/** What is looked through at each key is made plain at the first. */
const plainTexts = new WeakMap<Statement | Relation, string>();

function plainTextOf(one: Statement | Relation): string {
  const text = plainTexts.get(one) ?? plain(textsOf(one).join(' '));
  plainTexts.set(one, text);
  return text;
}

function textsOf(one: Statement | Relation): string[] {
  if ('speakers' in one) return [one.text, ...one.speakers.map(({ name }) => name)];
  const { text, speaker, document } = one.prior;
  return [text, speaker?.name ?? '', document.outlet ?? '', document.title];
}

/** Lower case, without accents and punctuation. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function rank(entry: Entry): number {
  const kind = kindOf(entry);
  return kind ? KINDS.indexOf(kind) : KINDS.length;
}

/** Cards shown under a statement before more are asked for, and how many of them may be mere context. */
const FIRST_CARDS = 3;
const FIRST_CONTEXT = 1;

/** The relations shown at first: the best three, with no more than one of mere context, so that it does not drown what is found. */
export function firstCards(relations: readonly Relation[]): Relation[] {
  const context = relations.filter(({ verdict }) => verdict.kind === 'context').slice(0, FIRST_CONTEXT);
  return relations.filter((one) => one.verdict.kind !== 'context' || context.includes(one)).slice(0, FIRST_CARDS);
}
