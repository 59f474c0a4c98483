import { BACKUP_FORMAT, backupLines } from '../../../src/exchange/backup-file.ts';
import { packed } from '../../../src/exchange/packed.ts';

/** Before everything that the tests write: lists begin with the latest. */
const NOW = '2021-05-04T09:00:00Z';

/** A backup, packed, with two packs of so many claims and so many notes. Like no other `n`. */
export async function backupOf(n: number, claims: number, notes: number): Promise<Buffer> {
  const ids = [`pack:first-${n}`, `pack:second-${n}`];
  const sections = [
    section(
      'packs',
      ids.map((id) => ({
        pack: { id, name: id, version: 1, licence: 'CC0', origin: { kind: 'import', file: `${id}.csv` } },
        enabled: true,
        claims,
      })),
    ),
    section(
      'claims',
      ids.flatMap((pack) => claimRows(pack, claims)),
    ),
    section(
      'annotations',
      Array.from({ length: notes }, (_, i) => note(n, i)),
    ),
  ];
  const file = await packed(backupLines({ format: BACKUP_FORMAT, madeAt: NOW, writtenBy: '0' }, sections));
  return Buffer.from(await file.arrayBuffer());
}

function section(name: string, all: readonly unknown[]) {
  return {
    name,
    async *rows() {
      yield* all;
    },
  };
}

function claimRows(pack: string, claims: number): unknown[] {
  const document = { id: `${pack}/paper`, title: 'Quay', outlet: null, author: null, published: null, url: null };
  const all = Array.from({ length: claims }, (_, i) => ({
    id: `${pack}/${i}`,
    pack,
    document,
    paragraph: null,
    text: `Barge ${i} left the quay.`,
    quote: null,
    speaker: null,
    manner: 'narrated',
    certainty: 'stated',
    said: null,
  }));
  const rows: unknown[] = [];
  for (let at = 0; at < claims; at += 500) rows.push({ pack, claims: all.slice(at, at + 500) });
  return rows;
}

function note(n: number, i: number): unknown {
  const source = { url: `https://gazette.example/${n}/${i}`, title: 'Quay', byline: [], siteName: null, published: null, accessed: NOW };
  const id = `7d0c4d0e-0000-4000-8000-${String(n * 10_000 + i).padStart(12, '0')}`;
  return { id, created: NOW, modified: NOW, target: { kind: 'page', source }, body: { text: `Restored ${n}.`, tags: [] }, removed: null };
}
