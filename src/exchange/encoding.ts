import type { Encoding } from '../domain/import.ts';

/** Bytes to judge a file by. */
export const SAMPLE_BYTES = 65_536;

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding of a text by its first bytes: by its byte order mark, by the zeros of UTF-16, else UTF-8 where that is valid (a cut last character apart), else Windows-1252. */
export function guessEncoding(sample: Uint8Array): Encoding {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => sample[i] === byte));
  if (marked) return marked[0];
  return zerosOfUtf16(sample) ?? (isUtf8(sample) ? 'utf-8' : 'windows-1252');
}

/** Western text in UTF-16 has a zero in every second byte. */
function zerosOfUtf16(sample: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length * 0.3;
  if (odd > many && even < odd / 10) return 'utf-16le';
  return even > many && odd < even / 10 ? 'utf-16be' : null;
}

function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Whether bytes are packed with gzip (RFC 1952 2.3.1). */
export function isGzip(sample: Uint8Array): boolean {
  return sample[0] === 0x1f && sample[1] === 0x8b;
}

/** What stands where an encoding has no character for the bytes. */
export const UNDECODABLE = '\uFFFD';
