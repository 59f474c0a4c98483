import { ByteReader, ByteWriter } from '../../engine/retrieval/bytes.ts';

/** Marks of a row's first byte, beside the number of its places. Rows of before, which are pieces of JSON, have neither. */
const BINARY = 0x80;
const UTF_16 = 0x40;
const PLACES = 0x3f;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** Where texts are encoded; grows with the longest. */
let scratch = new Uint8Array(65_536);

export function isBinary(row: Uint8Array): boolean {
  return ((row[0] ?? 0) & BINARY) !== 0;
}

/** How many places a row has. */
export function placesOf(row: Uint8Array): number {
  return (row[0] ?? 0) & PLACES;
}

/**
 * Puts a row together: `[marks and places] [bytes of the numbers] numbers… texts…`. All texts stand in one piece, in UTF-8, and are told apart by their
 * lengths in UTF-16 units, which are among the numbers: so a row is encoded, and read, at once.
 */
export class RowWriter {
  private readonly numbers = new ByteWriter();
  private readonly texts: string[] = [];

  number(value: number): void {
    this.numbers.number(value);
  }

  text(value: string): void {
    this.numbers.number(value.length);
    this.texts.push(value);
  }

  /** A text or null. */
  maybe(value: string | null): void {
    this.numbers.number(value === null ? 0 : value.length + 1);
    if (value !== null) this.texts.push(value);
  }

  done(places: number): Uint8Array {
    const text = this.texts.join('');
    const head = new ByteWriter();
    const isUtf8 = text.isWellFormed();
    head.byte(BINARY | (isUtf8 ? 0 : UTF_16) | places);
    head.number(this.numbers.length);
    head.take(this.numbers);
    const numbers = head.done();
    const texts = isUtf8 ? utf8(text) : utf16(text);
    const row = new Uint8Array(numbers.length + texts.length);
    row.set(numbers);
    row.set(texts, numbers.length);
    return row;
  }
}

/** Reads what a `RowWriter` wrote, in the same order. */
export class RowReader {
  private readonly numbers: ByteReader;
  private readonly texts: string;
  private at = 0;

  constructor(row: Uint8Array) {
    const head = new ByteReader(row, 1);
    const length = head.number();
    this.numbers = new ByteReader(row, head.at);
    const texts = row.subarray(head.at + length);
    this.texts = (row[0] ?? 0) & UTF_16 ? fromUtf16(texts) : decoder.decode(texts);
  }

  number(): number {
    return this.numbers.number();
  }

  text(): string {
    return this.next(this.numbers.number());
  }

  maybe(): string | null {
    const length = this.numbers.number();
    return length === 0 ? null : this.next(length - 1);
  }

  private next(length: number): string {
    const from = this.at;
    this.at += length;
    return this.texts.slice(from, this.at);
  }
}

/** Good until the next call. */
function utf8(text: string): Uint8Array {
  if (scratch.length < text.length * 3) scratch = new Uint8Array(text.length * 6);
  return scratch.subarray(0, encoder.encodeInto(text, scratch).written);
}

/** For texts with halves of surrogate pairs, which broken files have and UTF-8 has not. */
function utf16(text: string): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) bytes.setUint16(i * 2, text.charCodeAt(i), true);
  return new Uint8Array(bytes.buffer);
}

function fromUtf16(bytes: Uint8Array): string {
  const units = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / 2 }, (_, i) => String.fromCharCode(units.getUint16(i * 2, true))).join('');
}
