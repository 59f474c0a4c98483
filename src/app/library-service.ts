import type { Claim } from '../domain/claim.ts';
import type { PackState } from '../domain/pack-info.ts';
import { failure, ok, type Result } from '../domain/result.ts';
import { speakerId } from '../engine/speakers/identity.ts';
import type { Speakers } from '../engine/speakers/merges.ts';
import { packed } from '../exchange/packed.ts';
import { readableFile } from '../exchange/readable-file.ts';
import { headOfPack, keyOf, packLines, packOfContents } from '../exchange/write-pack.ts';
import type { LibraryApi } from '../messaging/library-api.ts';
import { inspectBackup, makeBackup } from './backup/backup.ts';
import { restoringOver } from './backup/restoring.ts';
import { editClaim } from './edit-claim.ts';
import { flattened, guarded } from './guarded.ts';
import { type ImportPorts, importJobs } from './imports/jobs.ts';
import { previewFile } from './imports/preview.ts';
import { type ArrivalPorts, keepArrivals } from './keep-arrivals.ts';
import { claimBy, decide, decisionsAbout, type SpeakerStore, undecide } from './known-speakers.ts';
import type { BackupSection } from './ports.ts';

/** What the library's service needs from outside. */
export interface LibraryPorts extends ImportPorts, ArrivalPorts {
  readonly sections: readonly BackupSection[];
  /** What the reader decided about speakers. */
  readonly speakers: SpeakerStore;
  /** Which names are taken for one speaker, by that and by what colleagues decided. */
  readonly speakersNow: () => Promise<Speakers>;
  /** Version of the extension. */
  readonly version: string;
}

/** Claims read at once when all of some kind are wanted. */
const PIECE = 1000;

const EVERYTHING = { words: null, speaker: null, outlet: null, from: null, to: null, pack: null, disabledToo: true } as const;

/** The use cases behind the library. */
export function libraryService(ports: LibraryPorts): LibraryApi & { readonly resume: () => Promise<void> } {
  const { base, imports, marks, sections, speakers, speakersNow, now, version } = ports;
  const jobs = importJobs(ports);
  const restoring = restoringOver(ports);
  const done = async (work: Promise<unknown>) => {
    await work;
    return null;
  };
  return {
    async resume() {
      await restoring.resume();
      await jobs.resume();
    },
    packs: () => guarded('list the packs', () => base.packs()),
    setPackEnabled: (id, enabled) => guarded('switch the pack', () => done(base.setEnabled(id, enabled))),
    removePack: (id) =>
      guarded('remove the pack', async () => {
        if (id.startsWith('seed:')) await marks.setSeedRemoved(id, true);
        await base.removePack(id);
        return null;
      }),
    restorePack: (id) =>
      guarded('restore the pack', async () => {
        const restored = await base.restorePack(id);
        if (id.startsWith('seed:')) await marks.setSeedRemoved(id, false);
        return restored;
      }),
    packFile: (id) => flattened('write the pack', () => packFile(id)),
    listClaims: (filter, after, size) =>
      guarded('list statements', async () => {
        const [known, page] = [await speakersNow(), await base.page(filter, after, size)];
        return { ...page, claims: page.claims.map((claim) => claimBy(known, claim)) };
      }),
    replaceClaims: (claims) => guarded('change the statement', () => done(replaceAll(claims))),
    editClaim: (id, edit) => flattened('change the statement', async () => editClaim(base, id, edit, await speakersNow())),
    deleteClaims: (ids) => guarded('delete', () => done(base.deleteClaims(ids))),
    restoreClaims: (ids) => guarded('restore', () => base.restoreClaims(ids)),
    decideSpeakers: (kind, names) => guarded('note who speaks', () => decide(speakers, now, kind, names)),
    undecideSpeakers: (decided) => guarded('note who speaks', () => done(undecide(speakers, decided))),
    decisionsAbout: (name) => guarded('list decisions', async () => decisionsAbout(speakers, await speakersNow(), name)),
    namesOfSpeaker: (name) => guarded('list names', () => namesOfSpeaker(name)),
    previewFile: (file, name, plan) =>
      flattened('read the file', async () => previewFile(readableFile(file, name), plan, await base.packs())),
    startImport: (file, name, plan, pack, cutToo) => flattened('import', () => jobs.start(file, name, plan, pack, cutToo)),
    cancelImport: (id) => flattened('cancel', () => jobs.cancel(id)),
    importCut: (id) =>
      flattened('import', async () => {
        const [source, job] = [await imports.source(id), (await imports.all()).find((one) => one.id === id)];
        if (!source || !job) return failure('gone', 'the file is no longer there');
        const started = await jobs.start(source.file, source.name, source.plan, job.pack, true);
        if (started.ok) await imports.remove(id);
        return started.ok ? ok(null) : started;
      }),
    dismissImport: (id) => guarded('dismiss', () => done(imports.remove(id))),
    keepArrivals: () => guarded('keep articles', () => keepArrivals(ports)),
    keptByReading: () => guarded('list kept articles', () => marks.keptByReading()),
    makeBackup: () => guarded('make a backup', () => makeBackup(sections, now(), version)),
    inspectBackup: (file, name) => flattened('read the backup', () => inspectBackup(readableFile(file, name), sections)),
    restoreBackup: (file, name) => flattened('restore the backup', () => restoring.restore(file, name)),
  };

  async function packFile(id: string): Promise<Result<Blob>> {
    const pack = await base.pack(id);
    if (!pack) return failure('gone', `there is no pack "${id}"`);
    return ok(await packed(linesOf(pack)));
  }

  /** Documents stand before the claims that name them, whatever the size of the pack: each piece brings those that are new. */
  async function* linesOf(pack: PackState): AsyncGenerator<string> {
    yield `${JSON.stringify(headOfPack(pack))}\n`;
    const written = new Set<string>();
    for await (const claims of pieces({ pack: pack.id })) {
      const { documents, ...rest } = packOfContents(
        pack,
        claims.map((claim) => ({ ...claim, key: keyOf(claim) })),
      );
      const fresh = documents.filter(({ id }) => !written.has(id));
      for (const { id } of fresh) written.add(id);
      const [, ...lines] = packLines({ ...rest, documents: fresh });
      yield lines.join('');
    }
  }

  async function* pieces(filter: { readonly pack?: string; readonly speaker?: string }): AsyncGenerator<readonly Claim[]> {
    for (let after: number | null = null; ; ) {
      const page = await base.page({ ...EVERYTHING, ...filter }, after, PIECE);
      if (page.claims.length > 0) yield page.claims;
      if (page.next === null) return;
      after = page.next;
    }
  }

  async function replaceAll(claims: readonly Claim[]): Promise<void> {
    for (let at = 0; at < claims.length; at += PIECE) await base.replaceClaims(claims.slice(at, at + PIECE));
  }

  /** Other names under which the statements of a speaker stand, and with which it was merged. */
  async function namesOfSpeaker(name: string): Promise<readonly string[]> {
    const names = new Map((await speakersNow()).namesOf(name).map((one) => [speakerId(one), one]));
    for await (const claims of pieces({ speaker: name }))
      for (const { speaker } of claims)
        if (speaker && !names.has(speakerId(speaker.name))) names.set(speakerId(speaker.name), speaker.name);
    names.delete(speakerId(name));
    return [...names.values()];
  }
}
