import { expose } from 'comlink';
import { claimBase } from '../app/base/claim-base.ts';
import { engineService } from '../app/engine-service.ts';
import { seedPacks } from '../app/seed-packs.ts';
import { now } from '../platform/clock.ts';
import { baseStore } from '../storage/base-store.ts';
import { Database } from '../storage/database.ts';

const { packs, problems } = seedPacks();
for (const problem of problems) console.warn('seed pack left out:', problem);
expose(engineService({ base: claimBase(baseStore(new Database()), now), seeds: packs }));
