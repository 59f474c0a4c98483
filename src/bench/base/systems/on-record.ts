import { claimBase } from '../../../app/base/claim-base.ts';
import { oneAhead } from '../../../app/base/one-ahead.ts';
import { BATCH } from '../../../app/imports/run.ts';
import type { ClaimBase } from '../../../app/ports.ts';
import type { Claim } from '../../../domain/claim.ts';
import { dated } from '../../../domain/dated.ts';
import type { PackInfo } from '../../../domain/pack-info.ts';
import { baseStore } from '../../../storage/base-store.ts';
import { Database } from '../../../storage/database.ts';
import type { BenchQuery, System } from '../system.ts';

function packInfo(id: string): PackInfo {
  return { id, name: id, version: 1, licence: 'bench', origin: { kind: 'import', file: id } };
}

/** The extension's own base, through the port that it is used by. */
export function onRecord(): System {
  const base: ClaimBase = claimBase(baseStore(new Database('bench-on-record')), () => new Date().toISOString());
  return {
    async fill(pack, claims) {
      await base.beginPack(packInfo(pack));
      const writing = oneAhead();
      for (let held = 0; held < claims.length; held += BATCH)
        await writing.add((handedOver) => base.appendClaims(pack, claims.slice(held, held + BATCH), { held, handedOver }));
      await writing.end();
      await base.publishPack(pack);
    },
    settle: () => base.sweep(),
    async open() {
      await base.revision();
    },
    async search(queries: readonly BenchQuery[], limit) {
      const asked = queries.map(({ text, neighbours, speaker, day }) => ({
        text,
        neighbours,
        speaker,
        said: dated(day ?? ''),
        exclude: null,
      }));
      return (await base.search(asked, limit)).map((found) => found.map(({ claim }) => claim.id));
    },
    keep: (pack: string, claims: readonly Claim[]) => base.putPack(packInfo(pack), claims),
    remove: (pack) => base.removePack(pack),
  };
}
