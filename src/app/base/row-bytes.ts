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

/** A place in a row, to come back to: in the numbers in bytes, in the texts in UTF-16 units. */
export class Place {
  constructor(
    readonly number: number,
    readonly text: number,
  ) {}
}

/**
 * Reads what a `RowWriter` wrote, in the same order. Texts may be passed over: they are told apart by numbers alone, and of a row mostly one claim is
 * wanted. Whoever wants all of them has them decoded at once.
 */
export class RowReader {
  private readonly numbers: ByteReader;
  private readonly texts: { slice(from: number, to: number): string };
  private at = 0;

  constructor(row: Uint8Array, wanted: 'all' | 'some') {
    const head = new ByteReader(row, 1);
    const length = head.number();
    this.numbers = new ByteReader(row, head.at);
    const texts = row.subarray(head.at + length);
    if ((row[0] ?? 0) & UTF_16) this.texts = fromUtf16(texts);
    else this.texts = wanted === 'all' ? decoder.decode(texts) : new Utf8Texts(texts);
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

  passText(): void {
    this.at += this.numbers.number();
  }

  passMaybe(): void {
    this.at += Math.max(0, this.numbers.number() - 1);
  }

  place(): Place {
    return new Place(this.numbers.at, this.at);
  }

  /** Reads at another place, and comes back. */
  elsewhere<T>(place: Place, read: () => T): T {
    const here = this.place();
    this.goTo(place);
    const found = read();
    this.goTo(here);
    return found;
  }

  private goTo({ number, text }: Place): void {
    this.numbers.at = number;
    this.at = text;
  }

  private next(length: number): string {
    const from = this.at;
    this.at += length;
    return this.texts.slice(from, this.at);
  }
}

/** Texts in UTF-8, cut by places in UTF-16 units without decoding what is before them. */
class Utf8Texts {
  private unit = 0;
  private byte = 0;

  constructor(private readonly bytes: Uint8Array) {}

  slice(from: number, to: number): string {
    if (from < this.unit) {
      this.unit = 0;
      this.byte = 0;
    }
    const start = this.byteAt(from);
    const end = this.byteAt(to);
    // A text may end with the first half of a pair whose second the next begins with.
    if (start === null || end === null) return decoder.decode(this.bytes).slice(from, to);
    return decoder.decode(this.bytes.subarray(start, end));
  }

  /** Where a unit begins; null if that is inside a character. */
  private byteAt(wanted: number): number | null {
    const { bytes } = this;
    let { unit, byte } = this;
    while (unit < wanted) {
      const first = bytes[byte] ?? 0;
      unit += first < 0xf0 ? 1 : 2;
      byte += first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    }
    this.unit = unit;
    this.byte = byte;
    return unit === wanted ? byte : null;
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
