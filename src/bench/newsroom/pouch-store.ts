import PouchDB from 'pouchdb';
import memory from 'pouchdb-adapter-memory';
import { ADMIN } from '../../couch/server.ts';

/** The way not taken: PouchDB's replication into a store of its own (in memory here, as our base is), before anything can be matched on. */
export async function timesOfPouchStore(address: string): Promise<{ readonly replicationMs: number; readonly documents: number }> {
  PouchDB.plugin(memory);
  const remote = new PouchDB(address, { auth: { username: ADMIN.name, password: ADMIN.password }, skip_setup: true });
  const local = new PouchDB('replica', { adapter: 'memory' });
  const started = performance.now();
  const { docs_written: documents } = await PouchDB.replicate(remote, local, { batch_size: 2000 });
  const replicationMs = Math.round(performance.now() - started);
  await local.destroy();
  return { replicationMs, documents };
}
