import { closedPage } from '../domain/closed-page.ts';
import { type Correction, corrected } from '../domain/correction.ts';
import { type PageReading, type Passage, type TabReading, unread } from '../domain/reading.ts';
import type { Result } from '../domain/result.ts';
import { mayLeave, mayTell } from '../domain/showing.ts';
import type { PageOutcome } from '../messaging/page-api.ts';
import type { CorrectionStore, Now, ReadingStore } from './ports.ts';

/** What the reading of tabs needs from outside. */
export interface TabReadingPorts {
  readonly readings: ReadingStore;
  readonly corrections: CorrectionStore;
  readonly now: Now;
  /** Runs the reading script in the tab; fails with `unreachable` where the page may let us in another time. */
  inject(tab: number): Promise<Result<null>>;
  /** The tab's address and title as far as the browser tells us; both "" where the tab is gone. */
  describe(tab: number): Promise<{ readonly url: string; readonly title: string }>;
}

/** The life of a tab's reading: asked for, arrived, left. */
export function tabReadings(ports: TabReadingPorts) {
  const { readings, corrections, now, inject, describe } = ports;
  const setPage = (tab: number, page: PageReading) => readings.update(tab, (before) => ({ ...before, page }));
  return {
    /** Starts reading: the script sends its outcome later. A page that does not let us in is unreadable, or waits for the reader's click. */
    async start(tab: number): Promise<Result<null>> {
      const reading: PageReading = { status: 'reading', startedAt: now() };
      await readings.update(tab, ({ showing: _, ...before }) => ({ ...before, page: reading, passage: null }));
      const injected = await inject(tab);
      if (injected.ok) return injected;
      const { url, title } = await describe(tab);
      const page: PageReading =
        url === '' ? { status: 'unread' } : { status: 'unreadable', reason: closedPage(url) ?? 'refused', url, title };
      // Whatever came in the meantime counts: another start, or the page's own word.
      await readings.update(tab, (before) => (isSameStart(reading, before.page) ? { ...before, page } : before));
      return injected;
    },
    /** What the page that is shown `since` says of itself. Answers whether it counts: another may be shown by now. */
    async arrived(tab: number, outcome: PageOutcome, since: number): Promise<boolean> {
      let counts = false;
      const url = outcome.status === 'article' ? outcome.article.url : outcome.status === 'unreadable' ? outcome.url : null;
      const correction = outcome.status === 'article' ? await corrections.get(outcome.article.url) : null;
      // A passage belongs to its page: on another one it is no longer asked about.
      await readings.update(tab, (before) => {
        counts = mayTell(since, before.showing);
        if (!counts) return before;
        const passage = before.passage?.url === url ? before.passage : null;
        return { tab, page: pageOf(outcome, correction, now()), passage, showing: { since, left: false } };
      });
      return counts;
    },
    /** The page that was shown `since` says goodbye. */
    async left(
      tab: number,
      { url, title, since }: { readonly url: string; readonly title: string; readonly since: number },
    ): Promise<void> {
      await readings.update(tab, (before) => {
        if (!mayLeave(since, before.showing) || isClosed(before)) return before;
        const page: PageReading =
          before.page.status === 'reading' ? { status: 'unreadable', reason: 'changed-while-reading', url, title } : { status: 'unread' };
        return { tab, passage: null, page, showing: { since, left: true } };
      });
    },
    /** The page that was `seen` has gone without a word. Whoever looked may be late: only if that is still the state. */
    async vanished(tab: number, seen: PageReading): Promise<void> {
      await readings.update(tab, (before) => (sameReading(seen, before.page) ? unread(tab) : before));
    },
    /**
     * Our scripts in open pages heard the last of us: an update took our place. Where the browser lets us in, the page is read again; else the reader is
     * told to reload it.
     */
    async leftBehind(): Promise<void> {
      for (const { tab, page } of await readings.all()) {
        if (page.status !== 'read' || (await inject(tab)).ok) continue;
        const { url, title } = page.article;
        await readings.update(tab, (before) =>
          sameReading(page, before.page)
            ? { tab, passage: null, page: { status: 'unreadable', reason: 'left-behind', url, title } }
            : before,
        );
      }
    },
    async failed(tab: number, problem: Result<unknown>): Promise<void> {
      if (!problem.ok) await setPage(tab, { status: 'failed', failure: problem.error });
    },
    /** The reader clicked the highlight of an annotation. */
    async hit(tab: number, id: string): Promise<void> {
      await readings.update(tab, (before) => ({ ...before, hit: id }));
    },
    /** The reader put something right: it counts at once, and whenever the page is read again. */
    async corrected(tab: number, correction: Correction): Promise<void> {
      await corrections.put({ ...(await corrections.get(correction.url)), ...correction });
      await readings.update(tab, (before) => {
        if (before.page.status !== 'read' || before.page.article.url !== correction.url) return before;
        return { ...before, page: { ...before.page, article: corrected(before.page.article, correction) } };
      });
    },
    /** What the page says counts again, from its next reading on. */
    async uncorrected(url: string): Promise<void> {
      await corrections.remove(url);
    },
    async asked(tab: number, passage: Passage | null): Promise<void> {
      await readings.update(tab, (before) => ({ ...before, passage }));
    },
  };
}

export type TabReadings = ReturnType<typeof tabReadings>;

/** Whether it is the same start of a reading, still under way. */
function isSameStart(a: PageReading, b: PageReading): boolean {
  return a.status === 'reading' && b.status === 'reading' && a.startedAt === b.startedAt;
}

/** Whether the page did not let us in: then it is another that says goodbye. */
function isClosed({ page, showing }: TabReading): boolean {
  return page.status === 'unreadable' && !showing;
}

function sameReading(a: PageReading, b: PageReading): boolean {
  return a.status === 'read' && b.status === 'read' && a.readAt === b.readAt;
}

function pageOf(outcome: PageOutcome, correction: Correction | null, at: string): PageReading {
  switch (outcome.status) {
    case 'article':
      return { status: 'read', article: corrected(outcome.article, correction), readAt: at };
    case 'unreadable':
      return outcome;
    case 'failed':
      return { status: 'failed', failure: { code: 'internal', message: outcome.message } };
  }
}
