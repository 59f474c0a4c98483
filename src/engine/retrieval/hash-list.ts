/** Hashes that are gathered for a moment: one list is filled again and again, as a new one for every text costs more than what is in it. */
export class HashList {
  length = 0;
  private hashes = new Uint32Array(256);

  push(hash: number): void {
    if (this.length === this.hashes.length) this.grow();
    this.hashes[this.length++] = hash;
  }

  at(place: number): number {
    return this.hashes[place] ?? 0;
  }

  clear(): void {
    this.length = 0;
  }

  toArray(): number[] {
    return [...this.hashes.subarray(0, this.length)];
  }

  private grow(): void {
    const larger = new Uint32Array(this.length * 2);
    larger.set(this.hashes);
    this.hashes = larger;
  }
}
