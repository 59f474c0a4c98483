import { expose } from 'comlink';
import manifest from '../../manifest.json' with { type: 'json' };
import { forgetUnfollowed } from '../app/article-changes.ts';
import { baseSections } from '../app/backup/base-sections.ts';
import { claimBase } from '../app/base/claim-base.ts';
import { orMemory } from '../app/base/or-memory.ts';
import { engineService } from '../app/engine-service.ts';
import { speakersOf } from '../app/known-speakers.ts';
import { libraryService } from '../app/library-service.ts';
import { seedPacks } from '../app/seed-packs.ts';
import { sweepAsEldest } from '../app/sweep-as-eldest.ts';
import { pauseFor, untilTaken } from '../app/until-taken.ts';
import { isWithoutDatabase } from '../domain/stored.ts';
import { ROOM_CALLS, type RoomApi } from '../messaging/room-api.ts';
import { now } from '../platform/clock.ts';
import { asEldest, exclusively } from '../platform/locks.ts';
import { arrivalStore } from '../storage/arrival-store.ts';
import { baseStore } from '../storage/base-store.ts';
import { Database, openUnblocked, orNothing } from '../storage/database.ts';
import { importStore } from '../storage/import-store.ts';
import { judgementStore } from '../storage/judgement-store.ts';
import { markStore } from '../storage/mark-store.ts';
import { revisionStore } from '../storage/revision-store.ts';
import { settingsStore } from '../storage/settings-store.ts';
import { speakerStore, speakersInRooms } from '../storage/speaker-store.ts';
import { storeSections } from './backup-sections.ts';
import { countRequests } from './counting.ts';
import { COUNTING } from './engine.ts';
import { forgettingPorts } from './following.ts';

const { packs, problems } = seedPacks();
for (const problem of problems) console.warn('seed pack left out:', problem);
const database = new Database();
countRequests(database);
const speakers = speakerStore(database);
const speakersNow = speakersOf(speakers, () => speakersInRooms(database));
const base = claimBase(
  orMemory(baseStore(database), () => openUnblocked(database)),
  now,
  speakersNow,
);
const marks = markStore(database);
const { resume, ...library } = libraryService({
  base,
  imports: importStore(database),
  arrivals: arrivalStore(database),
  settings: settingsStore(database),
  revisions: revisionStore(database, now),
  marks,
  sections: [...baseSections(base), ...storeSections(database, base)],
  speakers,
  speakersNow,
  exclusively,
  now,
  newId: () => crypto.randomUUID(),
  version: manifest.version,
});
const judgements = judgementStore(database);
expose({
  ...engineService({
    base,
    seeds: packs,
    removedSeeds: () => orNothing(() => marks.removedSeeds()),
    judgements: () => orNothing(() => judgements.all()),
    speakersNow,
  }),
  ...library,
  ...roomsByNeed(),
});
if (self.name !== COUNTING) {
  // An import, or a backup being put back, whose worker died goes on in the next one.
  void untilTaken(resume, undefined, isWithoutDatabase).catch((error: unknown) => console.warn('not taken up:', error));
  void sweepAsEldest(base, (work) => asEldest('eldest engine', work), pauseFor)
    .then(() => forgetUnfollowed(forgettingPorts(database), now))
    .catch((error: unknown) => console.warn('not swept:', error));
}

/** Shared bases and what speaks with their servers are loaded when the first call comes: whoever follows nothing does without. */
function roomsByNeed(): Record<string, (...args: unknown[]) => Promise<unknown>> {
  let service: Promise<RoomApi> | null = null;
  const load = () => {
    service ??= import('./room-service.ts').then(({ roomsOver }) => roomsOver(database, base));
    return service;
  };
  return Object.fromEntries(
    ROOM_CALLS.map((name) => [
      name,
      async (...args: unknown[]) => {
        const call: (...args: never[]) => Promise<unknown> = (await load())[name];
        return call(...(args as never[]));
      },
    ]),
  );
}
