/** Why it is here, prior statement, current statement, kind and first rule. */
export type ConflictCase = readonly [reason: string, prior: string, current: string, expected: string];

/** One place differs, all else is the same. */
export const EXCHANGED: readonly ConflictCase[] = [
  ['colours', 'The getaway car in Orsola was red.', 'The getaway car in Orsola was green.', 'contradicts: exclusive'],
  ['countries', 'The stolen altar was found in Chile.', 'The stolen altar was found in Peru.', 'contradicts: exclusive'],
  ['peoples', 'A Danish diver found the wreck of the Orsola.', 'A Swedish diver found the wreck of the Orsola.', 'contradicts: exclusive'],
  ['ordinals in words and digits', 'It was the third fire in Brelling.', 'It was the 5th fire in Brelling.', 'contradicts: exclusive'],
  ['the same ordinal', 'It was the third fire in Brelling.', 'It was the 3rd fire in Brelling.', 'repeats: same-proposition'],
  ['numbers', 'The Tarn sisters own four mills.', 'The Tarn sisters own seven mills.', 'differs: different-figure'],
  ['days', 'The ferry to Orsola sails on Monday.', 'The ferry to Orsola sails on Friday.', 'differs: date'],
  ['opposites', 'The school stands near the weir.', 'The school stands far from the weir.', 'contradicts: opposite'],
  ['materials', 'The bridge in Brelling is of stone.', 'The bridge in Brelling is of wood.', 'contradicts: exclusive'],
  ['a kind of it', 'The guests in Orsola drank wine.', 'The guests in Orsola drank champagne.', 'repeats: same-proposition'],
  ['both negated', 'The getaway car in Orsola was not red.', 'The getaway car in Orsola was not green.', 'no conflict'],
];

/** What is measured for each place apart is no clash of places. */
export const MEASURED_APART: readonly ConflictCase[] = [
  ['prices of two countries', 'Prices in Chile rose in autumn.', 'Prices in Peru rose in autumn.', 'no conflict'],
  ['turnout in two countries', 'Turnout in Denmark was high.', 'Turnout in Sweden was high.', 'no conflict'],
];

/** One text calls false what the other says. */
export const REFUTED: readonly ConflictCase[] = [
  ['a hoax', 'A shark was filmed in the Brelling harbour.', 'The shark in the Brelling harbour was a hoax.', 'contradicts: refuted'],
  ['“No, …”', 'Halvorsen Rail sold the Orsola line.', 'No, Halvorsen Rail has not sold the Orsola line.', 'contradicts: refuted'],
  [
    'denial of a report',
    'Kestrel plans to close the Orsola plant.',
    'Kestrel denies report that it will close the Orsola plant.',
    'contradicts: refuted',
  ],
  [
    'in a headline that capitalises every word',
    'Governor Tarn collapsed during a speech.',
    'Governor Tarn Collapse Video Is Fake, Experts Find',
    'contradicts: refuted',
  ],
  [
    'false of something else',
    'Kestrel dismissed two drivers.',
    'Kestrel dismissed two drivers with fake passports.',
    'repeats: same-proposition',
  ],
  [
    'neither confirmed nor denied',
    'Kestrel is buying Halvorsen Rail.',
    'Kestrel would not confirm or deny it is buying Halvorsen Rail.',
    'no conflict',
  ],
  ['only asked', 'A shark was filmed in the Brelling harbour.', 'Was the shark in the Brelling harbour a hoax?', 'no conflict'],
  [
    'both deny it',
    'Tarn denied that his office had held up the Orsola bridge.',
    '“My office did not hold up the Orsola bridge,” Tarn said.',
    'no conflict',
  ],
];

/** Who, what, where and when of one thing: a short claim against a long text. */
export const ATTRIBUTES: readonly ConflictCase[] = [
  [
    'what somebody is',
    'Jonas Estrada (born 3 May 1960) is a Danish cricketer who played for the Brelling club.',
    'Jonas Estrada is a Chilean cricketer.',
    'contradicts: exclusive',
  ],
  [
    'one of two professions',
    'Jonas Estrada (born 3 May 1960) is a Danish actor and singer who lives in Brelling.',
    'Jonas Estrada is a singer.',
    'no conflict',
  ],
  [
    'who did it',
    'The Salt Road is a 2011 film written and directed by Orla Finch.',
    'The Salt Road was directed by Tom Varga.',
    'contradicts: other-doer',
  ],
  ['when', 'Halvorsen Rail, founded in 1992, runs ferries and trams.', 'Halvorsen Rail was founded in 1987.', 'differs: date'],
  [
    'when, in the parentheses of a life',
    'Orla Finch (12 June 1875 – 1 December 1947) was a painter.',
    'Orla Finch was born on 2 October 1875.',
    'differs: date',
  ],
  ['a month alone', 'Orla Finch (born 26 December 1970) is a painter.', 'Orla Finch was born in May.', 'differs: date'],
  [
    'which of its kind',
    'The Salt Road is on the first studio album of Orla Finch.',
    'The Salt Road is on the second studio album of Orla Finch.',
    'contradicts: exclusive',
  ],
  ['a wider place', 'Orla Finch was born in Brelling.', 'Orla Finch was born in Carsonia.', 'no conflict'],
  [
    'is not what it is said to be',
    'Orla Finch, an heiress from Brelling, is a painter.',
    'Orla Finch is not a painter.',
    'contradicts: negation',
  ],
];

/** One event of which contrary things are said in other words, and days that a bare name does not fix. */
export const CONTRARY: readonly ConflictCase[] = [
  [
    'signed and vetoed',
    'Governor Ada Tarn signed the harbour bill.',
    'Governor Ada Tarn vetoed the harbour bill.',
    'contradicts: opposite',
  ],
  ['hit and missed', 'The Orsola rocket hit the depot.', 'The Orsola rocket missed the depot.', 'contradicts: opposite'],
  ['held and collapsed', 'The truce in Orsola is holding.', 'The truce in Orsola has collapsed.', 'contradicts: opposite'],
  ['lifted and extended', 'The court lifted the ban on Kestrel.', 'The court extended the ban on Kestrel.', 'contradicts: opposite'],
  ['takes part and misses', 'Ada Tarn will run in the Orsola race.', 'Ada Tarn will miss the Orsola race.', 'contradicts: opposite'],
  [
    'one day, in two ways',
    'Ada Tarn opened the Orsola pier on Friday evening.',
    'Ada Tarn opened the Orsola pier on Friday.',
    'repeats: same-proposition',
  ],
];

/** Two texts about one subject that share words and hold together. */
export const HOLD_TOGETHER: readonly ConflictCase[] = [
  [
    'false is something else',
    'Governor Ada Tarn opened the Orsola bridge.',
    'Governor Ada Tarn said the video of a shark in the harbour was a hoax.',
    'no conflict',
  ],
  [
    'to deny is to withhold',
    'Kestrel insures most families in Orsola against floods.',
    'Kestrel would deny families in Orsola cover for their cellars.',
    'no conflict',
  ],
  [
    'two parties with names that are words for people',
    'The Liberals supported the harbour bill in Orsola.',
    'The Greens opposed the harbour bill in Orsola.',
    'no conflict',
  ],
  [
    'what describes whom somebody dismissed',
    'Governor Ada Tarn praised the head of the secret service.',
    'Governor Ada Tarn dismissed the head of the secret service.',
    'no conflict',
  ],
  [
    'none of one kind',
    'There is no escape clause in the contract of Jonas Estrada with Kestrel.',
    'Kestrel insisted on a clause about pay in the contract of Jonas Estrada.',
    'no conflict',
  ],
  [
    'some members, and all of them together',
    'The Brelling council approved the sale of the mill on Monday.',
    'Two members of the Brelling council voted against selling the mill on Monday.',
    'no conflict',
  ],
  [
    'one goal of many',
    'It was Jonas Estrada who scored the winning goal for Brelling.',
    'Orla Finch scored 22 goals for Brelling.',
    'no conflict',
  ],
  ['snow twice', 'Snow closed the Orsola pass in February.', 'Snow closed the Orsola pass on Saturday.', 'no conflict'],
  ['two months of what is measured', 'Unemployment in Orsola rose in January.', 'Unemployment rose in Orsola in March.', 'no conflict'],
  [
    'a price and a part paid by somebody',
    'The Orsola pier will cost 240 million crowns.',
    'The town of Orsola contributes 60 million crowns to the pier.',
    'no conflict',
  ],
  [
    'a place in what does it',
    'The fever killed nine people in Orsola.',
    'The fever outbreak in Brelling killed thirty people.',
    'no conflict',
  ],
  [
    'the new and those who are there',
    'New teachers in Orsola will get a bonus of 2,000 crowns.',
    'Teachers already working in Orsola will get no bonus.',
    'no conflict',
  ],
  [
    'said of what was rejected',
    'Senators in Orsola rejected a tax that would have paid for the ferry.',
    'The rejection of the tax in Orsola has cost the ferry a steady source of money.',
    'no conflict',
  ],
  [
    'a name may be whom a noun means',
    'Ada Tarn signed the harbour bill in Orsola.',
    'It was the governor who signed the harbour bill in Orsola.',
    'no conflict',
  ],
];

/** Figures and hours that are told in several ways. */
export const TOLD_OTHERWISE: readonly ConflictCase[] = [
  [
    'ages',
    'The painter Orla Finch has died at the age of 82.',
    'Orla Finch, the painter, who was 88, died on Monday.',
    'differs: different-figure',
  ],
  [
    'ages of the arrested',
    'A man of 34 was arrested at the Orsola pier.',
    'Police arrested a 43-year-old man at the Orsola pier.',
    'differs: different-figure',
  ],
  ['hours', 'The shops in Orsola close at 8pm on Sundays.', 'On Sundays shops in Orsola will close at 10pm.', 'differs: date'],
  ['the same hour', 'The ferry to Orsola leaves at 21:00.', 'The Orsola ferry leaves at 9pm.', 'no conflict'],
  [
    'a score from both ends',
    'Brelling lost 3-1 to Orsola in the cup.',
    'Orsola beat Brelling 4-1 in the cup.',
    'differs: different-figure',
  ],
  [
    'for each',
    'Each of the winners of the Halvorsen prize for young divers receives 50,000 crowns.',
    'The winners of the Halvorsen prize for young divers get 80,000 crowns each.',
    'differs: different-figure',
  ],
  [
    'one month, however it is resolved',
    'The price of a stamp in Orsola goes up by 20 cents in January.',
    'Stamps in Orsola will cost 35 cents more from January.',
    'differs: different-figure',
  ],
];

/** Who did it, and what it came of, told in other words. */
export const OTHER_DOERS: readonly ConflictCase[] = [
  [
    'by, and it was who',
    'The weir at Orsola was blown up by retreating soldiers, the monitors said.',
    'It was the rebels who blew up the weir at Orsola, the monitors said.',
    'contradicts: other-doer',
  ],
  [
    'was behind it',
    'The fire at the Orsola mill was started by a faulty heater.',
    'Arson was behind the fire at the Orsola mill.',
    'contradicts: exclusive',
  ],
];
