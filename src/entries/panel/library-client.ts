import * as v from 'valibot';
import { indexedShare } from '../../app/base/indexing.ts';
import { inOrder } from '../../app/in-order.ts';
import { acknowledgeLoss, lossOf, type Sentinel } from '../../app/safety.ts';
import type { Held, Safety } from '../../domain/backup.ts';
import { failure, ok, type Result } from '../../domain/result.ts';
import type { LibraryApi } from '../../messaging/library-api.ts';
import type { LibraryClient } from '../../messaging/library-client.ts';
import { now } from '../../platform/clock.ts';
import { ownValue, setOwnValue } from '../../platform/own-storage.ts';
import { callPage } from '../../platform/page.ts';
import { askToPersist, isPersisted, room } from '../../platform/persistence.ts';
import { waitingArrivals } from '../../storage/arrival-store.ts';
import { cataloguedIn } from '../../storage/base-store.ts';
import { type Database, observe } from '../../storage/database.ts';
import { heldIn } from '../../storage/held.ts';
import { watchImports } from '../../storage/import-store.ts';
import { markStore } from '../../storage/mark-store.ts';

/** The library's doors, wired to this browser. `shownTab` tells which tab the panel stands beside. */
export function libraryClient(database: Database, library: LibraryApi, shownTab: () => number | null): LibraryClient {
  const marks = markStore(database);
  const sentinel = sentinelOf(database);
  const newMark = () => crypto.randomUUID();
  // What arrived while no engine was there is kept by the first panel that sees it.
  observe(
    () => waitingArrivals(database),
    (count) => count > 0 && void library.keepArrivals(),
    () => {},
  );

  async function safety(held: Held): Promise<Safety> {
    const lost = await lossOf(sentinel, held, newMark);
    const [backedUpAt, restoring] = [await marks.backedUpAt(), await marks.restoring()];
    return { held, lost, backedUpAt, restoring, persisted: await isPersisted(), ...(await room()) };
  }

  return {
    ...library,
    watchImports: (listener) => watchImports(database, listener),
    watchIndexing: (listener) =>
      observe(
        () => cataloguedIn(database),
        ({ catalogue, apart }) => listener(indexedShare(catalogue, apart)),
        () => listener(null),
      ),
    watchSafety(listener) {
      const noted = () => Promise.all([marks.backedUpAt(), marks.sentinel(), marks.restoring()]);
      const query = async () => ({ held: await heldIn(database), noted: await noted() });
      const onError = (error: unknown) => console.warn('safety:', error);
      return observe(
        query,
        inOrder(({ held }) => safety(held), listener, onError),
        onError,
      );
    },
    askPersistence: () => attempt(askToPersist),
    acknowledgeLoss: () =>
      attempt(async () => {
        await acknowledgeLoss(sentinel, await heldIn(database), newMark);
        return null;
      }),
    acknowledgeRestoring: () => attempt(() => marks.endRestoring(null).then(() => null)),
    noteBackup: () => attempt(() => marks.setBackedUpAt(now()).then(() => null)),
    save: saveFile,
    async pageReviews() {
      const tab = shownTab();
      if (tab === null) return failure('gone', 'no tab is shown');
      const answer = await callPage(tab, { call: 'claim-reviews' });
      if (!answer.ok) return answer;
      const { json, host } = answer.value;
      return ok(json === null ? null : { file: new Blob([json], { type: 'application/ld+json' }), name: `${host}.json` });
    },
  };
}

const outside = v.object({ mark: v.string(), held: v.object({ packs: v.number(), claims: v.number(), notes: v.number() }) });

function sentinelOf(database: Database): Sentinel {
  const marks = markStore(database);
  return {
    inside: () => marks.sentinel(),
    putInside: (mark) => marks.setSentinel(mark),
    async outside() {
      const value = v.safeParse(outside, await ownValue('sentinel'));
      return value.success ? value.output : null;
    },
    putOutside: (mark, held) => setOwnValue('sentinel', { mark, held }),
  };
}

/** The browser's own way of saving: a link that is clicked. No permission is needed for it. */
function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after the click; a minute is long enough to have begun.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    return failure('storage', error instanceof Error ? error.message : String(error));
  }
}
