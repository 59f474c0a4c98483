/** Bytes that grow. Whole numbers are written in groups of seven bits, the low ones first (LEB128). */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  length = 0;

  byte(value: number): void {
    if (this.length === this.bytes.length) this.grow(1);
    this.bytes[this.length++] = value;
  }

  number(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.byte((rest & 0x7f) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.byte(rest);
  }

  /** Takes over what another has written, which begins anew. */
  take(other: ByteWriter): void {
    const end = this.length + other.length;
    if (end > this.bytes.length) this.grow(other.length);
    // Most are a few bytes, for which a copy of typed arrays costs more than it saves.
    for (let i = 0; i < other.length; i++) this.bytes[this.length + i] = other.bytes[i] ?? 0;
    this.length = end;
    other.length = 0;
  }

  /** A copy of what was written; the writer begins anew. */
  done(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  private grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads what a `ByteWriter` wrote. Reading beyond the end gives zeros. */
export class ByteReader {
  constructor(
    private readonly bytes: Uint8Array,
    public at = 0,
    readonly end = bytes.length,
  ) {}

  get more(): boolean {
    return this.at < this.end;
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  number(): number {
    let value = this.bytes[this.at++] ?? 0;
    if (value < 0x80) return value;
    value &= 0x7f;
    for (let factor = 0x80; ; factor *= 0x80) {
      const next = this.bytes[this.at++] ?? 0;
      value += (next & 0x7f) * factor;
      if (next < 0x80) return value;
    }
  }

  pass(length: number): void {
    this.at += length;
  }

  /** The next `length` bytes, not copied. */
  slice(length: number): Uint8Array {
    const from = this.at;
    this.at += length;
    return this.bytes.subarray(from, this.at);
  }
}
