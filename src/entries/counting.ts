import { now } from '../platform/clock.ts';
import { watchRequests } from '../platform/requests.ts';
import type { Database } from '../storage/database.ts';
import { ledgerStore } from '../storage/stored.ts';

/** Every context of the extension counts what it sends out, into the ledger that the options show. */
export function countRequests(database: Database): void {
  watchRequests((requests) => void ledgerStore(database, now).count(requests));
}
