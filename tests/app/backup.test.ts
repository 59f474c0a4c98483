import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { inspectBackup, makeBackup, restoreBackup } from '../../src/app/backup/backup.ts';
import { baseSections } from '../../src/app/backup/base-sections.ts';
import { claimBase } from '../../src/app/base/claim-base.ts';
import type { BackupSection, ClaimBase } from '../../src/app/ports.ts';
import type { Annotation } from '../../src/domain/annotation.ts';
import type { Claim } from '../../src/domain/claim.ts';
import { storeSections } from '../../src/entries/backup-sections.ts';
import { readableFile } from '../../src/exchange/readable-file.ts';
import { annotationStore } from '../../src/storage/annotation-store.ts';
import { baseStore } from '../../src/storage/base-store.ts';
import { colourStore } from '../../src/storage/colour-store.ts';
import { Database } from '../../src/storage/database.ts';
import { markStore } from '../../src/storage/mark-store.ts';
import { settingsStore } from '../../src/storage/settings-store.ts';
import { ANY, claim, claims, NOW, pack } from './sample-claims.ts';

interface Browser {
  readonly database: Database;
  readonly base: ClaimBase;
  readonly sections: readonly BackupSection[];
}

function browser(): Browser {
  const database = new Database(`test-${Math.random()}`);
  const base = claimBase(baseStore(database), () => NOW);
  return { database, base, sections: [...baseSections(base), ...storeSections(database, base)] };
}

const NOTE: Annotation = {
  id: '7d0c4d0e-0000-4000-8000-000000000001',
  created: NOW,
  modified: NOW,
  target: {
    kind: 'text',
    source: {
      url: 'https://gazette.example/quay',
      title: 'Quay',
      byline: ['Ina Corvane'],
      siteName: 'Gazette',
      published: null,
      accessed: NOW,
    },
    selectors: {
      quote: { type: 'TextQuoteSelector', exact: 'shut for a year', prefix: 'was ', suffix: '.' },
      position: { type: 'TextPositionSelector', start: 4, end: 19 },
    },
    colour: 'green',
    speaker: { id: 'odo brask', name: 'Odo Brask', role: null, kind: 'person' },
  },
  body: { text: 'Compare with *May*.', tags: ['harbour'] },
  removed: null,
};

async function all(base: ClaimBase): Promise<Claim[]> {
  const found: Claim[] = [];
  for (let after: number | null = null; ; ) {
    const page = await base.page({ ...ANY, disabledToo: true }, after, 700);
    found.push(...page.claims);
    if (page.next === null) return found;
    after = page.next;
  }
}

const file = (blob: Blob) => readableFile(blob, 'backup.jsonl.gz');
let old: Browser;

beforeEach(async () => {
  old = browser();
  await old.base.putPack(pack('seed:a', 2), claims('seed:a', 1200));
  await old.base.putPack({ ...pack('pack:b'), origin: { kind: 'import', file: 'b.csv' } }, [
    claim('pack:b', 'x', 'The quay was shut.', { speaker: 'Odo Brask', day: '2031-05-04', outlet: 'Gazette' }),
  ]);
  await old.base.setEnabled('pack:b', false);
  await annotationStore(old.database, () => NOW).put([NOTE, { ...NOTE, id: 'second', removed: NOW }]);
  await colourStore(old.database).setMeaning('green', 'to be checked');
  await settingsStore(old.database).change({ textSize: 'large', keepByReading: true });
  await markStore(old.database).setSeedRemoved('seed:z', true);
  await markStore(old.database).setKeptByReading('article:q', NOW);
});

describe('a backup', () => {
  it('brings another browser to the same state', async () => {
    const blob = await makeBackup(old.sections, NOW, '0.1.0');
    const fresh = browser();
    await fresh.base.putPack(pack('seed:z'), claims('seed:z', 3));
    const restored = await restoreBackup(file(blob), fresh.sections);
    expect(restored).toEqual({
      ok: true,
      value: {
        madeAt: NOW,
        counts: { packs: 2, claims: 4, annotations: 2, colours: 1, settings: expect.any(Number), marks: 2 },
        unknown: [],
      },
    });
    const inOrder = (base: ClaimBase) => all(base).then((claims) => claims.sort((a, b) => a.pack.localeCompare(b.pack)));
    expect(await inOrder(fresh.base)).toEqual(await inOrder(old.base));
    expect(await fresh.base.packs()).toEqual(await old.base.packs());
    expect(await annotationStore(fresh.database, () => NOW).withRemoved()).toEqual(
      await annotationStore(old.database, () => NOW).withRemoved(),
    );
    expect(await settingsStore(fresh.database).get()).toEqual(await settingsStore(old.database).get());
    expect(await colourStore(fresh.database).meanings()).toMatchObject({ green: 'to be checked' });
    expect(await markStore(fresh.database).removedSeeds()).toEqual(['seed:z']);
    expect([...(await markStore(fresh.database).keptByReading())]).toEqual([['article:q', NOW]]);
  });

  it('restored twice is the same as once, and leaves alone what it does not hold', async () => {
    const blob = await makeBackup(old.sections, NOW, '0.1.0');
    await old.base.putPack(pack('pack:later'), claims('pack:later', 5));
    await restoreBackup(file(blob), old.sections);
    await restoreBackup(file(blob), old.sections);
    expect((await old.base.packs()).map(({ id, claims }) => [id, claims])).toEqual([
      ['pack:b', 1],
      ['pack:later', 5],
      ['seed:a', 1200],
    ]);
    expect((await all(old.base)).length).toBe(1206);
  });

  it('does not put an older version of a pack in the place of a newer one', async () => {
    const blob = await makeBackup(old.sections, NOW, '0.1.0');
    const fresh = browser();
    await fresh.base.putPack(pack('seed:a', 3), claims('seed:a', 7));
    await restoreBackup(file(blob), fresh.sections);
    expect(await fresh.base.pack('seed:a')).toMatchObject({ version: 3, claims: 7 });
  });

  it('that is cut or damaged is refused before anything is written', async () => {
    const blob = await makeBackup(old.sections, NOW, '0.1.0');
    const fresh = browser();
    const cut = await restoreBackup(file(blob.slice(0, Math.floor(blob.size / 2))), fresh.sections);
    expect(cut.ok ? '' : cut.error.message).toBe('backup.jsonl.gz: the packed file is cut or damaged');
    const lines = [
      '{"format":"on-record-backup/1","madeAt":"x","writtenBy":"y"}',
      '{"annotations":{"id":7}}',
      '{"end":{"annotations":1}}',
      '',
    ];
    const bad = await inspectBackup(file(new Blob([lines.join('\n')])), fresh.sections);
    expect(bad.ok ? '' : bad.error.message).toMatch(/^backup\.jsonl\.gz: line 2, annotations: id: /);
    expect([await fresh.base.packs(), await fresh.base.drafts()]).toEqual([[], []]);
  });

  it('with sections of a later version says which it leaves alone', async () => {
    const lines = ['{"format":"on-record-backup/1","madeAt":"x","writtenBy":"y"}', '{"dreams":{"id":7}}', '{"end":{"dreams":1}}', ''];
    expect(await restoreBackup(file(new Blob([lines.join('\n')])), old.sections)).toMatchObject({
      ok: true,
      value: { unknown: ['dreams'] },
    });
  });
});
