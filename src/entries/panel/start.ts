import { Database } from '../../storage/database.ts';
import { mountPanel } from '../../ui/mount.tsx';
import { countRequests } from '../counting.ts';
import { engineIn, libraryIn, roomsIn } from '../engine.ts';
import { keepLogFresh } from '../wiring.ts';
import { panelClient } from './client.ts';

/** Puts the panel into its frame, wired to the database and to a worker of its own: typing and scrolling never wait for the engine and the base. */
export function start(root: HTMLElement): void {
  const worker = new Worker(new URL('../engine-worker.ts', import.meta.url), { type: 'module', name: 'engine' });
  const pinned = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  const database = new Database();
  keepLogFresh(database);
  countRequests(database);
  const inWorker = { engine: engineIn(worker), library: libraryIn(worker), rooms: roomsIn(worker) };
  mountPanel(root, panelClient(database, inWorker, Number.isNaN(pinned) ? null : pinned));
}
