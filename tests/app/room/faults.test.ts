import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { underFaults } from '../../../src/bench/newsroom/faults.ts';
import { couchServer } from '../../../src/couch/server.ts';

/** `ROOM_CLIENTS=50 ROOM_SECONDS=600` is the long form. */
const CLIENTS = Number(process.env.ROOM_CLIENTS ?? 4);
const SECONDS = Number(process.env.ROOM_SECONDS ?? 2);

it('everybody has the same in the end, and nothing confirmed is lost, on a server that cuts, delays, fails and restarts', async () => {
  const couch = await couchServer();
  try {
    const outcome = await underFaults(couch, 'faults', CLIENTS, SECONDS);
    console.info(outcome);
    expect(outcome).toMatchObject({ lost: 0, astray: 0 });
    // Otherwise nothing would have been put to the test: it was a server that misbehaves, and most got through to it all the same.
    expect(outcome.faults).toBeGreaterThan(CLIENTS);
    expect(outcome.served).toBeGreaterThan(CLIENTS / 2);
  } finally {
    await couch.close();
  }
}, 3_600_000);
