import { expose } from 'comlink';
import { engineService } from '../app/engine-service.ts';
import { now } from '../platform/clock.ts';
import { claimStore } from '../storage/claim-store.ts';
import { Database } from '../storage/database.ts';

const database = new Database();
expose(engineService({ base: claimStore(database, now) }));
