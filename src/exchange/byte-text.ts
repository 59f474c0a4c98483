import type { Encoding } from '../domain/import.ts';
import { isGzip } from './encoding.ts';

/** Thrown when a packed file ends early or is damaged: what came before it is sound. */
export class CutShort extends Error {}

/** The bytes of a file, unpacked if it is packed with gzip. */
export async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  // A file may come byte by byte; two tell.
  while (head.reduce((sum, { length }) => sum + length, 0) < 2) {
    const next = await source.next();
    if (next.done) break;
    head.push(next.value);
  }
  const all = rejoined(head, source);
  yield* isGzip(Uint8Array.from(head.flatMap((piece) => [...piece.subarray(0, 2)]))) ? gunzip(all) : all;
}

async function* rejoined(head: readonly Uint8Array[], others: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* head;
    for (let next = await others.next(); !next.done; next = await others.next()) yield next.value;
  } finally {
    await others.return?.();
  }
}

async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip');
  const fed = feed(bytes, writable.getWriter());
  // Its failure is met at the reading end first.
  fed.catch(() => undefined);
  const reader = readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    await fed;
  } catch (error) {
    throw error instanceof TypeError || isZlib(error) ? new CutShort('the packed file is cut or damaged') : error;
  } finally {
    // Whoever stops listening ends the feeding too.
    await reader.cancel().catch(() => undefined);
    await fed.catch(() => undefined);
  }
}

/** Node names its own errors; browsers throw a TypeError. */
function isZlib(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}

async function feed(bytes: AsyncIterable<Uint8Array>, writer: WritableStreamDefaultWriter<BufferSource>): Promise<void> {
  try {
    for await (const piece of bytes) {
      await writer.ready;
      await writer.write(piece as Uint8Array<ArrayBuffer>);
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}

/** The text of bytes. What the encoding has no character for becomes U+FFFD; a byte order mark is left out. */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of bytes) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== '') yield text;
  }
  const last = decoder.decode();
  if (last !== '') yield last;
}

/** The first bytes of a file, unpacked, at least `size` of them if it has so many; a cut file gives what it has. */
export async function headOf(bytes: AsyncIterable<Uint8Array>, size: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of unpacked(bytes)) {
      pieces.push(piece);
      length += piece.length;
      if (length >= size) break;
    }
  } catch (error) {
    if (!(error instanceof CutShort)) throw error;
  }
  const head = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    head.set(piece, at);
    at += piece.length;
  }
  return head;
}
