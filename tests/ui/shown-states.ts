import type { Comparison, LookUp, PageReading, TabReading } from '../../src/domain/reading.ts';
import { type FailureCode, failure, ok, type Result } from '../../src/domain/result.ts';
import type { NoticeName } from '../../src/ui/notices.ts';
import { article, compared, lookUp, passage, statements, UNREADABLE } from './sample.ts';

/** Each state that the panel can be in: the notices of the table, and the lists with their variants. */
export type StateName =
  | Exclude<NoticeName, 'starting'>
  | 'compared'
  | 'compared-kept'
  | 'cut-short'
  | 'nothing-found'
  | 'base-empty'
  | 'looked-up'
  | 'looked-up-nothing';

/** How a state comes about: what the tab reports, and what the engine answers (null: not yet). */
export interface ShownState {
  readonly reading: TabReading;
  readonly comparison: Result<Comparison> | null;
  readonly lookUp: Result<LookUp> | null;
  /** What must stand in the root's data-state. */
  readonly state: string;
}

const AT = '2026-03-10T19:00:00.000Z';

function page(reading: PageReading, state: string, comparison: Result<Comparison> | null = null): ShownState {
  return { reading: { tab: 1, page: reading, passage: null }, comparison, lookUp: null, state };
}

function read(state: string, comparison: Result<Comparison> | null, change: Partial<typeof article> = {}): ShownState {
  return page({ status: 'read', article: { ...article, ...change }, readAt: AT }, state, comparison);
}

function lookedUp(state: string, answer: Result<LookUp> | null): ShownState {
  return { ...read(state, ok(compared)), reading: { tab: 1, page: { status: 'read', article, readAt: AT }, passage }, lookUp: answer };
}

const unreadable = Object.fromEntries(
  UNREADABLE.map((reason) => [
    `unreadable-${reason}`,
    page({ status: 'unreadable', reason, url: 'https://post.example/x', title: 'X' }, 'unreadable'),
  ]),
) as Record<`unreadable-${(typeof UNREADABLE)[number]}`, ShownState>;

const FAILURES = ['bad-input', 'storage', 'unreachable', 'forbidden', 'gone', 'internal'] as const satisfies readonly FailureCode[];

const failed = Object.fromEntries(
  FAILURES.map((code) => [
    `failed-${code}`,
    page({ status: 'failed', failure: failure(code, 'claims: row 7: nothing there').error }, 'failed'),
  ]),
) as Record<`failed-${FailureCode}`, ShownState>;

const none = { ...compared, relations: [] };
const empty = { claims: 0, documents: 0, from: null, to: null, bySpeakers: 0, inMemory: false };

/** The table by which panel tests and gallery go. A state that is missing does not compile. */
export const SHOWN_STATES: Readonly<Record<StateName, ShownState>> = {
  unread: page({ status: 'unread' }, 'unread'),
  reading: page({ status: 'reading', startedAt: AT }, 'reading'),
  ...unreadable,
  ...failed,
  comparing: read('comparing', null),
  'other-language': read('other-language', ok({ status: 'other-language', language: 'sv' }), { language: 'sv' }),
  compared: read('compared', ok(compared)),
  'compared-kept': read('compared', ok({ ...compared, keptAs: 'article:abc' })),
  'cut-short': read('compared', ok({ ...compared, statements: statements.slice(0, 2) }), { cutShort: true }),
  'nothing-found': read('compared', ok(none)),
  'base-empty': read('compared', ok({ ...none, coverage: empty })),
  'looking-up': lookedUp('looking-up', null),
  'looked-up': lookedUp('looked-up', ok(lookUp)),
  'looked-up-nothing': lookedUp('looked-up', ok({ ...lookUp, relations: [] })),
};
