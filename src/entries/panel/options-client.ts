import { failure, ok, type Result } from '../../domain/result.ts';
import type { Erasable } from '../../domain/stored.ts';
import type { EngineApi } from '../../messaging/engine-api.ts';
import type { OptionsClient } from '../../messaging/options-client.ts';
import { browser } from '../../platform/browser.ts';
import { now } from '../../platform/clock.ts';
import { forgetOwnValues } from '../../platform/own-storage.ts';
import { WELCOME } from '../../platform/panel.ts';
import { allowedHosts, forgetHost, giveAllServersBack } from '../../platform/sites.ts';
import type { Database } from '../../storage/database.ts';
import { articlePacks, eraseIn, ledgerStore, storedIn } from '../../storage/stored.ts';

/** The doors of the options, wired to this browser. */
export function optionsClient(database: Database, engine: EngineApi): OptionsClient {
  const ledger = ledgerStore(database, now);
  return {
    version: browser.runtime.getManifest().version,
    sites: allowedHosts,
    forgetSite: (host) => answered(() => forgetHost(host)),
    stored: () => answered(() => storedIn(database)),
    async room() {
      const [{ usage = null, quota = null }, persistent] = await Promise.all([navigator.storage.estimate(), navigator.storage.persisted()]);
      return { usedBytes: usage, quotaBytes: quota, persistent };
    },
    keepRoom: () => navigator.storage.persist(),
    ledger: () => answered(() => ledger.read()),
    erase: (what) => answered(() => erase(what)),
    async openWelcome() {
      await browser.tabs.create({ url: browser.runtime.getURL(WELCOME) });
    },
  };

  async function erase(what: Erasable): Promise<null> {
    if (what !== 'articles') {
      await eraseIn(database, what);
      // What the reader erased is not to be taken for evicted.
      if (what === 'everything') {
        await giveAllServersBack();
        await forgetOwnValues();
      }
      return null;
    }
    for (const pack of await articlePacks(database)) {
      const removed = await engine.unkeep(pack);
      if (!removed.ok) throw new Error(removed.error.message);
    }
    return null;
  }
}

async function answered<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    return failure('storage', error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}
