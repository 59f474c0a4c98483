import 'fake-indexeddb/auto';
import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { claimBase } from '../app/base/claim-base.ts';
import { memoryStore } from '../app/base/memory-store.ts';
import { runImport } from '../app/imports/run.ts';
import { followLive, followOnce } from '../app/room/follow.ts';
import { roomService } from '../app/room/room-service.ts';
import { keyOf } from '../app/room/sharing.ts';
import { designDocument } from '../couch/design.ts';
import { ADMIN, couchServer } from '../couch/server.ts';
import type { Claim } from '../domain/claim.ts';
import { dated } from '../domain/dated.ts';
import { identify } from '../engine/speakers/identity.ts';
import { readableFile } from '../exchange/readable-file.ts';
import { claimDocumentOf } from '../exchange/room/shared-document.ts';
import { packLines, packOfContents } from '../exchange/write-pack.ts';
import type { Arguments } from '../lab/arguments.ts';
import { madeClaims } from './made-claims.ts';
import { underFaults } from './newsroom/faults.ts';
import { headless } from './newsroom/headless.ts';
import { timesOfPouchStore } from './newsroom/pouch-store.ts';

const NEVER = new AbortController().signal;
const now = () => new Date().toISOString();
const FILE_PACK = { id: 'pack:made', name: 'made', version: 1, licence: 'bench', origin: { kind: 'import', file: 'made' } } as const;
/** Documents of a claim base each hold so many claims. */
const IN_DOCUMENT = 20;

/**
 * `newsroom [--size 100000] [--changes 1000] [--clients 5] [--seconds 5] [--pouch-store true]`: the first pull against downloading the same JSON and
 * importing the same statements as a pack file; changes until they are matched on; what is lost under faults; requests while nothing is followed. The server is a
 * process of its own, the bases are in memory: what is measured is our work and the protocol, not a disk.
 */
export async function run(args: Arguments): Promise<unknown> {
  const option = (name: string, otherwise: number) => Number(args.options.get(name)?.[0] ?? otherwise);
  const [size, more] = [option('size', 100_000), option('changes', 1000)];
  const idleRequests = await requestsAtRest();
  const couch = await couchServer();
  const faults = await underFaults(couch, 'faults', option('clients', 5), option('seconds', 5));
  await couch.close();
  const { url, process: server } = await served();
  try {
    const claims = statements(size + more);
    await fill(url, 'desk', claims.slice(0, size));
    const figures = await pulls(url, claims.slice(0, size), claims.slice(size));
    const peer = args.options.has('pouch-store') ? { pouchStore: await timesOfPouchStore(`${url}/desk`) } : {};
    return { ...figures, lost: faults.lost + faults.astray, idleRequests, faults, ...peer };
  } finally {
    server.kill();
  }
}

async function pulls(url: string, claims: readonly Claim[], added: readonly Claim[]) {
  const lines = [
    ...packLines(
      packOfContents(
        FILE_PACK,
        claims.map((claim) => ({ ...claim, key: keyOf(claim) })),
      ),
    ),
  ];
  const file = new Blob(lines);
  const started = performance.now();
  const response = await fetch(`${url}/desk/_changes?include_docs=true&conflicts=true`, {
    headers: { Authorization: `Basic ${btoa(`${ADMIN.name}:${ADMIN.password}`)}` },
  });
  const bytes = (await response.arrayBuffer()).byteLength;
  const downloaded = performance.now();
  const plan = { format: 'pack-lines', encoding: 'utf-8', layout: null, mapping: {}, dateOrder: null } as const;
  const imported = await runImport(
    claimBase(memoryStore(), now),
    readableFile(file, 'made.jsonl'),
    { plan, cutToo: false },
    FILE_PACK,
    async () => true,
  );
  if (imported.kind !== 'published') throw new Error(`not imported: ${JSON.stringify(imported).slice(0, 300)}`);
  const done = performance.now();

  const credentials = { kind: 'password', user: ADMIN.name, password: ADMIN.password } as const;
  const reader = await headless(`${url}/desk`, 'admin', { credentials });
  const { ports, following, server, base } = reader;
  const before = performance.now();
  const pulled = await followOnce(ports, following.pack, server, NEVER);
  const pullMs = performance.now() - before;
  const count = (await base.pack(following.pack))?.claims;
  if (!pulled.ok || count !== claims.length) throw new Error(`pulled ${count}: ${JSON.stringify(pulled).slice(0, 300)}`);

  const ended = new AbortController();
  const live = followLive(ports, following, credentials, { ended: ended.signal, woken: () => NEVER });
  await new Promise((wait) => setTimeout(wait, 2000));
  await post(url, 'desk', added);
  const arrived = performance.now();
  while ((await base.pack(following.pack))?.claims !== claims.length + added.length) await new Promise((wait) => setTimeout(wait, 5));
  const last = added.at(-1)?.text ?? '';
  const found = await base.search([{ text: last, neighbours: [], speaker: null, said: null, exclude: null }], 5);
  if (!found[0]?.some(({ claim }) => claim.text === last)) throw new Error('the last change is not found');
  const changesMs = performance.now() - arrived;
  ended.abort();
  await live;
  await reader.close();
  const baseline = {
    downloadMs: Math.round(downloaded - started),
    importMs: Math.round(done - downloaded),
    megabytes: Math.round(bytes / 1e6),
  };
  return { pullRatio: pullMs / (done - started), changesMs: Math.round(changesMs), pullMs: Math.round(pullMs), ...baseline };
}

/** Requests of an engine that follows nothing. */
async function requestsAtRest(): Promise<number> {
  const plain = globalThis.fetch;
  let requests = 0;
  globalThis.fetch = (...given) => {
    requests++;
    return plain(...given);
  };
  const resting = await headless('http://127.0.0.1:9/none', 'nobody');
  await resting.rooms.forget(resting.following.pack);
  const service = roomService(resting.ports);
  await service.runRooms(new Map());
  await new Promise((wait) => setTimeout(wait, 1000));
  await resting.close();
  globalThis.fetch = plain;
  return requests;
}

function statements(count: number): Claim[] {
  return madeClaims(count).map(({ text, speaker, date }, i) => {
    const number = Math.floor(i / IN_DOCUMENT);
    const document = {
      id: `d${number}`,
      title: `Report ${number}`,
      outlet: 'The Gazette',
      author: null,
      published: dated(date),
      url: `https://gazette.example/${number}`,
    };
    const claim = { paragraph: 1, quote: null, manner: 'indirect', certainty: 'reported', said: dated(date) } as const;
    return { id: `article:x/${i}`, pack: 'article:x', document, text: `${text} (${i})`, speaker: identify(speaker), ...claim };
  });
}

async function fill(url: string, database: string, claims: readonly Claim[]): Promise<void> {
  await ask(url, `/${database}`, 'PUT');
  for (let at = 0; at < claims.length; at += 5000) await post(url, database, claims.slice(at, at + 5000));
  // The rules come last: the server asks them of each document one by one.
  await ask(url, `/${database}/_design/on-record`, 'PUT', designDocument());
}

async function post(url: string, database: string, claims: readonly Claim[]): Promise<void> {
  const shared = { by: 'ina', at: '2031-05-04T09:00:00.000Z' };
  await ask(url, `/${database}/_bulk_docs`, 'POST', { docs: claims.map((claim) => claimDocumentOf(keyOf(claim), claim, shared)) });
}

async function ask(url: string, path: string, method: string, body?: unknown): Promise<void> {
  const headers = { Authorization: `Basic ${btoa(`${ADMIN.name}:${ADMIN.password}`)}`, 'Content-Type': 'application/json' };
  const response = await fetch(`${url}${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${(await response.text()).slice(0, 300)}`);
  await response.arrayBuffer();
}

/** The server as a process of its own. */
async function served(): Promise<{ readonly url: string; readonly process: ChildProcess }> {
  const child = spawn(process.execPath, ['--import', 'tsx', resolve(import.meta.dirname, '../couch/main.ts')], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = await new Promise<string>((done) =>
    child.stdout.once('data', (said: Buffer) => done(new URL(said.toString().trim()).origin)),
  );
  return { url, process: child };
}
