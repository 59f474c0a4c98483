/**
 * Names of one thing in the news: the first word of a row stands for the others when texts are searched and compared. Metonyms (a capital for its
 * government) are in, as readers of foreign news use them so. Lower case; rows sorted by their first entry.
 */
export const ALIASES: readonly (readonly [string, ...string[]])[] = [
  ['america', 'u.s.', 'us', 'u.s', 'usa', 'united states', 'united states of america', 'american', 'americans', 'washington'],
  ['bank of england', 'boe', 'threadneedle street'],
  ['britain', 'uk', 'u.k.', 'united kingdom', 'british', 'great britain', 'downing street', 'whitehall'],
  ['china', 'chinese', 'beijing', 'prc'],
  ['european central bank', 'ecb'],
  ['european union', 'eu', 'e.u.', 'brussels'],
  ['europe', 'european', 'europeans'],
  ['federal reserve', 'fed', 'the fed'],
  ['france', 'french', 'paris', 'elysee', 'élysée'],
  ['germany', 'german', 'germans', 'berlin'],
  ['gulf', 'gulf states'],
  ['imf', 'international monetary fund'],
  ['india', 'indian', 'new delhi'],
  ['iran', 'iranian', 'tehran'],
  ['israel', 'israeli', 'israelis'],
  ['japan', 'japanese', 'tokyo'],
  ['nato', 'north atlantic treaty organization', 'north atlantic treaty organisation', 'atlantic alliance'],
  ['putin', 'vladimir putin'],
  ['russia', 'russian', 'russians', 'moscow', 'kremlin'],
  ['ukraine', 'ukrainian', 'ukrainians', 'kyiv', 'kiev'],
  ['united nations', 'un', 'u.n.'],
  ['who', 'world health organization', 'world health organisation'],
  ['zelensky', 'zelenskyy', 'zelenskiy', 'zelenskyi', 'selenskyj', 'volodymyr zelensky', 'volodymyr zelenskyy'],
];

/** Single-word aliases, each with the name that stands for it. */
export const ALIAS_OF: ReadonlyMap<string, string> = new Map(
  ALIASES.flatMap(([name, ...others]) => others.filter((other) => !other.includes(' ')).map((other) => [other, name] as const)),
);
