import type { Job } from './jobs.ts';
import { pathOf } from './jobs.ts';
import type { Life, Victim } from './life.ts';

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
    throw new Error(`${told}: ${victim} while ${job.name}, after ${Math.round(after)} ms`, { cause: error });
  }
}
