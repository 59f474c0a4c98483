import type { Safety } from '../../src/domain/backup.ts';
import type { Claim } from '../../src/domain/claim.ts';
import type { ImportJob, ImportPreview } from '../../src/domain/import.ts';
import type { PackState } from '../../src/domain/pack-info.ts';
import { failure, ok } from '../../src/domain/result.ts';
import type { SpeakerDecision } from '../../src/domain/speaker.ts';
import type { LibraryClient } from '../../src/messaging/library-client.ts';

/** What a made-up library holds. */
export interface LibraryState {
  readonly packs: readonly PackState[];
  readonly claims: readonly Claim[];
  readonly jobs: readonly ImportJob[];
  readonly safety: Safety;
  readonly preview: ImportPreview | null;
  readonly kept: ReadonlyMap<string, string>;
  readonly indexing: number | null;
  readonly otherNames: readonly string[];
  readonly decided: readonly SpeakerDecision[];
}

export const SAFE: Safety = {
  backedUpAt: null,
  persisted: null,
  usage: null,
  quota: null,
  lost: null,
  restoring: null,
  held: { packs: 0, claims: 0, notes: 0 },
};

export interface FakeLibrary extends LibraryClient {
  readonly calls: (readonly [name: string, ...args: unknown[]])[];
}

/** A library for tests: it answers from what it is given, notes what it was asked, and deletes nothing. */
export function fakeLibrary(given: Partial<LibraryState> = {}): FakeLibrary {
  const {
    packs = [],
    claims = [],
    jobs = [],
    safety = SAFE,
    preview = null,
    kept = new Map(),
    indexing = null,
    otherNames = [],
    decided = [],
  } = given;
  const calls: [string, ...unknown[]][] = [];
  const noted =
    <A extends unknown[], R>(name: string, answer: (...args: A) => R) =>
    async (...args: A): Promise<{ readonly ok: true; readonly value: R }> => {
      calls.push([name, ...args]);
      return { ok: true, value: answer(...args) };
    };
  const nothing = () => null;
  return {
    calls,
    packs: noted('packs', () => packs),
    setPackEnabled: noted('setPackEnabled', nothing),
    removePack: noted('removePack', nothing),
    restorePack: noted('restorePack', () => true),
    packFile: noted('packFile', () => new Blob(['pack'])),
    listClaims: noted('listClaims', ({ words, speaker, pack }, after, size) => {
      const matching = claims.filter(
        (one) =>
          (words === null || one.text.toLowerCase().includes(words.toLowerCase())) &&
          (speaker === null || one.speaker?.name === speaker) &&
          (pack === null || one.pack === pack),
      );
      const from = after ?? 0;
      const next = from + size < matching.length ? from + size : null;
      return { claims: matching.slice(from, from + size), next };
    }),
    replaceClaims: noted('replaceClaims', nothing),
    editClaim: async (id, edit) => {
      calls.push(['editClaim', id, edit]);
      const before = claims.find((one) => one.id === id);
      return before ? ok(before) : failure('gone', 'no such statement');
    },
    deleteClaims: noted('deleteClaims', nothing),
    restoreClaims: noted('restoreClaims', (ids) => ids.length),
    decideSpeakers: noted('decideSpeakers', (_kind, names) => ({ id: names.join('/'), before: null })),
    undecideSpeakers: noted('undecideSpeakers', nothing),
    decisionsAbout: noted('decisionsAbout', () => decided),
    namesOfSpeaker: noted('namesOfSpeaker', () => otherNames),
    previewFile: async (...args) => {
      calls.push(['previewFile', ...args]);
      return preview ? ok(preview) : failure('bad-input', 'x.json: id: is missing');
    },
    startImport: async (file, name, plan, pack, cutToo) => {
      calls.push(['startImport', file, name, plan, pack, cutToo]);
      const [job] = jobs;
      return job ? ok(job) : failure('storage', 'no room');
    },
    cancelImport: noted('cancelImport', nothing),
    importCut: noted('importCut', nothing),
    dismissImport: noted('dismissImport', nothing),
    keepArrivals: noted('keepArrivals', () => 0),
    keptByReading: noted('keptByReading', () => kept),
    makeBackup: noted('makeBackup', () => new Blob(['backup'])),
    inspectBackup: noted('inspectBackup', () => ({ madeAt: '2031-05-04T09:00:00Z', counts: { packs: 3, claims: 2 }, unknown: [] })),
    restoreBackup: noted('restoreBackup', () => ({ madeAt: '2031-05-04T09:00:00Z', counts: { packs: 3, claims: 2 }, unknown: [] })),
    watchImports(listener) {
      listener(jobs);
      return () => {};
    },
    watchIndexing(listener) {
      listener(indexing);
      return () => {};
    },
    watchSafety(listener) {
      listener(safety);
      return () => {};
    },
    askPersistence: noted('askPersistence', () => true),
    acknowledgeLoss: noted('acknowledgeLoss', nothing),
    acknowledgeRestoring: noted('acknowledgeRestoring', nothing),
    noteBackup: noted('noteBackup', nothing),
    save: (...args) => void calls.push(['save', ...args]),
    pageReviews: noted('pageReviews', nothing),
  };
}
