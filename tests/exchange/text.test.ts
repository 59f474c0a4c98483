import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Encoding } from '../../src/domain/import.ts';
import { CutShort, decoded, headOf, unpacked } from '../../src/exchange/byte-text.ts';
import { dateIn, guessOrder } from '../../src/exchange/date-text.ts';
import { guessEncoding } from '../../src/exchange/encoding.ts';
import { lineSplitter } from '../../src/exchange/lines.ts';
import { bytesOf, cuts, piecesOf, textOf } from './chunks.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, big = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return Uint8Array.from(big ? bytes.swap16() : bytes);
};

describe('the encoding', () => {
  const CASES: readonly (readonly [string, Uint8Array, Encoding])[] = [
    ['plain letters', utf8('The quay was closed.'), 'utf-8'],
    ['UTF-8 accents', utf8('Le café d’Orvanne'), 'utf-8'],
    ['UTF-8 with a mark', utf8('\uFEFFa,b'), 'utf-8'],
    ['a character that the sample cuts', utf8('caf\u00E9').subarray(0, 4), 'utf-8'],
    ['one-byte accents', Uint8Array.from([99, 97, 102, 0xe9, 32, 0x93, 97, 0x94]), 'windows-1252'],
    ['UTF-16 with a mark', utf16('the pier'), 'utf-16le'],
    ['UTF-16, the other end first', utf16('the pier', true), 'utf-16be'],
    ['UTF-16 without a mark', utf16('the long pier').subarray(2), 'utf-16le'],
    ['nothing', new Uint8Array(), 'utf-8'],
  ];
  it.each(CASES)('of %s', (_, bytes, encoding) => {
    expect(guessEncoding(bytes)).toBe(encoding);
  });
});

describe('bytes', () => {
  it('are unpacked and decoded, however they are cut', async () => {
    const text = 'The quay at Vellmouth — “closed” since 1931. '.repeat(300);
    for (const size of [1, 7, 4096]) {
      expect(await textOf(decoded(unpacked(bytesOf(gzipSync(text), size)), 'utf-8'))).toBe(text);
      expect(await textOf(decoded(unpacked(bytesOf(utf8(text), size)), 'utf-8'))).toBe(text);
    }
    expect(await textOf(decoded(unpacked(bytesOf(utf16(text), 3)), 'utf-16le'))).toBe(text);
  });

  it('of a cut package give what can be read, then say that it is cut', async () => {
    const noise = Array.from({ length: 20_000 }, (_, i) => `${i * 7919} `).join('');
    const packed = gzipSync(noise);
    const pieces: string[] = [];
    const read = async () => {
      for await (const piece of decoded(unpacked(bytesOf(packed.subarray(0, packed.length / 2))), 'utf-8')) pieces.push(piece);
    };
    await expect(read()).rejects.toBeInstanceOf(CutShort);
    expect(noise.startsWith(pieces.join(''))).toBe(true);
    expect(pieces.join('').length).toBeGreaterThan(10_000);
  });

  it('of a damaged package do not pass for text', async () => {
    await expect(textOf(decoded(unpacked(bytesOf(Uint8Array.from([0x1f, 0x8b, 1, 2, 3, 4]))), 'utf-8'))).rejects.toBeInstanceOf(CutShort);
  });

  it('that fail in the reading fail with their own error', async () => {
    async function* failing() {
      yield gzipSync('abc').subarray(0, 5);
      throw new Error('the disk is gone');
    }
    await expect(textOf(decoded(unpacked(failing()), 'utf-8'))).rejects.toThrow('the disk is gone');
  });

  it('are not read further than the head that was asked for', async () => {
    let read = 0;
    async function* counted() {
      for await (const piece of bytesOf(new Uint8Array(100_000))) {
        read += piece.length;
        yield piece;
      }
    }
    expect((await headOf(counted(), 5000)).length).toBe(5000);
    expect(read).toBeLessThan(7000);
  });
});

describe('lines', () => {
  const linesOf = (pieces: readonly string[]) => {
    const splitter = lineSplitter();
    return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
  };
  it('are numbered, empty ones left out', () => {
    expect(linesOf(['a\r\n\nb\rc'])).toEqual([
      { number: 1, text: 'a' },
      { number: 3, text: 'b' },
      { number: 4, text: 'c' },
    ]);
  });
  it('are the same, cut anywhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\r', '\n', ' ') }), cuts, (text, at) => {
        expect(linesOf(piecesOf(text, at))).toEqual(linesOf([text]));
      }),
    );
  });
  it('that are too long are named and left out', () => {
    const splitter = lineSplitter();
    const lines = [
      splitter.push('a\n'),
      ...Array.from({ length: 90 }, () => splitter.push('x'.repeat(100_000))),
      splitter.push('\nb\n'),
    ].flat();
    expect(lines).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: null },
      { number: 3, text: 'b' },
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['2031', '2031'],
    ['2031-05', '2031-05'],
    ['2031-05-04', '2031-05-04'],
    ['2031/5/4', '2031-05-04'],
    ['2031-05-04 12:30:00', '2031-05-04'],
    ['2031-05-04T12:30:00Z', '2031-05-04T12:30:00Z'],
    ['2031-05-04T12:30:00', '2031-05-04'],
    ['May 4, 2031', '2031-05-04'],
    ['stated on May 4, 2031', '2031-05-04'],
    ['4 May 2031', '2031-05-04'],
    ['4th of May', null],
    ['Sept. 2031', '2031-09'],
    ['23/5/2031', '2031-05-23'],
    ['5/23/2031', '2031-05-23'],
    ['4/5/2031', null],
    ['2031-02-30', null],
    ['31/31/2031', null],
    ['last week', null],
    ['', null],
  ])('%j is %j', (text, value) => {
    expect(dateIn(text, null)?.value ?? null).toBe(value);
  });

  it('with two small figures wait for somebody to say which is the day', () => {
    expect(dateIn('4/5/2031', 'day-first')?.value).toBe('2031-05-04');
    expect(dateIn('4/5/2031', 'month-first')?.value).toBe('2031-04-05');
    expect(guessOrder(['4/5/2031', '14/5/2031'])).toBe('day-first');
    expect(guessOrder(['4/5/2031', '4/15/2031', ''])).toBe('month-first');
    expect(guessOrder(['4/15/2031', '14/5/2031'])).toBe(null);
    expect(guessOrder(['4/5/2031'])).toBe(null);
  });
});
