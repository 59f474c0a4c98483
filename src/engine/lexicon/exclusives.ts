/**
 * Classes of words that exclude one another where they stand in one place of otherwise equal sentences: what is red is not blue, what is on
 * Monday is not on Friday. `|` joins words for one thing, `_` the words of one name. WordNet's classes (wordnet.generated.json) are added to these. Sorted by name.
 */
export interface Exclusives {
  readonly name: string;
  readonly words: readonly (readonly string[])[];
}

const ROWS: readonly (readonly [string, string])[] = [
  ['age', 'newborn|infant|baby|toddler|child|kid teenager|teenage adult elderly|old|senior'],
  [
    'animal',
    'cat dog horse cow|bull sheep|lamb goat pig bird|pigeon fish monkey elephant bear lion tiger wolf fox rabbit chicken|hen duck camel',
  ],
  ['colour', 'black white red orange yellow green blue purple|violet pink brown grey|gray silver gold|golden dark light'],
  ['compass', 'north|northern south|southern east|eastern west|western northeast northwest southeast southwest centre|center'],
  ['country', 'taiwan|taiwanese|formosan wales|welsh'],
  ['dress', 'dress skirt suit uniform jacket|coat shirt|t-shirt jeans trousers|pants shorts robe swimsuit|bikini hat|cap helmet scarf'],
  ['faith', 'christian muslim jewish hindu buddhist sikh catholic protestant orthodox atheist'],
  [
    'genre',
    'horror comedy drama|dramatic thriller romance|romantic documentary western animation|animated pornography|pornographic science-fiction',
  ],
  [
    'landscape',
    'beach|shore forest|woods desert mountain|hill field|meadow city|downtown village river lake ocean|sea street|road park garden',
  ],
  [
    'material',
    'brick stone|granite|marble sand glass plastic wood|wooden cement|concrete bronze copper iron steel gold silver paper|cardboard leather rubber clay straw ice aluminium|aluminum metal',
  ],
  ['month', 'january february march april may june july august september october november december'],
  [
    'occupation',
    'actor|actress musician|singer|performer|rapper|drummer|guitarist|composer|songwriter|band|rock politician|senator|president|governor|mayor|minister|lawmaker lawyer|attorney doctor|physician|surgeon teacher|professor engineer farmer soldier|general|officer model writer|author|novelist|poet|playwright|screenwriter|journalist athlete|footballer|quarterback|player|cricketer|golfer|driver|boxer director|filmmaker scientist|physicist|chemist|biologist|researcher painter|sculptor dancer chef|cook priest|bishop dog cat',
  ],
  ['office', 'mayor governor senator president chancellor ambassador bishop judge prosecutor'],
  ['part of day', 'morning|dawn noon|midday afternoon evening night midnight'],
  ['party', 'democrat|democratic republican conservative|tory labour|labor liberal socialist communist green'],
  [
    'posture',
    'stand|standing sit|sitting|seated lie|lying kneel|kneeling run|running walk|walking jump|jumping sleep|sleeping|asleep swim|swimming climb|climbing dance|dancing',
  ],
  ['product', 'film|movie song|single album book|novel painting play|musical opera poem series|show magazine|newspaper videogame'],
  ['season', 'spring summer autumn|fall winter'],
  ['side', 'left right|right-hand'],
  ['sky', 'sun moon star cloud rainbow'],
  [
    'sport',
    'football|soccer basketball baseball hockey tennis golf cricket rugby volleyball boxing badminton swimming skiing poker chess snooker darts cycling wrestling rowing fencing',
  ],
  [
    'state',
    'alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new_hampshire new_jersey new_mexico north_carolina north_dakota ohio oklahoma oregon pennsylvania rhode_island south_carolina south_dakota tennessee texas utah vermont virginia west_virginia wisconsin wyoming',
  ],
  [
    'vehicle',
    'car|automobile bus train|locomotive bicycle|bike motorcycle|motorbike boat|ship plane|airplane|aircraft truck|lorry helicopter tram subway ferry',
  ],
  ['weekday', 'monday tuesday wednesday thursday friday saturday sunday'],
];

export const EXCLUSIVES: readonly Exclusives[] = ROWS.map(([name, words]) => ({
  name,
  words: words.split(' ').map((word) => word.replaceAll('_', ' ').split('|')),
}));

/** Classes of places and peoples: what holds in one may hold in another too, so that they exclude one another only of one event. */
export const PLACES: ReadonlySet<string> = new Set(['capital', 'compass', 'continent', 'country', 'state']);

/** Classes of times: what differs is when. */
export const TIMES: ReadonlySet<string> = new Set(['month', 'part of day', 'season', 'weekday']);

/** Narrower and wider: what is in one is in the other too. */
export const CONTAINED: readonly (readonly [string, string])[] = [
  ['england', 'britain'],
  ['northern ireland', 'britain'],
  ['scotland', 'britain'],
  ['wales', 'britain'],
];

/** What is measured for each place apart: figures for two places do not clash. Stems of nouns. */
export const MEASURED: ReadonlySet<string> = new Set(
  'birth case cost crime death debt deficit demand economy employment export growth home import inflation infection interest market population price production rate rent revenue salary sale spending supply tax temperature tourism trade turnout unemployment wage yield'.split(
    ' ',
  ),
);
