import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { makeBackup } from '../../src/app/backup/backup.ts';
import { baseSections } from '../../src/app/backup/base-sections.ts';
import { restoringOver } from '../../src/app/backup/restoring.ts';
import { claimBase } from '../../src/app/base/claim-base.ts';
import { KEPT_FREE } from '../../src/app/base/needed-room.ts';
import type { BackupSection, Exclusively } from '../../src/app/ports.ts';
import type { Annotation } from '../../src/domain/annotation.ts';
import { storeSections } from '../../src/entries/backup-sections.ts';
import { annotationStore } from '../../src/storage/annotation-store.ts';
import { baseStore } from '../../src/storage/base-store.ts';
import { Database } from '../../src/storage/database.ts';
import { markStore } from '../../src/storage/mark-store.ts';
import { claims, NOW, pack } from './sample-claims.ts';

const alone: Exclusively = (_, work) => work();
const NOTES = 45;
const note = (i: number): Annotation => ({
  id: `note-${i}`,
  created: NOW,
  modified: NOW,
  target: {
    kind: 'page',
    source: { url: `https://gazette.example/${i}`, title: 'Quay', byline: [], siteName: null, published: null, accessed: NOW },
  },
  body: { text: 'Compare.', tags: [] },
  removed: null,
});

/** A profile; its worker dies before its nth step of restoring: what comes after never happens. */
function profile(name: string, steps = Number.POSITIVE_INFINITY, room: () => number | null = () => null) {
  const database = new Database(name);
  const base = claimBase({ ...baseStore(database), room: async () => room() }, () => NOW);
  let left = steps;
  let die = () => {};
  const died = new Promise<'died'>((resolve) => {
    die = () => resolve('died');
  });
  const step = () => {
    if (--left >= 0) return Promise.resolve();
    die();
    return new Promise<never>(() => {});
  };
  const mortal = (section: BackupSection): BackupSection => ({
    ...section,
    restore: (rows) => step().then(() => section.restore(rows)),
    ...(section.finish && { finish: () => step().then(() => section.finish?.()) }),
  });
  const sections = [...baseSections(base), ...storeSections(database, base)].map(mortal);
  const marks = markStore(database);
  return {
    base,
    marks,
    sections,
    died,
    annotations: annotationStore(database, () => NOW),
    jobs: restoringOver({ base, marks, sections, exclusively: alone, now: () => NOW }),
  };
}

/** A lock as browsers give it: whoever comes while it is taken gets nothing. */
function oneAtATime(): Exclusively {
  let taken = false;
  return async (_, work) => {
    if (taken) return null;
    taken = true;
    return work().finally(() => {
      taken = false;
    });
  };
}

async function backup(): Promise<Blob> {
  const old = profile(`old-${Math.random()}`);
  for (const id of ['pack:a', 'pack:b']) await old.base.putPack({ ...pack(id), origin: { kind: 'import', file: 'a.csv' } }, claims(id, 40));
  await old.annotations.put(Array.from({ length: NOTES }, (_, i) => note(i)));
  return makeBackup(old.sections, NOW, '0');
}

/** Node's own unpacking throws into the air where what it unpacks is given up in the middle. */
const unpacked = async (file: Blob) => new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).blob();

async function held({ base, annotations }: ReturnType<typeof profile>) {
  return { packs: (await base.packs()).map(({ id, claims }) => [id, claims]), notes: (await annotations.all()).length };
}
const ALL = {
  packs: [
    ['pack:a', 40],
    ['pack:b', 40],
  ],
  notes: NOTES,
};

describe('putting a backup back', () => {
  it('is taken up wherever it died, and says so', async () => {
    const file = await backup();
    for (let steps = 0; ; steps++) {
      const name = `dies-${steps}-${Math.random()}`;
      const first = profile(name, steps);
      if ((await Promise.race([first.jobs.restore(file, 'backup.jsonl.gz'), first.died])) !== 'died') {
        expect(steps).toBeGreaterThan(5);
        return;
      }
      const next = profile(name);
      expect((await next.marks.restoring())?.state).toBe('running');
      expect((await held(next)).packs).toEqual([]);
      await next.jobs.resume();
      expect(await held(next)).toEqual(ALL);
      expect(await next.marks.restoring()).toMatchObject({ state: 'restored', name: 'backup.jsonl.gz' });
      expect(await next.marks.restoredFile()).toBeNull();
    }
  });

  it('leaves nothing to be told where whoever asked for it was there to the end', async () => {
    const one = profile(`ends-${Math.random()}`);
    expect(await one.jobs.restore(await backup(), 'b')).toMatchObject({ ok: true });
    expect([await held(one), await one.marks.restoring(), await one.marks.restoredFile()]).toEqual([ALL, null, null]);
    await one.jobs.resume();
    expect(await one.marks.restoring()).toBeNull();
  });

  it('is not refused while another panel looks for what died', async () => {
    const one = profile(`looks-${Math.random()}`);
    let look = () => {};
    const looked = new Promise<void>((resolve) => {
      look = resolve;
    });
    const slow = { ...one.marks, restoring: () => looked.then(() => one.marks.restoring()) };
    const exclusively = oneAtATime();
    const ports = { base: one.base, sections: one.sections, exclusively, now: () => NOW };
    const looking = restoringOver({ ...ports, marks: slow }).resume();
    const restored = await restoringOver({ ...ports, marks: one.marks }).restore(await backup(), 'b');
    look();
    await looking;
    expect(restored).toMatchObject({ ok: true });
    expect(await held(one)).toEqual(ALL);
  });

  it('tells of a file that cannot be read any more', async () => {
    const one = profile(`broken-${Math.random()}`);
    await one.marks.beginRestoring('b', NOW, new Blob(['no backup']));
    await one.jobs.resume();
    expect(await one.marks.restoring()).toMatchObject({ state: 'failed', problem: expect.stringContaining('is no backup') });
    expect((await held(one)).packs).toEqual([]);
  });

  it('is refused where the file itself has no room, and leaves nothing to be taken up', async () => {
    const file = await backup();
    const one = profile(`full-${Math.random()}`, undefined, () => KEPT_FREE + file.size - 1);
    await expect(one.jobs.restore(file, 'b')).rejects.toMatchObject({ name: 'QuotaExceededError', message: '24 MB are left' });
    expect([await held(one), await one.marks.restoring(), await one.marks.restoredFile()]).toEqual([{ packs: [], notes: 0 }, null, null]);
  });

  it('is refused where there is no room for what is in it, and done when there is', async () => {
    const file = await unpacked(await backup());
    const name = `fills-${Math.random()}`;
    let asked = 0;
    const full = profile(name, undefined, () => (++asked === 1 ? null : 0));
    expect(await full.jobs.restore(file, 'b')).toMatchObject({
      ok: false,
      error: { code: 'storage', message: expect.stringContaining('QuotaExceededError: 0 MB are left') },
    });
    expect([await full.marks.restoring(), await full.marks.restoredFile()]).toEqual([null, null]);
    expect((await held(full)).packs).toEqual([]);
    const freed = profile(name);
    expect(await freed.jobs.restore(file, 'b')).toMatchObject({ ok: true });
    expect(await held(freed)).toEqual(ALL);
  });
});
