import fc from 'fast-check';
import { expect, it } from 'vitest';
import { claimInRow, decodeRow, encodeRow, ROW_CLAIMS } from '../../../src/app/base/claim-rows.ts';
import type { Claim } from '../../../src/domain/claim.ts';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('\ufeffharbour', 'half \ud83d of a pair', 'its first half \ud83d', '\udc00'),
);
const said = fc.option(
  fc.record({ value: text, precision: fc.constantFrom('year', 'month', 'day', 'time'), inferred: fc.boolean() } as const),
);
const speaker = fc.option(
  fc.record({
    id: fc.option(text),
    name: fc.constantFrom('Odo Brask', 'Ina'),
    role: fc.option(text),
    kind: fc.constantFrom('person', 'organisation', 'group', 'document'),
  }),
);
const document = fc.record({
  id: text,
  title: text,
  outlet: fc.option(text),
  author: fc.option(text),
  published: said,
  url: fc.option(text),
});
const own: fc.Arbitrary<Claim> = fc.record({
  id: fc.oneof(
    text.map((own) => `pack:a/${own}`),
    text.filter((own) => !own.startsWith('/')),
  ),
  pack: fc.constantFrom('pack:a', 'pack:b'),
  document,
  paragraph: fc.option(fc.nat()),
  text,
  quote: fc.option(text),
  speaker,
  manner: fc.constantFrom('direct', 'indirect', 'mixed', 'narrated'),
  certainty: fc.constantFrom('stated', 'reported', 'alleged', 'expected', 'conditional', 'questioned', 'denied'),
  said,
});
const claim = fc
  .tuple(own, fc.option(fc.record({ by: text, at: text }), { nil: undefined }))
  .map(([one, shared]) => (shared ? { ...one, shared } : one));

it('gives back what was put into a row, whatever the characters', () => {
  fc.assert(
    fc.property(fc.array(fc.option(claim), { maxLength: ROW_CLAIMS }), (claims) => {
      expect(decodeRow(encodeRow(claims))).toEqual(claims);
    }),
  );
});

it('gives any one of them without those before it', () => {
  fc.assert(
    fc.property(fc.array(fc.option(claim), { minLength: 1, maxLength: ROW_CLAIMS }), (claims) => {
      const row = encodeRow(claims);
      expect(claims.map((_, at) => claimInRow(row, at))).toEqual(claims);
      expect(claimInRow(row, claims.length)).toBeNull();
    }),
  );
});

it('keeps a document and a speaker of several claims once', () => {
  const [first] = fc.sample(claim, 1);
  if (!first) throw new Error('no sample');
  const shared = { ...first, document: { ...first.document, title: 'T'.repeat(1000) } };
  const size = (count: number) => encodeRow(Array.from({ length: count }, () => shared)).length;
  expect(size(32) - size(31)).toBeLessThan(size(1) - 900);
});

it('reads rows in which objects stand as they are', () => {
  const pieces = [
    ['/0', 1, 2, 3, 4, 'The pier is shut.', null, 'direct', 'stated', { value: '2031-05', precision: 'month', inferred: true }],
    'pack:a',
    { id: 'd', title: 'Pier', outlet: null, author: null, published: { value: '2031', precision: 'year', inferred: false }, url: null },
    { id: 'odo brask', name: 'Odo Brask', role: null, kind: 'person' },
  ].map((piece) => JSON.stringify(piece));
  const head = 2 + pieces.length * 4;
  const row = new Uint8Array([...new Uint8Array(head), ...new TextEncoder().encode(pieces.join(''))]);
  row.set([1, pieces.length]);
  const ends = new DataView(row.buffer);
  let end = head;
  for (const [i, piece] of pieces.entries()) {
    end += piece.length;
    ends.setUint32(2 + i * 4, end);
  }
  expect(claimInRow(row, 0)).toEqual({
    id: 'pack:a/0',
    pack: 'pack:a',
    document: JSON.parse(pieces[2] ?? ''),
    paragraph: 4,
    text: 'The pier is shut.',
    quote: null,
    speaker: JSON.parse(pieces[3] ?? ''),
    manner: 'direct',
    certainty: 'stated',
    said: { value: '2031-05', precision: 'month', inferred: true },
  });
});
