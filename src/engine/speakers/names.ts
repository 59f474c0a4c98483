/** Capitalised runs that may be names: "Odette Marsh", "Ingrid Solvay-Marr", "Ursula von der Leyen". */
const RUN =
  /\p{Lu}[\p{L}\p{M}'’.-]*\p{L}(?:(?: +(?:de|del|della|di|da|van|von|der|den|la|le|al|bin|ibn|ter|of|and|&))* +\p{Lu}[\p{L}\p{M}'’-]*)*/uy;

/** Capitalised words that open a run without being part of a name: titles, offices, first words of sentences. Lower case, sorted. */
const NOT_NAME = new Set(
  `a acting admiral after ambassador analyst an and archbishop as assistant at attorney baroness bishop but captain chair chairman chairwoman chancellor chief colonel commissioner committee congressman
  congresswoman corporal councillor counsel count dame defence defense deputy detective director doctor dr economist editor energy envoy ex executive fellow finance financial for foreign former
  general gov governor had health he her his home house if imam in inspector interior it its judge justice king lady lawyer leader lieutenant lord ma major majority manager marshal mayor minister ministry minority
  miss mr mrs ms mx national not officer on one operating our party pastor police pope president presidential presiding prime prince princess prof professor prosecutor rabbi regional rep representative
  rev reverend said secretary security sen senate senator sergeant sheikh sheriff she sir since speaker special spokesman spokesperson spokeswoman state staff superintendent sultan the their then they this to trade
  transport treasury under vice we when whip while with would could should did do does has have can how where why who not`.split(/\s+/),
);

/** The runs of a text. Sought only where a capital stands: small letters are most of a text, and told by their codes. */
function* runs(text: string): Generator<RegExpExecArray> {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!((code >= 65 && code <= 90) || code >= 192)) continue;
    RUN.lastIndex = i;
    const match = RUN.exec(text);
    if (!match) continue;
    yield match;
    i = match.index + match[0].length - 1;
  }
}

/** A name with its offset. */
export interface Named {
  readonly name: string;
  readonly start: number;
}

/** Names in a text with their offsets, titles cut off; one-word names included. */
export function namesIn(text: string): Named[] {
  const found: Named[] = [];
  for (const { 0: run, index } of runs(text)) {
    const one = run.includes(' ') ? longName(run) : NOT_NAME.has(run.toLowerCase()) ? '' : run;
    const name = one.replace(/['’]s?$/, '');
    if (name.length > 1) found.push({ name, start: index + run.indexOf(one) });
    if (run.includes(' and ')) found.push(...namesBehindAnd(run, index));
  }
  return found;
}

/** "Ada Berg and Karl Tarn": full names behind the first; a single word behind "and" is as often a part of the name. */
function namesBehindAnd(run: string, index: number): Named[] {
  const found: Named[] = [];
  for (let at = run.indexOf(' and '); at >= 0; at = run.indexOf(' and ', at + 1)) {
    const name = longName(run.slice(at + 5)).replace(/['’]s?$/, '');
    if (name.includes(' ')) found.push({ name, start: index + run.indexOf(name, at) });
  }
  return found;
}

/** Words that stand inside a name and never end it. */
const PARTICLES = new Set('de del della di da van von der den la le al bin ibn ter'.split(' '));

/** The name in a run of several words: up to "of" or "and", without titles before it. */
function longName(run: string): string {
  const words = run.split(/\s+(?:of|and|&)\s+/)[0]?.split(/\s+/) ?? [];
  let from = 0;
  let to = words.length;
  while (from < to && NOT_NAME.has((words[from] ?? '').toLowerCase().replace(/\.$/, ''))) from++;
  while (to > from && PARTICLES.has(words[to - 1] ?? '')) to--;
  return words.slice(from, to).join(' ');
}

/** Who is named in the article: each surname with its full names, in order of appearance. */
export function nameRegistry(names: readonly Named[]): ReadonlyMap<string, readonly string[]> {
  const registry = new Map<string, string[]>();
  for (const { name } of names) {
    if (!name.includes(' ')) continue;
    const surname = name.split(' ').at(-1) ?? '';
    const known = registry.get(surname) ?? [];
    if (!known.includes(name)) registry.set(surname, [...known, name]);
  }
  return registry;
}
