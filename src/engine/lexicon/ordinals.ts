const WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const TENS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth'.split(' ');

/** Ordinals in words by their value, "first" to "twentieth" and the tens. */
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...WORDS.map((word, i) => [word, i + 1] as const),
  ...TENS.map((word, i) => [word, 10 * (i + 2)] as const),
]);

/** The value of an ordinal in words or digits ("third", "3rd", "twenty-third"), or null. */
export function ordinalValue(word: string): number | null {
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(word);
  if (digits) return Number(digits[1]);
  const own = ORDINALS.get(word);
  if (own !== undefined) return own;
  const [tens = '', ones = ''] = word.split('-');
  const ten = TENS.findIndex((one) => one.slice(0, 4) === tens.slice(0, 4));
  const one = ORDINALS.get(ones);
  return ten >= 0 && one !== undefined && one < 10 ? 10 * (ten + 2) + one : null;
}
