import type { Job } from './jobs.ts';
import { pathOf } from './jobs.ts';
import type { Life, Victim } from './life.ts';
import { type StoredNow, storedNow } from './stored.ts';

/** One death at one moment of a job; answers whether the job had been called done. `told` says in an error which death it was. */
export async function die(life: Life, job: Job, n: number, victim: Victim, after: number, told: string): Promise<boolean> {
  try {
    await job.prepare(life, n);
    await job.begin(life, n);
    await new Promise((resolve) => setTimeout(resolve, after));
    const confirmed = await job.isConfirmed(life, n).catch(() => false);
    await life.kill(victim);
    if (job.name !== 'reading') await life.comeBack(pathOf(n));
    await job.check(life, n, confirmed, victim);
    return confirmed;
  } catch (error) {
    const there = await storedNow(life.driver()).then(brief, String);
    throw new Error(`${told}: ${victim} while ${job.name}, after ${Math.round(after)} ms; there: ${there}`, { cause: error });
  }
}

/** Whether one thing is missing or all, which is the first question. */
function brief({ packs, notes, drafts, ...rest }: StoredNow): string {
  return JSON.stringify({ packs: Object.entries(packs), notes: Object.keys(notes).length, drafts: Object.keys(drafts).length, ...rest });
}
