import { followOnce } from '../../../src/app/room/follow.ts';
import { type Shareable, sharing } from '../../../src/app/room/sharing.ts';
import { type Headless, type HeadlessOptions, headless } from '../../../src/bench/newsroom/headless.ts';
import { type CouchServer, couchServer } from '../../../src/couch/server.ts';

/** A server with people, and readers that follow databases there; all are closed together. */
export interface Newsroom {
  readonly couch: CouchServer;
  newDatabase(): Promise<string>;
  reader(database: string, name: string, options?: HeadlessOptions): Promise<Headless>;
  close(): Promise<void>;
}

export async function newsroom(...people: readonly string[]): Promise<Newsroom> {
  const couch = await couchServer();
  await couch.addPeople(...people);
  const open: Headless[] = [];
  let databases = 0;
  return {
    couch,
    async newDatabase() {
      const name = `news${++databases}`;
      await couch.makeDatabase(name);
      return name;
    },
    async reader(database, name, options = {}) {
      const one = await headless(`${couch.url}/${database}`, name, options);
      open.push(one);
      return one;
    },
    async close() {
      for (const one of open) await one.close();
      await couch.close();
    },
  };
}

/** Sends and takes, once. */
export const go = (one: Headless) => followOnce(one.ports, one.following.pack, one.server, new AbortController().signal);

export const share = (one: Headless, what: Shareable) => sharing(one.ports).share(one.following.pack, what);

export const withdraw = (one: Headless, subject: string) => sharing(one.ports).withdraw(one.following.pack, subject);
