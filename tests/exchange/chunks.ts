import fc from 'fast-check';

/** A text cut into pieces anywhere, also into empty ones. */
export function piecesOf(text: string, cuts: readonly number[]): string[] {
  const at = [...cuts.map((cut) => cut % (text.length + 1)), 0, text.length].sort((a, b) => a - b);
  return at.slice(1).map((end, i) => text.slice(at[i], end));
}

export const cuts = fc.array(fc.nat(5000), { maxLength: 12 });

/** Bytes as they come from a file, in pieces of a size. */
export async function* bytesOf(bytes: Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
