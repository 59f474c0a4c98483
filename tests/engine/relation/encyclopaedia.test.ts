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
  ['never', 'Orla Finch is an English actress and singer.', 'Orla Finch has never been an actress.', 'contradicts: negation'],
  ['unable to be', 'Orla Finch is an English actress and singer.', 'Orla Finch is unable to be an actress.', 'contradicts: negation'],
  [
    'something other than',
    'Copper Moon is a 2004 English film produced by Ilse Varga.',
    'Copper Moon is something other than an English film.',
    'contradicts: negation',
  ],
  ['not of a country', 'Orla Finch is an English singer.', 'Orla Finch is not English.', 'contradicts: negation'],
  ['a citizen', 'Orla Finch is an English actress and singer.', 'Orla Finch is a citizen of Chile.', 'contradicts: exclusive'],
  [
    'a member of a party',
    'Tom Varga was an American politician and a member of the Republican Party.',
    'Tom Varga was a Democrat.',
    'contradicts: exclusive',
  ],
  [
    'who directed and who produced',
    'Copper Moon was directed by Orla Finch and produced by Tom Varga.',
    'Copper Moon was directed by Tom Varga.',
    'contradicts: other-doer',
  ],
  ['one who did both', 'Copper Moon was directed and produced by Tom Varga.', 'Copper Moon was directed by Tom Varga.', 'repeats'],
  [
    'the second largest and the largest',
    'Orsola is the second largest city in Chile.',
    'Orsola is the largest city in Chile.',
    'contradicts: exclusive',
  ],
  ['the largest of two places', 'Orsola is the second largest city in Chile.', 'Orsola is the largest city in the valley.', 'repeats'],
  ['one of the largest', 'Orsola is one of the largest cities in Chile.', 'Orsola is the second largest city in Chile.', 'repeats'],
  ['largest and smallest', 'Orsola is the largest city in Chile.', 'Orsola is the smallest city in Chile.', 'contradicts: opposite'],
  ['the end of a stretch', 'Copper Moon aired on Kestrel from 2004 to 2009.', 'Copper Moon ended in 2012.', 'differs: date'],
  ['the year in which it came out', 'Copper Moon is a 2004 romantic comedy film.', 'Copper Moon came out in 2014.', 'differs: date'],
  ['a film from a year', 'Copper Moon is a 2004 romantic comedy film.', 'Copper Moon is a film from 2014.', 'differs: date'],
  [
    'childless',
    'In 1986 Orla Finch married Tom Varga, with whom she had three children.',
    'Orla Finch is childless.',
    'contradicts: opposite',
  ],
  [
    'not in a work',
    'Copper Moon is a 2004 comedy film starring Orla Finch.',
    'Orla Finch was not in Copper Moon.',
    'contradicts: negation',
  ],
  ['not in another work', 'Copper Moon is a 2004 comedy film starring Orla Finch.', 'Orla Finch was not in Salt Harbour.', 'context'],
  [
    'away from',
    'Tom Varga played a leading role in the Orsola Uprising.',
    'Tom Varga was away from the Orsola Uprising.',
    'contradicts: negation',
  ],
  [
    'born outside',
    'Born in Merrin, Tom Varga comes from a family of painters.',
    'Tom Varga was born outside of Merrin.',
    'contradicts: negation',
  ],
  ['born and raised', 'Tom Varga was born and raised in Merrin, Ohio.', 'Tom Varga was born in Texas.', 'contradicts: other-place'],
  ['a place behind a date', 'Tom Varga was born on 3 May 1970 in Ohio.', 'Tom Varga was born in Texas.', 'contradicts: other-place'],
  ['what is named so', 'Orsola is the country to the north of Merrin.', 'There is a capital called Orsola.', 'contradicts: exclusive'],
  [
    'the capital and largest city',
    'Orsola is the capital and largest city of Chile.',
    'Orsola is the capital of Peru.',
    'contradicts: other-place',
  ],
  [
    'an office of long names',
    'Ilse Varga became the first woman to lead a major party in the United Kingdom.',
    'Ilse Varga was not the first woman to lead a major party in the United Kingdom.',
    'contradicts: negation',
  ],
  ['had and did not have', 'Orsola has a king.', 'Orsola does not have a king.', 'contradicts: negation'],
  ['governed and did not have', 'The Republicans cut the Orsola budget.', 'The Republicans did not have a budget.', 'context'],
  ['only one of two trades', 'Orla Finch is an actress, singer and model.', 'Orla Finch only works as a model.', 'contradicts: exclusive'],
  ['only, with a number', 'Orla Finch won prizes and votes in Orsola.', 'Orla Finch only won 30 votes.', 'repeats'],
  ['can only', 'Tom Varga praised the mayor and Orla Finch.', 'The mayor can only praise Orla Finch.', 'repeats'],
  [
    'late in one decade and early in the next',
    'Rock music developed in the late 1960s and early 1970s in Chile.',
    'Rock music developed in the early 1970s.',
    'repeats',
  ],
  ['a title that is a word', 'Frozen is a Danish drama series.', 'Frozen is a political party.', 'contradicts: exclusive'],
  ['a word that is no title', 'Inflation is a disease.', 'Inflation is a tax.', 'context'],
  [
    'the year of its release denied',
    'Copper Moon is a 2004 comedy film.',
    'Copper Moon was not released in 2004.',
    'contradicts: negation',
  ],
  [
    'known otherwise',
    'The Orsola Gate, not known by any name otherwise, is a bridge.',
    'The Orsola Gate is known by another name.',
    'contradicts: negation',
  ],
  ['a country of another continent', 'Orsola is a city in Chile.', 'Orsola is in Europe.', 'contradicts: other-place'],
  ['a state and another country', 'Orsola is a city in Ohio.', 'Orsola is in Canada.', 'contradicts: other-place'],
  ['a country of two continents', 'Orsola is a city in Turkey.', 'Orsola is in Asia.', 'context'],
  ['countries of another continent', 'Orsola is a town between Chile and Peru.', 'Orsola is in Europe.', 'contradicts: other-place'],
  ['countries of two continents', 'Orsola is a town twinned with towns in Chile and Spain.', 'Orsola is in Europe.', 'context'],
  ['a firm and where it sells', 'Kestrel sells its cars in Chile and Peru.', 'Kestrel is in Europe.', 'context'],
];

it.each(CASES)('tells an article from a claim about its subject: %s', (_, prior, current, expected) => {
  expect(shown(prior, current)).toBe(expected);
  expect(shown(current, prior)).toBe(expected);
});

function shown(prior: string, current: string): string {
  const verdict = compare(said(prior), said(current));
  return verdict.kind === 'contradicts' || verdict.kind === 'differs' ? `${verdict.kind}: ${verdict.reasons[0].rule}` : verdict.kind;
}
