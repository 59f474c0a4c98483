import type { ArrivalStore } from '../app/ports.ts';
import type { Database } from './database.ts';

/** Articles that wait at most; the oldest go. Whoever reads so much without opening the panel loses the first of it, not the disk. */
const MOST = 200;

/** Articles that wait to be kept, on IndexedDB. */
export function arrivalStore(database: Database): ArrivalStore {
  const { arrivals } = database;
  const all = async () => (await arrivals.toArray()).sort((a, b) => a.at.localeCompare(b.at));
  return {
    all,
    async add(arrival) {
      await database.transaction('rw', arrivals, async () => {
        await arrivals.put(arrival);
        if ((await arrivals.count()) > MOST) await arrivals.delete((await all())[0]?.url ?? '');
      });
    },
    remove: async (url) => arrivals.delete(url),
  };
}

/** How many wait, for watching. */
export async function waitingArrivals({ arrivals }: Database): Promise<number> {
  return arrivals.count();
}
