import { language } from '../engine/language/detect.ts';
import { keepArticle, packOf } from './keep-article.ts';
import type { ArrivalStore, ClaimBase, Exclusively, MarkStore, Now, RevisionStore, SettingsStore } from './ports.ts';

/** What growing by reading needs from outside. */
export interface ArrivalPorts {
  readonly base: ClaimBase;
  readonly arrivals: ArrivalStore;
  readonly marks: MarkStore;
  readonly settings: SettingsStore;
  /** The form in which each was kept, so that later changes can be told. */
  readonly revisions: Pick<RevisionStore, 'keep'>;
  readonly exclusively: Exclusively;
  readonly now: Now;
}

const DAY = 86_400_000;

/** Keeps the articles that wait, in English as the engine reads it, and takes out those whose time is over. What the reader kept by hand is never taken out. */
export async function keepArrivals({ base, arrivals, marks, settings, revisions, exclusively, now }: ArrivalPorts): Promise<number> {
  const kept = await exclusively('arrivals', async () => {
    const { keepByReading, keepDays } = await settings.get();
    let count = 0;
    for (const { url, article } of await arrivals.all()) {
      if (keepByReading && language(article.text).english) {
        const pack = packOf(article);
        const byHand = (await base.pack(pack)) !== null && !(await marks.keptByReading()).has(pack);
        // Marked first: a death in between leaves a mark without a pack, which does no harm.
        if (!byHand) await marks.setKeptByReading(pack, now());
        if ((await keepArticle(base, article)) > 0) count++;
        await revisions.keep(article);
      }
      await arrivals.remove(url);
    }
    if (keepDays > 0) await retire(Date.parse(now()) - keepDays * DAY);
    return count;
  });
  return kept ?? 0;

  async function retire(before: number): Promise<void> {
    for (const [pack, at] of await marks.keptByReading()) {
      if (Date.parse(at) >= before) continue;
      await base.removePack(pack);
      await marks.setKeptByReading(pack, null);
    }
  }
}
