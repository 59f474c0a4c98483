import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import expressPouchDb from 'express-pouchdb';
import PouchDB from 'pouchdb';
import memory from 'pouchdb-adapter-memory';
import { designDocument } from './design.ts';
import { type Faults, withFaults } from './faults.ts';
import { keepRevisions } from './keep-revisions.ts';
import { tokens } from './tokens.ts';
import { lookUpVersionBefore, versionBefore } from './version-before.ts';

/** A server that speaks CouchDB's protocol, for development and tests: on loopback, in memory, gone when it is closed. Never meant for a newsroom. */
export interface CouchServer {
  readonly url: string;
  /** How it misbehaves from now on. */
  misbehave(faults: Partial<Faults>): void;
  /** Asks as the administrator; answers with the status and the JSON. */
  ask(path: string, method?: string, body?: unknown): Promise<{ readonly status: number; readonly json: unknown }>;
  /** Makes a database with our design document and the rights of a newsroom. */
  makeDatabase(name: string): Promise<void>;
  /** Makes people who may write; the password of each is `<name>-password`. */
  addPeople(...names: readonly string[]): Promise<void>;
  /** A token of somebody who may write, made by the server's key, that ends so many seconds from now. */
  tokenFor(name: string, seconds: number): Promise<string>;
  /** Cuts all connections and takes none for so many ms. What was stored stays. */
  restart(ms: number): Promise<void>;
  /** Requests so far, and faults that they met. */
  requests(): number;
  faults(): number;
  close(): Promise<void>;
}

/** Roles of who may write. */
const WRITER = ['newsroom', 'on-record-writer'];

export const ADMIN = { name: 'admin', password: 'admin-password' };

export async function couchServer(port = 0): Promise<CouchServer> {
  PouchDB.plugin(memory);
  const prefix = `couch-${Math.random().toString(36).slice(2)}-`;
  const couch = expressPouchDb(PouchDB.defaults({ adapter: 'memory', prefix }), {
    inMemoryConfig: true,
    logPath: join(tmpdir(), 'on-record-couch.log'),
  });
  await new Promise<void>((resolve, reject) => {
    couch.couchConfig.set('admins', ADMIN.name, ADMIN.password, (error) => (error ? reject(error) : resolve()));
  });
  couch.dbWrapper.registerWrapper(lookUpVersionBefore);
  const { make, signIn } = tokens();
  const app = express();
  app.use(signIn);
  app.post('/:database/_bulk_docs', ...keepRevisions, versionBefore);
  app.use(couch);
  const faulty = withFaults((request, response) => void app(request, response));
  let count = 0;
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    count++;
    faulty.handle(request, response);
  };
  let server = await listening(handle, port);
  const own = portOf(server);
  const url = `http://127.0.0.1:${own}`;

  async function ask(path: string, method = 'GET', body?: unknown) {
    const authorization = `Basic ${btoa(`${ADMIN.name}:${ADMIN.password}`)}`;
    const headers = { Authorization: authorization, 'Content-Type': 'application/json', 'X-No-Faults': 'true' };
    const response = await fetch(`${url}${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
    const text = await response.text();
    return { status: response.status, json: text === '' ? null : (JSON.parse(text) as unknown) };
  }

  async function made(path: string, body?: unknown): Promise<void> {
    const { status, json } = await ask(path, 'PUT', body);
    if (status >= 400) throw new Error(`PUT ${path}: ${status} ${JSON.stringify(json)}`);
  }

  return {
    url,
    ask,
    misbehave: faulty.change,
    async makeDatabase(name) {
      await made(`/${name}`);
      await made(`/${name}/_design/on-record`, designDocument());
      await made(`/${name}/_security`, { admins: { names: [], roles: [] }, members: { names: [], roles: ['newsroom'] } });
    },
    async addPeople(...names) {
      for (const name of names)
        await made(`/_users/org.couchdb.user:${name}`, {
          name,
          password: `${name}-password`,
          roles: WRITER,
          type: 'user',
        });
    },
    tokenFor: (name, seconds) => make(name, WRITER, seconds),
    async restart(ms) {
      await closed(server);
      await new Promise((resolve) => setTimeout(resolve, ms));
      server = await listening(handle, own);
    },
    requests: () => count,
    faults: faulty.met,
    close: () => closed(server),
  };
}

async function listening(handle: (request: IncomingMessage, response: ServerResponse) => void, port: number): Promise<Server> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return address.port;
}

async function closed(server: Server): Promise<void> {
  const done = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await done;
}
