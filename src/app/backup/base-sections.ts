import * as v from 'valibot';
import type { Claim } from '../../domain/claim.ts';
import type { PackInfo } from '../../domain/pack-info.ts';
import type { BackupSection, ClaimBase } from '../ports.ts';
import { checked, date, speaker, text } from './shapes.ts';

/** Claims in a row of a backup. */
const ROW = 500;

const document = v.object({
  id: text,
  title: text,
  outlet: v.nullable(text),
  author: v.nullable(text),
  published: v.nullable(date),
  url: v.nullable(v.pipe(text, v.regex(/^https?:\/\//, 'is no http(s) address'))),
});
const claim = v.object({
  id: text,
  pack: text,
  document,
  paragraph: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  text,
  quote: v.nullable(text),
  speaker: v.nullable(speaker),
  manner: v.picklist(['direct', 'indirect', 'mixed', 'narrated']),
  certainty: v.picklist(['stated', 'reported', 'alleged', 'expected', 'conditional', 'questioned', 'denied']),
  said: v.nullable(date),
});
const origin = v.variant('kind', [
  v.object({ kind: v.literal('seed') }),
  v.object({ kind: v.literal('article'), url: text, title: text }),
  v.object({ kind: v.literal('import'), file: text }),
]);
const packRow = v.object({
  pack: v.object({ id: text, name: text, version: v.number(), licence: text, origin }),
  enabled: v.boolean(),
  claims: v.number(),
});
const claimsRow = v.object({ pack: text, claims: v.array(claim) });

/**
 * The packs, and the claims of each in the order of the base. They come back as drafts that are published together at the end: before that nothing
 * of them is seen. A pack that is here in a higher version stays as it is.
 */
export function baseSections(base: ClaimBase): readonly [BackupSection, BackupSection] {
  // What follows a shared base comes from its server again, and needs the reader's sign-in, which no backup holds.
  const ownPacks = async () => (await base.packs()).filter(({ origin: { kind } }) => kind !== 'room');
  const restored = new Map<string, { readonly enabled: boolean }>();
  const packs: BackupSection = {
    name: 'packs',
    async *rows() {
      for (const { enabled, claims, id, name, version, licence, origin } of await ownPacks())
        yield { pack: { id, name, version, licence, origin }, enabled, claims };
    },
    check: (row) => checked(packRow, row),
    async restore(rows) {
      for (const { pack, enabled } of rows as v.InferOutput<typeof packRow>[]) await begin(pack, enabled);
    },
  };
  const claims: BackupSection = {
    name: 'claims',
    async *rows() {
      for (const { id } of await ownPacks()) yield* claimRows(base, id);
    },
    check: (row) => checked(claimsRow, row),
    async restore(rows) {
      for (const { pack, claims } of rows as v.InferOutput<typeof claimsRow>[])
        if (restored.has(pack)) await base.appendClaims(pack, claims as readonly Claim[]);
    },
    async finish() {
      for (const [id, { enabled }] of restored) {
        await base.publishPack(id);
        await base.setEnabled(id, enabled);
      }
      restored.clear();
    },
  };
  return [packs, claims];

  async function begin(pack: PackInfo, enabled: boolean): Promise<void> {
    const here = await base.pack(pack.id);
    if (here && here.version > pack.version) return;
    await base.discardDraft(pack.id);
    await base.beginPack(pack);
    restored.set(pack.id, { enabled });
  }
}

/** A pack's claims in rows, oldest entries first. The base gives the newest first: where its pieces begin is noted, then they are taken from the end. */
async function* claimRows(base: ClaimBase, pack: string): AsyncGenerator<unknown> {
  const filter = { words: null, speaker: null, outlet: null, from: null, to: null, pack, disabledToo: true };
  const starts: (number | null)[] = [null];
  for (let next = (await base.page(filter, null, ROW)).next; next !== null; next = (await base.page(filter, next, ROW)).next)
    starts.push(next);
  for (const start of starts.reverse()) {
    const { claims } = await base.page(filter, start, ROW);
    if (claims.length > 0) yield { pack, claims: claims.toReversed() };
  }
}
