import { followOnce } from '../../app/room/follow.ts';
import { sharing } from '../../app/room/sharing.ts';
import type { CouchServer } from '../../couch/server.ts';
import type { Annotation } from '../../domain/annotation.ts';
import type { Claim } from '../../domain/claim.ts';
import { pause } from '../../platform/clock.ts';
import { type Random, randomOf } from '../random.ts';
import { type Headless, headless } from './headless.ts';

/** What came of many clients on a server that misbehaves. */
export interface FaultsOutcome {
  readonly clients: number;
  readonly seconds: number;
  readonly shared: number;
  readonly withdrawn: number;
  readonly edits: number;
  /** Rounds that failed, and those that got through to their end, both while the server misbehaved. */
  readonly failures: number;
  readonly through: number;
  /** Faults that requests met, and restarts. */
  readonly faults: number;
  readonly restarts: number;
  /** Documents that the server said it has while it misbehaved, and how many of the clients were told so and had a round get through. */
  readonly confirmed: number;
  readonly served: number;
  /** Documents that a client was told the server has, and that are not there in the end, at the server or with any client. */
  readonly lost: number;
  /** Clients whose statements, notes or losing versions are not those of the server in the end. */
  readonly astray: number;
  /** Why the server refused what it refused, each reason once. */
  readonly refused: readonly string[];
}

const NEVER = new AbortController().signal;
/** Rounds in which everybody sees what everybody has done, once the server is well again. */
const LAST_ROUNDS = 3;
/** Up to so long, for each client, all of them rest before they do the next thing, in ms: all run in one thread with the server, and as fast as it can go nobody would get through. */
const REST = 250;
/** Things that each does at least, however slow the machine is. */
const LEAST = 8;
/** After so many requests of each client the server restarts: by requests, not by time, so that a slow machine gets no more of them. */
const RESTART_AFTER = 15;
/** It is away for so long, in ms. */
const AWAY = 150;

/**
 * So many clients share, edit and withdraw for so many seconds, and some times each, while the server cuts, delays, fails and restarts. Then it is well, everybody catches up,
 * and all must have the same. Each client's clock goes wrong by up to an hour.
 */
export async function underFaults(couch: CouchServer, database: string, count: number, seconds: number, seed = 1): Promise<FaultsOutcome> {
  const names = Array.from({ length: count }, (_, i) => `reader${i}`);
  await couch.addPeople(...names);
  await couch.makeDatabase(database);
  const clients: Headless[] = [];
  for (const [i, name] of names.entries()) {
    const wrong = ((i % 3) - 1) * 3_600_000;
    clients.push(
      await headless(`${couch.url}/${database}`, name, { page: 50, batch: 100, now: () => new Date(Date.now() + wrong).toISOString() }),
    );
  }
  const figures = { shared: 0, withdrawn: 0, edits: 0, failures: 0, through: 0, restarts: 0 };
  const served = new Set<Headless>();
  const end = Date.now() + seconds * 1000;
  couch.misbehave({ seed, cutBefore: 0.05, cutAfter: 0.08, fail: 0.05, delay: 0.2, longestDelay: 200 });
  const over = new AbortController();
  const restarting = restarts(over.signal);
  await Promise.all(clients.map((client, i) => act(client, randomOf(`${seed} ${i}`))));
  over.abort();
  await restarting;
  couch.misbehave({});
  const confirmed = await Promise.all(clients.map(confirmedTo));
  const during = {
    faults: couch.faults(),
    confirmed: confirmed.reduce((sum, one) => sum + one, 0),
    served: clients.filter((client, i) => served.has(client) && (confirmed[i] ?? 0) > 0).length,
  };
  for (let i = 0; i < LAST_ROUNDS; i++) for (const client of clients) await untilThrough(client);
  const outcome = { clients: count, seconds, ...figures, ...during, ...(await compared(couch, database, clients)) };
  for (const client of clients) await client.close();
  return outcome;

  async function act(client: Headless, random: Random): Promise<void> {
    const { following, rooms, ports } = client;
    const { share, withdraw, edit } = sharing(ports);
    for (let i = 0; Date.now() < end || i < LEAST; i++) {
      const chance = random.below(100);
      const own = await rooms.shares();
      const notes = await rooms.notes(following.pack);
      if (chance < 15 && own.length > 0) {
        await withdraw(following.pack, random.pick(own).subject);
        figures.withdrawn++;
      } else if (chance < 40 && notes.length > 0) {
        const note = random.pick(notes);
        await edit(following.pack, note.id, `${client.name} wrote this, ${i}.`);
        figures.edits++;
      } else {
        await share(following.pack, chance < 60 ? madeNote(client, i, random) : madeStatement(client, i));
        figures.shared++;
      }
      if (await round(client)) {
        figures.through++;
        served.add(client);
      } else figures.failures++;
      await pause(random.below(REST * count), NEVER);
    }
  }

  async function restarts(over: AbortSignal): Promise<void> {
    for (let last = couch.requests(); !over.aborted; await pause(50, over)) {
      if (couch.requests() - last < RESTART_AFTER * count) continue;
      await couch.restart(AWAY);
      figures.restarts++;
      last = couch.requests();
    }
  }
}

/** How many documents a client was told that the server has. */
async function confirmedTo({ rooms }: Headless): Promise<number> {
  const sent = (await rooms.shares()).filter(({ state }) => state === 'sent');
  return sent.reduce((sum, { documents }) => sum + documents.length, 0);
}

/** On a server that is well a round fails at most while a connection that was cut is still noticed. */
async function untilThrough(client: Headless): Promise<void> {
  for (let tries = 0; !(await round(client)); tries++) if (tries > 20) throw new Error(`${client.name} never gets through`);
}

async function round({ ports, following, server }: Headless): Promise<boolean> {
  return (await followOnce(ports, following.pack, server, NEVER)).ok;
}

function madeStatement({ name }: Headless, i: number) {
  const text = `The ferry of ${name} carried ${i} people to Port Ellery.`;
  const document = { id: name, title: `Report by ${name}`, outlet: null, author: null, published: null, url: null };
  const rest = { paragraph: 1, quote: null, speaker: null, manner: 'narrated', certainty: 'stated', said: null } as const;
  const claim: Claim = { id: `article:${name}/${i}`, pack: `article:${name}`, document, text, ...rest };
  return { kind: 'statement', subject: claim.id, title: text, claims: [claim] } as const;
}

function madeNote({ name, ports }: Headless, i: number, random: Random) {
  const at = ports.now();
  const hex = () => random.below(65_536).toString(16).padStart(4, '0');
  const id = `${hex()}${hex()}-${hex()}-4${hex().slice(1)}-8${hex().slice(1)}-${hex()}${hex()}${hex()}`;
  const source = { url: `https://gazette.example/${name}`, title: name, byline: [], siteName: null, published: null, accessed: at };
  const note: Annotation = {
    id,
    created: at,
    modified: at,
    target: { kind: 'page', source },
    body: { text: `Note ${i}`, tags: [] },
    removed: null,
  };
  return { kind: 'note', subject: id, title: id, note } as const;
}

interface Row {
  readonly id: string;
  readonly doc: { readonly _rev: string; readonly _conflicts?: readonly string[] };
}

async function compared(
  couch: CouchServer,
  database: string,
  clients: readonly Headless[],
): Promise<Pick<FaultsOutcome, 'lost' | 'astray' | 'refused'>> {
  const { json } = await couch.ask(`/${database}/_all_docs?include_docs=true&conflicts=true`);
  const rows = (json as { rows: Row[] }).rows.filter(({ id }) => !id.startsWith('_design/'));
  const there = new Set(rows.map(({ id }) => id));
  const claims = rows.filter(({ id }) => id.startsWith('claim:')).map(({ id }) => id);
  const notes = rows
    .filter(({ id }) => id.startsWith('note:'))
    .map(({ id, doc }) => `${id} ${doc._rev} ${[...(doc._conflicts ?? [])].sort()}`);
  let [lost, astray] = [0, 0];
  const refused: string[] = [];
  for (const { rooms, base, following } of clients) {
    const { pack } = following;
    const sent = (await rooms.shares()).filter(({ state }) => state === 'sent').flatMap(({ documents }) => documents);
    const left = await rooms.outgoing(pack);
    // What the server refused, as the change of a note that was withdrawn meanwhile, was told to the reader and is not lost.
    lost += sent.filter((id) => !there.has(id)).length + left.filter(({ refused: reason }) => reason === null).length;
    for (const { refused: reason } of left) if (reason !== null) refused.push(reason);
    const versions = new Map((await rooms.lost(pack)).map((one) => [one.id, one.versions.map(({ rev }) => rev).sort()]));
    const ownNotes = (await rooms.notes(pack)).map(({ id, rev }) => `${id} ${rev} ${versions.get(id) ?? []}`);
    const ownClaims = (await base.claims(claims.map((id) => `${pack}/${id.slice(6)}`))).length;
    const same = ownClaims === claims.length && ((await base.pack(pack))?.claims ?? 0) === claims.length;
    if (!same || JSON.stringify(ownNotes.sort()) !== JSON.stringify(notes.sort())) astray++;
  }
  return { lost, astray, refused: [...new Set(refused)] };
}
