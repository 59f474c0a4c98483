import { describe, expect, it } from 'vitest';
import { attribute } from '../../../src/engine/attribution/attribute.ts';
import { analyse } from '../../../src/engine/text/document.ts';

/** All speakers of the last attribution. */
const speakers = (text: string) => {
  const last = attribute(analyse(text)).at(-1);
  return [last?.speaker, ...(last?.alongside ?? [])].map((one) => one?.name ?? '-');
};

describe('several sources of one content', () => {
  it.each([
    ['two names', 'Anna Berg and Karl Tarn said the tram was late.', ['Anna Berg', 'Karl Tarn']],
    ['two names behind', '“It was late,” said Anna Berg and Karl Tarn, who run the line.', ['Anna Berg', 'Karl Tarn']],
    ['three names', 'Anna Berg, Karl Tarn and Lise Holm said the tram was late.', ['Anna Berg', 'Karl Tarn', 'Lise Holm']],
    ['names behind a place', 'In Brelling, Karl Tarn and Lise Holm said the tram was late.', ['Karl Tarn', 'Lise Holm']],
    ['offices before names', 'Mayor Anna Berg and Minister Karl Tarn said the tram was late.', ['Anna Berg', 'Karl Tarn']],
    ['surnames of people named before', 'Anna Berg and Karl Tarn met. Berg and Tarn said it was late.', ['Anna Berg', 'Karl Tarn']],
    ['somebody unnamed beside a name', 'Anna Berg and two officials said the tram was late.', ['Anna Berg', 'two officials']],
    ['somebody unnamed before a name', 'Two officials and Anna Berg said the tram was late.', ['Two officials', 'Anna Berg']],
    [
      'three names behind according to',
      'According to Anna Berg, Karl Tarn and Lise Holm, it was late.',
      ['Anna Berg', 'Karl Tarn', 'Lise Holm'],
    ],
    [
      'bodies and somebody unnamed behind according to',
      'According to the Harbour Board, the Dock Union and two officials, it was late.',
      ['Harbour Board', 'Dock Union', 'two officials'],
    ],
    ['names with descriptions', 'According to Anna Berg, the mayor, and Karl Tarn, a driver, it was late.', ['Anna Berg', 'Karl Tarn']],
    ['capitals', 'Moscow and Kyiv said the talks had begun.', ['Moscow', 'Kyiv']],
    ['bodies', 'The Harbour Board and the Dock Union said it was late.', ['Harbour Board', 'Dock Union']],
  ])('%s', (_, text, expected) => {
    expect(speakers(text)).toEqual(expected);
  });

  it.each([
    ['a ministry of two things', 'The Ministry of Finance and Trade said the tram was late.'],
    ['a department with two words behind', 'The Department of Health and Human Services said the tram was late.'],
    ['where somebody comes from', 'Anna Berg of Smith and Tarn said the tram was late.'],
    ['a relative', 'Anna Berg and her brother said the tram was late.'],
    ['nobody named', 'Officials and experts said the tram was late.'],
    ['a place before one name', 'In Brelling, Karl Tarn said the tram was late.'],
  ])('stays one speaker: %s', (_, text) => {
    expect(speakers(text)).toHaveLength(1);
  });
});

describe('the stance of a cue', () => {
  const stance = (text: string) => attribute(analyse(text))[0]?.stance;
  it.each([
    ['denies', 'Moscow had denied it.'],
    ['denies', 'Anna Berg rejected the allegation.'],
    ['denies', 'Anna Berg ruled out that the tram would be late.'],
    ['expects', 'Anna Berg did not rule out that the tram would be late.'],
    ['expects', 'Anna Berg has never ruled out that the tram was late.'],
    ['claims', 'Anna Berg did not deny that the tram was late.'],
    ['denies', 'Anna Berg denied that the tram was not late.'],
    ['claims', 'Anna Berg neither confirmed nor denied that the tram was late.'],
    ['asserts', 'The court ruled that the tram was late.'],
  ])('%s: %s', (expected, text) => {
    expect(stance(text)).toBe(expected);
  });
});
