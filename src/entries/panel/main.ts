import { Database } from '../../storage/database.ts';
import { mountPanel } from '../../ui/mount.tsx';
import { countRequests } from '../counting.ts';
import { engineIn, libraryIn, roomsIn } from '../engine.ts';
import { panelClient } from './client.ts';

// The engine and the base work in a worker of the panel's own, so that typing and scrolling never wait for them.
const worker = new Worker(new URL('../engine-worker.ts', import.meta.url), { type: 'module', name: 'engine' });
const pinned = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
const root = document.querySelector<HTMLElement>('#panel');
const database = new Database();
countRequests(database);
const inWorker = { engine: engineIn(worker), library: libraryIn(worker), rooms: roomsIn(worker) };
if (root) mountPanel(root, panelClient(database, inWorker, Number.isNaN(pinned) ? null : pinned));
