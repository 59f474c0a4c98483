/** Capitalised runs that may be names: "Odette Marsh", "Ingrid Solvay-Marr", "Ursula von der Leyen". */
const RUN =
  /\p{Lu}[\p{L}\p{M}'’.-]*\p{L}(?:(?: +(?:de|del|della|di|da|van|von|der|den|la|le|al|bin|ibn|ter|of|and|&))* +\p{Lu}[\p{L}\p{M}'’-]*)*/uy;

/** Capitalised words that open a run without being part of a name: titles, offices, first words of sentences. Lower case, sorted. */
const NOT_NAME = new Set(
  `a acting admiral after ambassador analyst an and archbishop as assistant at attorney baroness bishop but captain chair chairman chairwoman chancellor chief colonel commissioner committee congressman
  congresswoman corporal councillor counsel count dame defence defense deputy detective director doctor dr economist editor energy envoy ex executive fellow finance financial for foreign former
  general gov governor had health he her his home house if imam in inspector interior it its judge justice king lady lawyer lieutenant lord ma major majority manager marshal mayor minister ministry minority
  miss mr mrs ms mx national not officer on one operating our party pastor police pope president presidential presiding prime prince princess prof professor prosecutor rabbi regional rep representative
  rev reverend said secretary security sen senator sergeant sheikh sheriff she sir since speaker special spokesman spokesperson spokeswoman state staff superintendent sultan the their then they this to trade
  transport treasury under vice we when while with would could should did do does has have can how where why who not`.split(/\s+/),
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
  for (const match of runs(text)) {
    const words = match[0].split(/\s+(?:of|and|&)\s+/)[0]?.split(/\s+/) ?? [];
    while (words.length > 0 && NOT_NAME.has((words[0] ?? '').toLowerCase().replace(/\.$/, ''))) words.shift();
    while (words.length > 0 && /^(?:de|del|della|di|da|van|von|der|den|la|le|al|bin|ibn|ter)$/.test(words.at(-1) ?? '')) words.pop();
    const name = words
      .join(' ')
      .replace(/['’]s$/, '')
      .replace(/['’]$/, '');
    if (name.length > 1) found.push({ name, start: match.index + match[0].indexOf(words[0] ?? '') });
  }
  return found;
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
