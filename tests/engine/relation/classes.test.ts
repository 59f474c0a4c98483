import { expect, it } from 'vitest';
import { compare } from '../../../src/engine/relation/compare.ts';
import { propose } from '../../../src/engine/relation/proposition.ts';

const said = (text: string) => propose({ text, speaker: null, said: { value: '2026-04-16', precision: 'day', inferred: false } });

it.each([
  [
    'told from the other end',
    'Kestrel bought the Orsola shipyard from Varga Motors.',
    'Varga Motors sold the Orsola shipyard to Kestrel.',
    'repeats',
  ],
  [
    'a sum',
    'Two boys and five girls were rescued from the lake at Brelling.',
    'Seven children were rescued from the lake at Brelling.',
    'repeats',
  ],
  ['what ought to be', 'The Orsola clinic has 80 beds.', 'The Orsola clinic should have more than 120 beds, doctors said.', 'context'],
  ['killed, injured', 'Six people were killed in the fire at Brelling.', 'Eleven people were injured in the fire at Brelling.', 'context'],
  ['one of a set', 'The first of two concerts in Orsola drew 900 people.', 'The second concert in Orsola drew 400 people.', 'context'],
  ['a score behind a name', 'Orsola beat Brelling 4-1 on Sunday.', 'Orsola beat Brelling 2-1 on Sunday.', 'differs'],
  [
    'how long, in other words',
    'The Orsola tunnel was closed for nine hours after the fire.',
    'The fire kept the Orsola tunnel shut for three hours.',
    'differs',
  ],
])('tells the class of two texts: %s', (_, prior, current, kind) => {
  expect(compare(said(prior), said(current)).kind).toBe(kind);
});

it('takes the source behind a comma for an attribution', () => {
  const closed = 'Kestrel closed the Orsola plant on Monday';
  expect(compare(said(`${closed}.`), said(`${closed}, the operator claims.`))).toMatchObject({ kind: 'repeats', shift: 'weaker' });
});
