import type { Claim } from '../../domain/claim.ts';
import { type NumberRanges, withoutRanges, withRanges } from '../../domain/number-ranges.ts';
import { type BuiltSegment, buildSegment } from '../../engine/retrieval/segment.ts';
import type { BaseStore, BaseTables, Catalogue, ClaimBase, DraftEntry, Now, PackEntry } from '../ports.ts';
import { encodeRow, ROW_CLAIMS } from './claim-rows.ts';
import { newDraft, published, withClaims } from './entries.ts';
import { indexed, putSegment, segmentInfo } from './indexed.ts';
import { needRoom } from './needed-room.ts';

type Writing = Pick<
  ClaimBase,
  'putPack' | 'addClaims' | 'setEnabled' | 'removePack' | 'restorePack' | 'beginPack' | 'appendClaims' | 'publishPack' | 'discardDraft'
>;

/** How packs come into the base, are switched and go: each is one transaction. */
export function writing(store: BaseStore, now: Now): Writing {
  const write = <T>(work: (tables: BaseTables) => Promise<T>) => store.transact('write', work);
  /** Encoding and indexing come before the transaction, which so stays short. */
  const writeClaims = async <T>(claims: readonly Claim[], work: (tables: BaseTables, ready: ReadyClaims) => Promise<T>) => {
    const ready = makeReady(claims);
    await needRoom(store);
    return write((tables) => work(tables, ready));
  };
  return {
    putPack: (pack, claims) =>
      writeClaims(claims, async (tables, ready) => {
        const from = await append(tables, ready);
        await publish(tables, withClaims(newDraft(pack, now()), claims, from), now());
      }),
    addClaims: (id, claims) =>
      writeClaims(claims, async (tables, ready) => {
        const before = await livingPack(tables, id);
        const from = await append(tables, ready);
        await tables.putPack({ ...withClaims(before, claims, from), addedAt: now() });
        await changed(tables, before.enabled ? {} : { off: [from, from + claims.length] });
      }),
    setEnabled: (id, enabled) =>
      write(async (tables) => {
        const pack = await livingPack(tables, id);
        if (pack.enabled === enabled) return;
        await tables.putPack({ ...pack, enabled });
        await changed(tables, enabled ? { on: pack.ranges } : { off: pack.ranges });
      }),
    removePack: (id) =>
      write(async (tables) => {
        const pack = await tables.pack(id);
        if (!pack || pack.removed) return;
        await tables.putPack({ ...pack, removed: true });
        await changed(tables, { gone: pack.ranges });
      }),
    restorePack: (id) =>
      write(async (tables) => {
        const pack = await tables.pack(id);
        if (!pack?.removed) return false;
        await tables.putPack({ ...pack, removed: false });
        await changed(tables, { back: pack.ranges });
        return true;
      }),
    beginPack: (pack) =>
      write(async (tables) => {
        const before = await tables.draft(pack.id);
        if (before && before.pack.version === pack.version) return before;
        if (before) await discard(tables, before);
        const draft = newDraft(pack, now());
        await tables.putDraft(draft);
        return draft;
      }),
    appendClaims: (id, claims, ahead) =>
      writeClaims(claims, async (tables, ready) => {
        const before = await openDraft(tables, id);
        if (ahead && before.claims !== ahead.held)
          throw new DOMException(`the draft of "${id}" holds ${before.claims} claims, not ${ahead.held}`, 'InvalidStateError');
        const from = await append(tables, ready, ahead?.handedOver);
        const draft = withClaims(before, claims, from);
        await tables.putDraft(draft);
        await changed(tables, { off: [from, from + claims.length] });
        return draft.claims;
      }),
    publishPack: (id) =>
      write(async (tables) => {
        const draft = await openDraft(tables, id);
        await tables.deleteDraft(id);
        await publish(tables, draft, now());
      }),
    discardDraft: (id) =>
      write(async (tables) => {
        const draft = await tables.draft(id);
        if (draft) await discard(tables, draft);
      }),
  };
}

/** Puts the draft in the place of the published pack of its id, whose switch it keeps. */
async function publish(tables: BaseTables, draft: DraftEntry, at: string): Promise<void> {
  const before = await tables.pack(draft.id);
  const enabled = before?.enabled ?? true;
  await tables.putPack(published(draft, enabled, at));
  await changed(tables, { gone: before?.ranges ?? [], ...(enabled ? { on: draft.ranges } : { off: draft.ranges }) });
}

async function discard(tables: BaseTables, draft: DraftEntry): Promise<void> {
  await tables.deleteDraft(draft.id);
  await changed(tables, { gone: draft.ranges });
}

/** Claims encoded and indexed, ready to be written. */
export interface ReadyClaims {
  readonly count: number;
  readonly rows: readonly Uint8Array[];
  readonly segment: BuiltSegment;
}

export function makeReady(claims: readonly Claim[]): ReadyClaims {
  const rows = Array.from({ length: Math.ceil(claims.length / ROW_CLAIMS) }, (_, i) =>
    encodeRow(claims.slice(i * ROW_CLAIMS, (i + 1) * ROW_CLAIMS)),
  );
  return { count: claims.length, rows, segment: buildSegment(claims.map(indexed)) };
}

/** Writes claims, with their index, under the next free numbers; answers with the first of them. `handedOver` is called when the browser has them. */
export async function append(tables: BaseTables, { count, rows, segment }: ReadyClaims, handedOver = () => {}): Promise<number> {
  const catalogue = await tables.catalogue();
  const { next: from, nextSegment } = catalogue;
  if (count === 0) return from;
  const first = from / ROW_CLAIMS;
  const keys = rows.map((_, i) => first + i);
  const written = Promise.all([tables.putRows(keys, rows), putSegment(tables, nextSegment, segment)]);
  handedOver();
  await written;
  await tables.putCatalogue({
    ...catalogue,
    next: from + rows.length * ROW_CLAIMS,
    nextSegment: nextSegment + 1,
    segments: [...catalogue.segments, segmentInfo(nextSegment, from, from + count, segment)],
  });
  return from;
}

/** A change of what may be found: numbers switched off or on, removed or brought back. */
interface Change {
  readonly off?: NumberRanges;
  readonly on?: NumberRanges;
  readonly gone?: NumberRanges;
  readonly back?: NumberRanges;
}

/** Notes the change in the catalogue, under a new revision. */
export async function changed(tables: BaseTables, { off = [], on = [], gone = [], back = [] }: Change): Promise<Catalogue> {
  const before = await tables.catalogue();
  const catalogue = {
    ...before,
    revision: before.revision + 1,
    off: withRanges(withoutRanges(before.off, on), off),
    gone: withRanges(withoutRanges(before.gone, back), gone),
  };
  await tables.putCatalogue(catalogue);
  return catalogue;
}

async function openDraft(tables: BaseTables, id: string): Promise<DraftEntry> {
  const draft = await tables.draft(id);
  if (!draft) throw new DOMException(`no draft of the pack "${id}"`, 'NotFoundError');
  return draft;
}

export async function livingPack(tables: BaseTables, id: string): Promise<PackEntry> {
  const pack = await tables.pack(id);
  if (!pack || pack.removed) throw new DOMException(`no pack "${id}" in the base`, 'NotFoundError');
  return pack;
}
