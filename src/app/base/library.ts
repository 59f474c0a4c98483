import type { Claim } from '../../domain/claim.ts';
import { inRanges, withoutRange, withoutRanges, withRange, withRanges } from '../../domain/number-ranges.ts';
import { termsOf } from '../../engine/retrieval/terms.ts';
import { sameSpeaker } from '../../engine/speakers/identity.ts';
import type { BaseStore, BaseTables, ClaimBase, ClaimFilter } from '../ports.ts';
import { decodeRow, ROW_CLAIMS } from './claim-rows.ts';
import { dayOf, withClaims } from './entries.ts';
import { mayBeFound, type NumberedClaim } from './reading.ts';
import { append, changed, livingPack } from './writing.ts';

type Library = Pick<ClaimBase, 'claims' | 'page' | 'replaceClaim' | 'deleteClaims' | 'restoreClaims' | 'sweep'>;

/** Claims that one piece of a list reads through at most, so that a filter that lets nothing through answers soon. */
const MOST_READ = 20_000;

/** The base as a list that can be looked through and changed claim by claim. */
export function library(store: BaseStore): Library {
  return {
    claims: (ids) =>
      store.transact('read', async (tables) => {
        const found = await find(tables, ids);
        return ids.flatMap((id) => found.get(id)?.claim ?? []);
      }),
    page: (filter, after, size) => store.transact('read', (tables) => page(tables, filter, after, size)),
    replaceClaim: (claim) =>
      store.transact('write', async (tables) => {
        const before = (await find(tables, [claim.id])).get(claim.id);
        if (!before) throw new DOMException(`no claim "${claim.id}" in the base`, 'NotFoundError');
        const { number } = before;
        const pack = await livingPack(tables, claim.pack);
        const from = await append(tables, [claim]);
        await tables.putPack(withClaims({ ...pack, ranges: withoutRange(pack.ranges, number, number + 1) }, [claim], from));
        await changed(tables, { gone: [number, number + 1], ...(pack.enabled ? {} : { off: [from, from + 1] }) });
      }),
    deleteClaims: (ids) =>
      store.transact('write', async (tables) => {
        for (const { number, claim } of (await find(tables, ids)).values()) {
          const pack = await livingPack(tables, claim.pack);
          const ranges = withoutRange(pack.ranges, number, number + 1);
          await tables.putPack({ ...pack, ranges, claims: pack.claims - 1, deleted: withRange(pack.deleted, number, number + 1) });
          await changed(tables, { gone: [number, number + 1] });
        }
      }),
    restoreClaims: (ids) =>
      store.transact('write', async (tables) => {
        let count = 0;
        for (const pack of await tables.packs()) {
          const back = await deletedIn(tables, pack.deleted, new Set(ids));
          if (back.length === 0) continue;
          const ranges = withRanges(pack.ranges, back);
          await tables.putPack({ ...pack, ranges, claims: pack.claims + back.length / 2, deleted: withoutRanges(pack.deleted, back) });
          await changed(tables, { back });
          count += back.length / 2;
        }
        return count;
      }),
    sweep: async () => {},
  };
}

async function deletedIn(tables: BaseTables, deleted: readonly number[], ids: ReadonlySet<string>): Promise<number[]> {
  if (deleted.length === 0) return [];
  const found = await scan(tables, (number) => inRanges(deleted, number));
  return found.filter(({ claim }) => ids.has(claim.id)).flatMap(({ number }) => [number, number + 1]);
}

/** The claims of these ids, wherever they stand in packs that are there. */
async function find(tables: BaseTables, ids: readonly string[]): Promise<Map<string, NumberedClaim>> {
  const wanted = new Set(ids);
  const ranges = (await tables.packs()).filter(({ removed }) => !removed).flatMap(({ ranges }) => ranges);
  const living = withRanges([], ranges);
  const found = await scan(tables, (number) => inRanges(living, number));
  return new Map(found.filter(({ claim }) => wanted.has(claim.id)).map((one) => [one.claim.id, one]));
}

async function scan(tables: BaseTables, wanted: (number: number) => boolean): Promise<NumberedClaim[]> {
  const { next } = await tables.catalogue();
  const rows = await tables.rows(Array.from({ length: next / ROW_CLAIMS }, (_, i) => i));
  return rows.flatMap((row, key) =>
    row
      ? decodeRow(row)
          .map((claim, at) => ({ number: key * ROW_CLAIMS + at, claim }))
          .filter(({ number }) => wanted(number))
      : [],
  );
}

async function page(tables: BaseTables, filter: ClaimFilter, after: number | null, size: number) {
  const catalogue = await tables.catalogue();
  const pack = filter.pack === null ? null : await tables.pack(filter.pack);
  const shown = (number: number) =>
    (filter.disabledToo ? !inRanges(catalogue.gone, number) : mayBeFound(catalogue, number)) &&
    (filter.pack === null || inRanges(pack?.ranges ?? [], number));
  const drafts = withRanges(
    [],
    (await tables.drafts()).flatMap(({ ranges }) => ranges),
  );
  const claims: Claim[] = [];
  let end = after ?? catalogue.next;
  const stop = Math.max(0, end - MOST_READ);
  while (end > stop && claims.length < size) {
    const first = Math.max(0, Math.floor((end - 1) / ROW_CLAIMS));
    const [row] = await tables.rows([first]);
    const here = row ? decodeRow(row) : [];
    let at = end - 1;
    for (; at >= first * ROW_CLAIMS && claims.length < size; at--) {
      const claim = here[at - first * ROW_CLAIMS];
      if (claim && shown(at) && !inRanges(drafts, at) && passes(claim, filter)) claims.push(claim);
    }
    end = at + 1;
  }
  return { claims, next: end > 0 ? end : null };
}

function passes(claim: Claim, { words, speaker, outlet, from, to }: ClaimFilter): boolean {
  const day = dayOf(claim);
  if (from !== null && (day === null || day < from)) return false;
  if (to !== null && (day === null || day > to)) return false;
  if (outlet !== null && claim.document.outlet !== outlet) return false;
  if (speaker !== null && !sameSpeaker(claim.speaker?.name ?? null, speaker)) return false;
  const terms = new Set(termsOf(`${claim.speaker?.name ?? ''} ${claim.text} ${claim.document.title}`));
  return termsOf(words ?? '').every((term) => terms.has(term));
}
