import 'fake-indexeddb/auto';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { claimBase } from '../../../src/app/base/claim-base.ts';
import { importJobs } from '../../../src/app/imports/jobs.ts';
import { packOfFile, previewFile, standingOf } from '../../../src/app/imports/preview.ts';
import type { ClaimBase, ImportStore } from '../../../src/app/ports.ts';
import type { Pause } from '../../../src/app/until-taken.ts';
import type { ImportJob, ImportPreview } from '../../../src/domain/import.ts';
import { readableFile } from '../../../src/exchange/readable-file.ts';
import { baseStore } from '../../../src/storage/base-store.ts';
import { Database } from '../../../src/storage/database.ts';
import { importStore } from '../../../src/storage/import-store.ts';
import { ANY, claims, NOW, pack } from '../sample-claims.ts';

let base: ClaimBase;
let imports: ImportStore;
let clock = 0;
const now = () => new Date(Date.parse(NOW) + 300 * clock++).toISOString();
const held = new Set<string>();
let names = 0;

function jobs(over: Partial<ClaimBase> = {}, pause?: Pause) {
  return importJobs({
    base: { ...base, ...over },
    imports,
    now,
    newId: () => `i${names++}`,
    batch: 400,
    ...(pause && { pause }),
    async exclusively(name, work) {
      if (held.has(name)) return null;
      held.add(name);
      try {
        return await work();
      } finally {
        held.delete(name);
      }
    },
  });
}

beforeEach(() => {
  const database = new Database(`test-${Math.random()}`);
  base = claimBase(baseStore(database), () => NOW);
  imports = importStore(database);
  held.clear();
});

const table = (count: number, word = 'quay') =>
  ['statement,speaker,date', ...Array.from({ length: count }, (_, i) => `The ${word} was shut on day ${i},Odo Brask,2031-05-04`), ''].join(
    '\n',
  );

async function preview(blob: Blob, name: string): Promise<ImportPreview> {
  const result = await previewFile(readableFile(blob, name), null, await base.packs());
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function ended(id: string): Promise<ImportJob> {
  for (let i = 0; i < 2000; i++) {
    const job = (await imports.all()).find((one) => one.id === id);
    if (job && job.state !== 'running' && held.size === 0) return job;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('the import does not end');
}

async function imported(
  content: string | Uint8Array,
  name: string,
  over: Partial<ClaimBase> = {},
  cutToo = false,
  pause?: Pause,
): Promise<ImportJob> {
  const blob = new Blob([content as BlobPart]);
  const { plan, pack } = await preview(blob, name);
  const started = await jobs(over, pause).start(blob, name, plan, pack, cutToo);
  if (!started.ok) throw new Error(started.error.message);
  return ended(started.value.id);
}
const shown = async (id: string) => (await base.pack(id))?.claims ?? 0;

describe('a preview', () => {
  it('shows the first claims and writes nothing', async () => {
    const { claims, columns, pack, standing, problems } = await preview(new Blob([table(100)]), 'Quay 2031.csv');
    expect(claims.length).toBe(20);
    expect(columns).toContainEqual({ name: 'speaker', examples: ['Odo Brask', 'Odo Brask'] });
    expect(pack).toMatchObject({ id: 'pack:quay-2031', name: 'Quay 2031', origin: { kind: 'import', file: 'Quay 2031.csv' } });
    expect([standing, problems]).toEqual([{ kind: 'new' }, []]);
    expect(await base.packs()).toEqual([]);
  });

  it('of a backup or a broken pack says what to do', async () => {
    const file = (text: string) => readableFile(new Blob([text]), 'x.json');
    const results = [
      await previewFile(file('{"format":"on-record-backup/1"}\n'), null, []),
      await previewFile(file('{"format":"on-record-pack/1"}'), null, []),
    ];
    expect(results.map((one) => (one.ok ? '' : one.error.message))).toEqual([
      'x.json: is a backup; restore it instead of importing it',
      'x.json: id: is missing',
    ]);
  });
});

describe('the id of a pack', () => {
  const state = (id: string, name = id, version = 1) => ({
    ...pack(id, version),
    name,
    enabled: true,
    claims: 1,
    documents: 1,
    from: null,
    to: null,
    addedAt: NOW,
  });
  const wanted = (id: string, name = id, version = 1) => ({ ...pack(id, version), name, origin: { kind: 'import', file: 'x' } as const });
  it.each([
    ['is its own', wanted('pack:a'), [], 'pack:a', 'new'],
    ['gets its prefix', wanted('a'), [], 'pack:a', 'new'],
    ['of a seed cannot be claimed', wanted('seed:003'), [state('seed:003')], 'pack:003', 'id-taken'],
    ['of a kept article cannot be claimed, kept or not', wanted('article:x'), [], 'pack:x', 'new'],
    ['of the same pack is an update', wanted('pack:a', 'A', 2), [state('pack:a', 'A')], 'pack:a', 'update'],
    ['of another pack is left to it', wanted('pack:a', 'B'), [state('pack:a', 'A'), state('pack:a-2')], 'pack:a-3', 'id-taken'],
  ])('%s', (_, info, packs, id, kind) => {
    const standing = standingOf(info, packs);
    expect([standing.info.id, standing.standing.kind, standing.info.origin.kind]).toEqual([id, kind, 'import']);
  });

  it('is made from the name of a file that has none', () => {
    expect(['Café (2).csv.gz', '统计.csv', '...', 'a/b\\c.json'].map((name) => packOfFile(name).id)).toEqual([
      'pack:cafe-2',
      'pack:import',
      'pack:import',
      'pack:a-b-c',
    ]);
  });
});

describe('an import', () => {
  it('brings the rows into the base, folds duplicates and names the bad rows', async () => {
    const text = `${table(1000)}The quay was shut on day 7,Odo Brask,2031-05-04\n,Odo Brask,2031\nThe pier stayed open,Odo Brask,some day\n`;
    const job = await imported(text, 'quay.csv');
    expect(job).toMatchObject({ state: 'done', failure: null, counts: { rows: 1003, claims: 1001, duplicates: 1, problems: 2 } });
    expect(job.problems.map(({ row, code, kept }) => [row, code, kept])).toEqual([
      [1003, 'no-text', false],
      [1004, 'date', true],
    ]);
    expect(job.bytesRead).toBe(job.bytes);
    expect(await shown('pack:quay')).toBe(1001);
    expect(await imports.source(job.id)).toBe(null);
    const page = await base.page({ ...ANY, words: 'pier' }, null, 10);
    expect(page.claims[0]).toMatchObject({
      id: 'pack:quay/1001',
      text: 'The pier stayed open',
      speaker: { name: 'Odo Brask' },
      said: null,
    });
  });

  it('is the same from a packed file', async () => {
    expect(await imported(gzipSync(table(50)), 'quay.csv.gz')).toMatchObject({ state: 'done', counts: { claims: 50 } });
  });

  it('of a cut package leaves nothing, or what could be read if that is wanted', async () => {
    const whole = gzipSync(Buffer.from(table(6000)));
    const cut = whole.subarray(0, whole.length / 2);
    const job = await imported(cut, 'quay.csv.gz');
    expect(job).toMatchObject({ state: 'failed', failure: { code: 'cut', detail: expect.stringMatching(/after row \d+$/) } });
    expect([await base.packs(), await base.drafts()]).toEqual([[], []]);
    expect(await imports.source(job.id)).not.toBe(null);
    const again = await imported(cut, 'quay.csv.gz', {}, true);
    expect(again.state).toBe('done');
    expect(again.problems.at(-1)?.code).toBe('cut');
    expect(await shown('pack:quay')).toBe(again.counts.claims);
    expect(again.counts.claims).toBeGreaterThan(100);
  });

  it('of a cut JSON file likewise', async () => {
    const text = JSON.stringify(Array.from({ length: 100 }, (_, i) => ({ text: `The quay was shut on day ${i}` })));
    expect(await imported(text.slice(0, -20), 'quay.json')).toMatchObject({ state: 'failed', failure: { code: 'cut' } });
    expect(await imported(text.slice(0, -20), 'quay.json', {}, true)).toMatchObject({ state: 'done', counts: { claims: 99 } });
  });

  it('rolls back when the disk is full in the middle', async () => {
    let batches = 0;
    const appendClaims: ClaimBase['appendClaims'] = async (id, claims, before) => {
      if (++batches === 2) throw new DOMException('no room', 'QuotaExceededError');
      return base.appendClaims(id, claims, before);
    };
    const job = await imported(table(1000), 'quay.csv', { appendClaims });
    expect(job).toMatchObject({ state: 'failed', failure: { code: 'quota' } });
    expect([await base.packs(), await base.drafts()]).toEqual([[], []]);
  });

  it('of which there is no room for the file ends before it begins, and says so', async () => {
    const needRoom = async () => Promise.reject(new DOMException('3 MB are left', 'QuotaExceededError'));
    const job = await imported(table(10), 'quay.csv', { needRoom });
    expect(job).toMatchObject({ state: 'failed', failure: { code: 'quota', detail: 'QuotaExceededError: 3 MB are left' } });
    expect([await base.packs(), await base.drafts(), await imports.source(job.id)]).toEqual([[], [], null]);
  });

  it('ends and leaves nothing, once there is room, where the disk ran out so far that the database was shut', async () => {
    let shut = 0;
    const closed = () => Promise.reject(new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError'));
    const appendClaims: ClaimBase['appendClaims'] = async (id, claims, before) => {
      if (before?.held !== 400) return base.appendClaims(id, claims, before);
      shut = 3;
      throw new DOMException('The connection was closed.', 'AbortError');
    };
    const needRoom = async () => (shut > 0 ? Promise.reject(new DOMException('0 MB are left', 'QuotaExceededError')) : undefined);
    const discardDraft: ClaimBase['discardDraft'] = (id) => (shut > 0 ? closed() : base.discardDraft(id));
    const pause = async () => void shut--;
    const job = await imported(table(1000), 'quay.csv', { appendClaims, needRoom, discardDraft }, false, pause);
    expect(job).toMatchObject({ state: 'failed', failure: { code: 'quota' } });
    expect([shut, await base.packs(), await base.drafts()]).toEqual([0, [], []]);
  });

  it('does not touch the version before while it runs, and not when it fails', async () => {
    await imported(table(50), 'x.csv');
    const appendClaims: ClaimBase['appendClaims'] = async () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    await imported(table(100, 'pier'), 'x.csv', { appendClaims });
    expect(await shown('pack:x')).toBe(50);
    await imported(table(100, 'pier'), 'x.csv');
    expect(await shown('pack:x')).toBe(100);
    expect((await base.page({ ...ANY, words: 'quay' }, null, 10)).claims).toEqual([]);
  });

  it('can be cancelled, and leaves nothing', async () => {
    const blob = new Blob([table(5000)]);
    const { plan, pack } = await preview(blob, 'quay.csv');
    const service = jobs();
    const started = await service.start(blob, 'quay.csv', plan, pack, false);
    if (!started.ok) throw new Error(started.error.message);
    while ((await base.drafts()).every((draft) => draft.claims === 0)) await new Promise((resolve) => setTimeout(resolve, 1));
    await service.cancel(started.value.id);
    expect((await ended(started.value.id)).state).toBe('cancelled');
    expect([await base.packs(), await base.drafts()]).toEqual([[], []]);
  });

  it('whose worker died at any point is taken up, and comes to the same', async () => {
    const blob = new Blob([table(1000)]);
    const { plan, pack } = await preview(blob, 'quay.csv');
    for (const death of [0, 1, 2]) {
      let batches = 0;
      const dying = jobs({
        // A dead worker does nothing more: neither writes nor tells.
        appendClaims: (id, claims, before) => (batches++ >= death ? new Promise(() => {}) : base.appendClaims(id, claims, before)),
      });
      const started = await dying.start(blob, 'quay.csv', plan, pack, false);
      if (!started.ok) throw new Error(started.error.message);
      while (batches <= death || (await base.drafts())[0]?.claims !== death * 400) await new Promise((resolve) => setTimeout(resolve, 1));
      held.clear();
      expect(await shown(pack.id)).toBe(0);
      let rewritten = 0;
      await jobs({
        appendClaims: (id, claims, before) => {
          rewritten += claims.length;
          return base.appendClaims(id, claims, before);
        },
      }).resume();
      expect((await ended(started.value.id)).counts.claims).toBe(1000);
      expect(rewritten).toBe(1000 - death * 400);
      const ids: string[] = [];
      for (let after: number | null = null; ; ) {
        const page = await base.page({ ...ANY, pack: pack.id }, after, 5000);
        ids.push(...page.claims.map(({ id }) => id));
        if (page.next === null) break;
        after = page.next;
      }
      expect(new Set(ids).size).toBe(1000);
      expect(ids.length).toBe(1000);
      await base.removePack(pack.id);
    }
  });

  it('is not done twice by two workers', async () => {
    const blob = new Blob([table(900)]);
    const { plan, pack } = await preview(blob, 'quay.csv');
    const started = await jobs().start(blob, 'quay.csv', plan, pack, false);
    await jobs().resume();
    if (!started.ok) throw new Error(started.error.message);
    await ended(started.value.id);
    expect(await shown(pack.id)).toBe(900);
  });

  it('leaves other packs alone', async () => {
    await base.putPack(pack('seed:a'), claims('seed:a', 3));
    await imported(table(5), 'quay.csv');
    expect((await base.packs()).map(({ id, claims }) => [id, claims])).toEqual([
      ['pack:quay', 5],
      ['seed:a', 3],
    ]);
  });
});
