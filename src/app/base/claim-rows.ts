import type { Claim, SourceDocument } from '../../domain/claim.ts';
import type { Dated, Precision } from '../../domain/dated.ts';
import type { Speaker, SpeakerKind } from '../../domain/speaker.ts';
import type { Certainty, Manner } from '../../domain/statement.ts';
import { claimInJsonRow } from './json-rows.ts';
import { isBinary, Place, placesOf, RowReader, RowWriter } from './row-bytes.ts';

/** Claims in a row: enough that a row is not small, few enough that reading one claim reads little more. */
export const ROW_CLAIMS = 32;

/** The row in which a claim of this number stands, and its place there. */
export function rowOf(number: number): { readonly key: number; readonly at: number } {
  return { key: Math.floor(number / ROW_CLAIMS), at: number % ROW_CLAIMS };
}

type OneOrMore<T> = readonly [T, ...T[]];

/** Words of closed sets stand as their place here: what is new is added at the end. */
const MANNERS: OneOrMore<Manner> = ['direct', 'indirect', 'mixed', 'narrated'];
const CERTAINTIES: OneOrMore<Certainty> = ['stated', 'reported', 'alleged', 'expected', 'conditional', 'questioned', 'denied'];
const PRECISIONS: OneOrMore<Precision> = ['year', 'month', 'day', 'time'];
const SPEAKER_KINDS: OneOrMore<SpeakerKind> = ['person', 'organisation', 'group', 'document'];

/** What a place holds; 0 = no claim. */
const CLAIM = 1;
const WITH_QUOTE = 2;
const WITH_SHARING = 4;
/** The id begins with the pack's, which is left out. */
const ID_IN_PACK = 8;

/** Up to `ROW_CLAIMS` claims as bytes; null = a number without a claim. Packs, documents and speakers of several claims stand once, with the first. */
export function encodeRow(claims: readonly (Claim | null)[]): Uint8Array {
  const writer = new RowWriter();
  const shared = sharing(writer);
  for (const claim of claims) {
    if (claim) writeClaim(writer, shared, claim);
    else writer.number(0);
  }
  return writer.done(claims.length);
}

/** Writes what claims have in common: its content where it comes first, later its number; 0 says that the content follows. */
function sharing(writer: RowWriter) {
  const packs = new Map<string, number>();
  /** Claims of one document share the very object. */
  const documents = new Map<SourceDocument, number>();
  const speakers = new Map<string, { readonly speaker: Speaker; readonly at: number }>();
  let speakersWritten = 0;
  return {
    pack: (id: string) => isFirst(packs, id) && writer.text(id),
    document: (document: SourceDocument) => isFirst(documents, document) && writeDocument(writer, document),
    speaker(speaker: Speaker) {
      const before = speakers.get(speaker.name);
      if (before && isSame(before.speaker, speaker)) return writer.number(before.at);
      writer.number(0);
      writeSpeaker(writer, speaker);
      speakers.set(speaker.name, { speaker, at: ++speakersWritten });
    },
  };

  function isFirst<T>(known: Map<T, number>, key: T): boolean {
    const before = known.get(key);
    writer.number(before ?? 0);
    if (before === undefined) known.set(key, known.size + 1);
    return before === undefined;
  }
}

function isSame(a: Speaker, b: Speaker): boolean {
  return a === b || (a.id === b.id && a.name === b.name && a.role === b.role && a.kind === b.kind);
}

function writeClaim(writer: RowWriter, shared: ReturnType<typeof sharing>, claim: Claim): void {
  const { id, pack, quote, speaker } = claim;
  const isInPack = id.startsWith(pack) && id[pack.length] === '/';
  writer.number(CLAIM | (quote === null ? 0 : WITH_QUOTE) | (claim.shared ? WITH_SHARING : 0) | (isInPack ? ID_IN_PACK : 0));
  shared.pack(pack);
  writer.text(isInPack ? id.slice(pack.length + 1) : id);
  shared.document(claim.document);
  writer.number(speaker ? 1 : 0);
  if (speaker) shared.speaker(speaker);
  writer.number(claim.paragraph === null ? 0 : claim.paragraph + 1);
  writer.number(MANNERS.indexOf(claim.manner) + MANNERS.length * CERTAINTIES.indexOf(claim.certainty));
  writeDate(writer, claim.said);
  writer.text(claim.text);
  if (quote !== null) writer.text(quote);
  if (!claim.shared) return;
  writer.text(claim.shared.by);
  writer.text(claim.shared.at);
}

function writeDate(writer: RowWriter, date: Dated | null): void {
  writer.number(date === null ? 0 : 1 + PRECISIONS.indexOf(date.precision) * 2 + (date.inferred ? 1 : 0));
  if (date !== null) writer.text(date.value);
}

function writeDocument(writer: RowWriter, { id, title, outlet, author, published, url }: SourceDocument): void {
  writer.text(id);
  writer.text(title);
  writer.maybe(outlet);
  writer.maybe(author);
  writeDate(writer, published);
  writer.maybe(url);
}

function writeSpeaker(writer: RowWriter, { id, name, role, kind }: Speaker): void {
  writer.maybe(id);
  writer.text(name);
  writer.maybe(role);
  writer.number(SPEAKER_KINDS.indexOf(kind));
}

/** The claim at a place of a row, or null. Those before it are passed over. */
export function claimInRow(row: Uint8Array, at: number): Claim | null {
  if (!isBinary(row)) return claimInJsonRow(row, at);
  if (at >= placesOf(row)) return null;
  const reader = new RowReader(row, 'some');
  const met = nothingMet();
  for (let i = 0; i < at; i++) passClaim(reader, met);
  return readClaim(reader, met);
}

/** All places of a row, in order. Written by `encodeRow` only, so nothing is checked. */
export function decodeRow(row: Uint8Array): (Claim | null)[] {
  if (!isBinary(row)) return Array.from({ length: row[0] ?? 0 }, (_, at) => claimInJsonRow(row, at));
  const reader = new RowReader(row, 'all');
  const met = nothingMet();
  return Array.from({ length: placesOf(row) }, () => readClaim(reader, met));
}

/** What claims before have had in common with later ones, or where it stands if they were passed over. */
interface Met {
  readonly packs: (string | Place)[];
  readonly documents: (SourceDocument | Place)[];
  readonly speakers: (Speaker | Place)[];
}

function nothingMet(): Met {
  return { packs: [], documents: [], speakers: [] };
}

function readClaim(reader: RowReader, met: Met): Claim | null {
  const holds = reader.number();
  if (holds === 0) return null;
  const pack = again(reader, met.packs, readText);
  const own = reader.text();
  const document = again(reader, met.documents, readDocument);
  const speaker = reader.number() === 0 ? null : again(reader, met.speakers, readSpeaker);
  const paragraph = reader.number();
  const how = reader.number();
  const said = readDate(reader);
  const text = reader.text();
  const quote = holds & WITH_QUOTE ? reader.text() : null;
  return {
    id: holds & ID_IN_PACK ? `${pack}/${own}` : own,
    pack,
    document,
    paragraph: paragraph === 0 ? null : paragraph - 1,
    text,
    quote,
    speaker,
    manner: oneOf(MANNERS, how % MANNERS.length),
    certainty: oneOf(CERTAINTIES, Math.floor(how / MANNERS.length)),
    said,
    ...(holds & WITH_SHARING && { shared: { by: reader.text(), at: reader.text() } }),
  };
}

/** Passes over what `readClaim` reads, and remembers what later claims may share. */
function passClaim(reader: RowReader, met: Met): void {
  const holds = reader.number();
  if (holds === 0) return;
  passAgain(reader, met.packs, passText);
  reader.passText();
  passAgain(reader, met.documents, passDocument);
  if (reader.number() !== 0) passAgain(reader, met.speakers, passSpeaker);
  reader.number();
  reader.number();
  passDate(reader);
  reader.passText();
  if (holds & WITH_QUOTE) reader.passText();
  if (!(holds & WITH_SHARING)) return;
  reader.passText();
  reader.passText();
}

/** What stands here for the first time, or the one that was met before. */
function again<T>(reader: RowReader, met: (T | Place)[], read: (reader: RowReader) => T): T {
  const before = met[reader.number() - 1];
  if (before instanceof Place) return reader.elsewhere(before, () => read(reader));
  if (before !== undefined) return before;
  const first = read(reader);
  met.push(first);
  return first;
}

function passAgain(reader: RowReader, met: { push(place: Place): unknown }, pass: (reader: RowReader) => void): void {
  if (reader.number() > 0) return;
  met.push(reader.place());
  pass(reader);
}

const readText = (reader: RowReader) => reader.text();
const passText = (reader: RowReader) => reader.passText();

function readDate(reader: RowReader): Dated | null {
  const kind = reader.number();
  return kind === 0 ? null : { precision: oneOf(PRECISIONS, (kind - 1) >> 1), inferred: (kind - 1) % 2 === 1, value: reader.text() };
}

function passDate(reader: RowReader): void {
  if (reader.number() > 0) reader.passText();
}

function readDocument(reader: RowReader): SourceDocument {
  return {
    id: reader.text(),
    title: reader.text(),
    outlet: reader.maybe(),
    author: reader.maybe(),
    published: readDate(reader),
    url: reader.maybe(),
  };
}

function passDocument(reader: RowReader): void {
  reader.passText();
  reader.passText();
  reader.passMaybe();
  reader.passMaybe();
  passDate(reader);
  reader.passMaybe();
}

function readSpeaker(reader: RowReader): Speaker {
  return { id: reader.maybe(), name: reader.text(), role: reader.maybe(), kind: oneOf(SPEAKER_KINDS, reader.number()) };
}

function passSpeaker(reader: RowReader): void {
  reader.passMaybe();
  reader.passText();
  reader.passMaybe();
  reader.number();
}

/** A row of a later version may hold more than is known here; the first of the set is the plainest. */
function oneOf<T>(set: OneOrMore<T>, at: number): T {
  return set[at] ?? set[0];
}
