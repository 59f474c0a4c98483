import { expect, it } from 'vitest';
import { compare } from '../../../src/engine/relation/compare.ts';
import { propose } from '../../../src/engine/relation/proposition.ts';

const said = (text: string) => propose({ text, speaker: null, said: null });

/** Why it is here, the longer text, the short claim, the kind and, of a conflict, the first rule. */
const CASES: readonly (readonly [string, string, string, string])[] = [
  [
    'a name in a headline of capitals',
    'Copper Moon is a 1994 film produced by Ilse Varga.',
    'Arvid Tarn produced Copper Moon.',
    'contradicts: other-doer',
  ],
  ['a work and a body', 'Salt Harbour is a British drama series.', 'Salt Harbour is a political party.', 'contradicts: exclusive'],
  ['a paper is both', 'The Orsola Post is a newspaper.', 'The Orsola Post is a company.', 'context'],
  ['how a name is spoken', 'Orsola [ˈɔːsələ] is the largest town on the Brelling coast.', 'Orsola is a song.', 'contradicts: exclusive'],
  ['where a place lies', 'Brelling is a town on the Orsola coast.', 'Brelling, Chile is a ballad.', 'contradicts: exclusive'],
  ['the year of a work', 'The Weavers is a 1931 comedy by Ilse Varga.', 'The Weavers is a 1942 comedy by Ilse Varga.', 'differs: date'],
  ['one of two years', 'Copper Moon was released in 1994 and released again in 2003.', 'Copper Moon was released in 2003.', 'repeats'],
  ['a time at the head', 'On 4 May 2013, Ilse Varga died.', 'Ilse Varga (2 June 1931 − 4 May 2014) was a Danish painter.', 'differs: date'],
  [
    'first broadcast',
    'Salt Harbour is a drama that was first broadcast on Kestrel on 8 March.',
    'Salt Harbour airs on Merlin.',
    'contradicts: other-place',
  ],
  [
    'in a region of a country',
    'Arvena is a province in the northern region of Chile.',
    'Arvena is a province in Denmark.',
    'contradicts: other-place',
  ],
  [
    'all that is denied is said',
    'Ilse Tarn, born on 3 May 1990, is a Danish actress who refused to be a judge.',
    'Ilse Tarn is also a judge.',
    'contradicts: negation',
  ],
  [
    'more is denied than is said',
    'Ilse Tarn, born on 3 May 1990, is a Danish actress who refused to be a village judge.',
    'Ilse Tarn is also a judge.',
    'context',
  ],
  ['a trade denied', 'Ilse Varga is a Danish author and singer.', 'Ilse Varga was incapable of writing.', 'contradicts: negation'],
  ['one thing not done', 'Ilse Varga is a Danish author.', 'Ilse Varga never wrote the letter.', 'context'],
  [
    'none at all',
    'The Brelling studio has produced many training films and several songs.',
    'The Brelling studio produced zero training films.',
    'contradicts: negation',
  ],
  [
    'a genre',
    'The Weavers is an American crime drama series.',
    'The Weavers is a series in the genre of horror.',
    'contradicts: exclusive',
  ],
  [
    'a country with a participle in its name',
    'Copper Moon was released in the United States on May 8, 2005.',
    'Copper Moon was released in June 2005.',
    'differs: date',
  ],
  ['a decade in words', 'Ilse Varga was born on 20 July 1947.', 'Ilse Varga was born in the fifties.', 'differs: date'],
  ['an age in words', 'Ilse Varga married on 20 July 1947.', 'Ilse Varga married in her fifties.', 'context'],
  [
    'the eighth and last',
    'The eighth and final album of Salt Harbour came out in July.',
    "Salt Harbour's final album was its seventh album.",
    'differs: exclusive',
  ],
  ['a band and a website', 'Salt Harbour is a rock band.', 'Salt Harbour is a website.', 'contradicts: exclusive'],
  [
    'accents in two parts',
    'Ilse Varga has modelled for Mérida and Kestrel.',
    'Ilse Varga refused to model for Me\u0301rida.',
    'contradicts: negation',
  ],
  ['the place around a place', 'Ilse Varga was born in Merrin, Ohio.', 'Ilse Varga was born in Texas.', 'contradicts: other-place'],
  ['a place and the one around it', 'Ilse Varga was born in Merrin, Ohio.', 'Ilse Varga was born in Ohio.', 'repeats'],
  ['where somebody is from', 'Ilse Varga is a Danish painter.', 'Ilse Varga is from Chile.', 'contradicts: exclusive'],
  ['what has been', 'Ilse Varga (born 1950), has been a painter for years.', 'Ilse Varga is a village.', 'contradicts: exclusive'],
  [
    'in a long text, but for the contrary word',
    'The Brelling Choir is a Danish choir from Merrin in the county of Orsola, disbanded in 2004.',
    'In 2004 the Brelling Choir formed.',
    'contradicts: opposite',
  ],
  ['formed and disbanded', 'The Brelling Choir formed in 2004.', 'In 2004 the Brelling Choir disbanded.', 'contradicts: opposite'],
];

it.each(CASES)('tells an article from a claim about its subject: %s', (_, prior, current, expected) => {
  expect(shown(prior, current)).toBe(expected);
  expect(shown(current, prior)).toBe(expected);
});

function shown(prior: string, current: string): string {
  const verdict = compare(said(prior), said(current));
  return verdict.kind === 'contradicts' || verdict.kind === 'differs' ? `${verdict.kind}: ${verdict.reasons[0].rule}` : verdict.kind;
}
