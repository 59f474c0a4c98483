import fc from 'fast-check';
import { type Annotation, COLOURS } from '../../../src/domain/annotation.ts';
import { dated } from '../../../src/domain/dated.ts';

/** Annotations of every kind with any text in them: all of Unicode, half characters too. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('', '\uD83D', 'x\uDE00y', '</script>', '"quoted"\n- a', '\u0000'),
);
const moment = fc.date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
const day = fc
  .tuple(moment, fc.constantFrom(4, 7, 10, 24), fc.boolean())
  .map(([at, length, inferred]) => dated(at.slice(0, length), inferred));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const address = fc.webUrl({ withQueryParameters: true });

const source = fc.record({
  url: address,
  title: text,
  byline: fc.array(text, { maxLength: 3 }),
  siteName: maybe(text),
  published: maybe(day),
  accessed: moment,
});
const speaker = fc.record({
  id: maybe(text),
  name: text,
  role: maybe(text),
  kind: fc.constantFrom('person' as const, 'organisation' as const, 'group' as const, 'document' as const),
});
const quote = fc.record({ exact: text, prefix: text, suffix: text });
const statement = fc.record({ source, quote, speaker: maybe(speaker), said: maybe(day) });
const prior = fc.record({
  claim: text,
  text,
  title: text,
  url: maybe(address),
  outlet: maybe(text),
  author: maybe(text),
  published: maybe(day),
  speaker: maybe(speaker),
  said: maybe(day),
});
const position = fc
  .tuple(fc.nat(), fc.nat())
  .map(([start, length]) => ({ type: 'TextPositionSelector' as const, start, end: start + length }));
const selectors = fc.record({ quote: quote.map((one) => ({ type: 'TextQuoteSelector' as const, ...one })), position: maybe(position) });

const target = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), source, selectors, colour: fc.constantFrom(...COLOURS), speaker: maybe(speaker) }),
  fc.record({ kind: fc.constant('page' as const), source }),
  fc.record({ kind: fc.constant('statement' as const), statement }),
  fc.record({
    kind: fc.constant('relation' as const),
    statement,
    prior,
    relation: fc.constantFrom('contradicts' as const, 'differs' as const, 'repeats' as const, 'context' as const),
  }),
);
const tags = fc.uniqueArray(
  text.filter((tag) => tag !== ''),
  { maxLength: 4 },
);

export const anyAnnotation: fc.Arbitrary<Annotation> = fc.record({
  id: fc.uuid(),
  created: moment,
  modified: moment,
  target,
  body: fc.record({ text, tags }),
  removed: maybe(moment),
});
