import { CLAUSE_OPENERS, RELATIVES } from '../lexicon/closed-classes.ts';
import type { Token } from '../text/analyser.ts';
import { baseAfter, baseBefore, canEnd, isTime, type Phrase } from './noun-phrases.ts';

/** Tokens that a subject with its description may have at most. */
const LONGEST = 40;
const LONGEST_ASIDE = 12;

/** The subject that ends before `end` (a finite verb group's first token), with its descriptions; null where there is none. */
export function subjectBefore(tokens: readonly Token[], end: number, start: number): Phrase | null {
  const floor = Math.max(start, end - LONGEST);
  let at = end;
  while (at > floor && isBetween(tokens, at - 1)) at--;
  if (tokens[at - 1]?.text === ',' || closesAside(tokens[at - 1])) return beforeInsertion(tokens, at - 1, floor);
  return extended(tokens, at, floor);
}

/** Words between a subject and its verb: "Moscow also said", "they both said", "the owners neither confirmed nor …". */
function isBetween(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return (
    token !== undefined && (token.tag === 'ADV' || FLOATING.has(token.lower) || (token.lower === 'neither' && canEnd(tokens, i - 1, 0)))
  );
}

const FLOATING = new Set(['all', 'both', 'herself', 'himself']);

function closesAside(token: Token | undefined): boolean {
  return token?.text === ')' || token?.text === '—' || token?.text === '–';
}

/** A base noun phrase with what belongs to it on the left: "the head of", "two diplomats briefed on", "people who saw". */
function extended(tokens: readonly Token[], end: number, floor: number): Phrase | null {
  const base = baseBefore(tokens, end, floor);
  // "members who were there said": the description ends with its verb.
  const first = base ? base.from : overParticiple(tokens, end, floor);
  if (first === null) return null;
  let from = first;
  for (;;) {
    const next = before(tokens, from, floor);
    if (next === null) break;
    from = next;
  }
  if (base && tokens[base.from - 1]?.lower === 'and') from = listBefore(tokens, from, floor);
  return base && isTime(tokens, base) && from === base.from ? null : { from, to: end };
}

/** "Ada Berg, Karl Tarn and Lise Holm": over the names before the commas, if they begin the clause. */
function listBefore(tokens: readonly Token[], from: number, floor: number): number {
  let at = from;
  while (tokens[at - 1]?.text === ',' && tokens[at - 2]?.tag === 'PROPN') {
    const left = baseBefore(tokens, at - 1, floor);
    if (!left || isTime(tokens, left)) return from;
    at = left.from;
  }
  return at === floor || tokens[at - 1]?.tag === 'PUNCT' || tokens[at - 1]?.tag === 'SCONJ' ? at : from;
}

/** Where the phrase goes on to the left of `from`: over a preposition, "and", a participle or a relative clause; null where it ends. */
function before(tokens: readonly Token[], from: number, floor: number): number | null {
  const link = tokens[from - 1];
  if (!link || from - 1 <= floor) return null;
  if (
    link.tag === 'ADP' ||
    (link.lower === 'to' && link.tag !== 'PART') ||
    link.lower === 'and' ||
    link.text === '&' ||
    (link.tag === 'CCONJ' && link.lower === 'or')
  ) {
    const left = baseBefore(tokens, from - 1, floor);
    if (left) return isTime(tokens, left) && link.tag !== 'ADP' ? null : left.from;
    return link.tag === 'ADP' ? overParticiple(tokens, from - 1, floor) : null;
  }
  return overParticiple(tokens, from, floor);
}

/** "diplomats briefed on …", "those who have read …": back over the verb to the noun that it describes. */
function overParticiple(tokens: readonly Token[], end: number, floor: number): number | null {
  let at = end;
  while (at > floor && isVerbal(tokens[at - 1])) at--;
  if (at === end) return null;
  const opener = tokens[at - 1];
  const relative = opener && RELATIVES.has(opener.lower) ? at - 1 : at;
  if (relative === at && !isReducedRelative(tokens, at)) return null;
  const left = baseBefore(tokens, relative, floor);
  return left && !isPronoun(tokens, left) ? left.from : null;
}

function isVerbal(token: Token | undefined): boolean {
  return token !== undefined && (/^(?:VERB|AUX|ADV|PART|ADJ)$/.test(token.tag) || /^(?:there|here)$/.test(token.lower));
}

function isPronoun(tokens: readonly Token[], { from, to }: Phrase): boolean {
  return to - from === 1 && tokens[from]?.tag === 'PRON' && !/^(?:those|people|some|many|others|one)$/.test(tokens[from]?.lower ?? '');
}

function isReducedRelative(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at];
  return (verb?.tag === 'VERB' && /(?:ed|ing|en|wn|de|nt|ld|lt|ught)$/.test(verb.lower)) || verb?.tag === 'ADJ';
}

/** "Ada Berg, the minister, said": the phrase before the commas that open the insertion. */
function beforeInsertion(tokens: readonly Token[], comma: number, floor: number): Phrase | null {
  let end = comma;
  let found: Phrase | null = null;
  for (let at = comma - 1; at >= floor; at--) {
    const token = tokens[at];
    if (!token || (/^[;:.!?"“”]$/.test(token.text) && !endsAbbreviation(tokens, at))) break;
    const opens =
      token.text === ',' || (tokens[comma]?.text === ')' ? token.text === '(' : token.text === tokens[comma]?.text && token.text !== ',');
    if (!opens) continue;
    if (!isInsertion(tokens, at + 1, end)) break;
    const before = overAside(tokens, at, floor);
    const base = baseBefore(tokens, before, floor);
    if (base && isTime(tokens, base)) break;
    const left = extended(tokens, before, floor);
    if (left && !opensAdjunct(tokens, left.from, floor)) {
      found = { from: left.from, to: tokens[comma]?.text === ')' ? comma + 1 : comma };
      if (!isDescription(tokens, left)) break;
    }
    end = at;
  }
  return found;
}

/** "Berg (R-Fla.)", "Berg, R-Ky., said": a full stop with a mark behind it ends no sentence. */
function endsAbbreviation(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.text === '.' && /^[,)]$/.test(tokens[i + 1]?.text ?? '');
}

/** "Berg (R-Ohio), a member, said": where the aside opens that ends before `at`; `at` where none does. */
function overAside(tokens: readonly Token[], at: number, floor: number): number {
  if (tokens[at - 1]?.text !== ')') return at;
  for (let i = at - 2; i > Math.max(floor, at - LONGEST_ASIDE); i--) if (tokens[i]?.text === '(') return i;
  return at;
}

/** What stands between the commas: a description, a relative clause or a place, not a clause of its own. */
function isInsertion(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (!first || from >= to) return false;
  if (RELATIVES.has(first.lower) || first.tag === 'ADP' || first.tag === 'ADV' || first.tag === 'VERB' || CLAUSE_OPENERS.has(first.lower))
    return true;
  const verb = tokens.slice(from, to).findIndex(({ tag }) => tag === 'AUX' || tag === 'VERB');
  if (verb < 0) return true;
  const before = tokens.slice(from, from + verb);
  return (
    before.some(({ lower }) => RELATIVES.has(lower)) || (tokens[from + verb]?.tag === 'VERB' && !before.some(({ tag }) => tag === 'PRON'))
  );
}

/** "a former aide": itself a description of somebody named before it. */
function isDescription(tokens: readonly Token[], { from }: Phrase): boolean {
  return /^(?:a|an|the|his|her|its|their|who|whose)$/.test(tokens[from]?.lower ?? '') && tokens[from - 1]?.text === ',';
}

/** "In Brelling, …": the phrase hangs on a preposition that opens the clause. */
function opensAdjunct(tokens: readonly Token[], from: number, floor: number): boolean {
  const link = tokens[from - 1];
  return from - 1 >= floor && link?.tag === 'ADP';
}

/**
 * The noun phrase that begins at `start` with its descriptions: "said Ada Berg, the minister of health, who …". `end` bounds it; a mark of quotation,
 * a new clause or a second subject ends it.
 */
export function phraseAfter(tokens: readonly Token[], start: number, end: number): Phrase | null {
  const base = baseAfter(tokens, start, end);
  if (!base || isTime(tokens, base)) return null;
  if (base.to - base.from === 1 && tokens[start]?.tag === 'PRON') return base;
  let to = attachments(tokens, base.to, end);
  while (tokens[to]?.text === ',' && describes(tokens, to + 1, end)) to = descriptionEnd(tokens, to + 1, end);
  return { from: start, to };
}

/** Past "of the council", "from Brelling", "who have seen it", "familiar with it". */
function attachments(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  for (;;) {
    const link = tokens[at];
    if (!link || at >= end) return at;
    if (link.lower === 'who' || link.lower === 'whose') return descriptionEnd(tokens, at, end);
    const joins =
      link.tag === 'ADP' || link.lower === 'and' || link.text === '&' || /^(?:close|familiar|briefed|involved|based)$/.test(link.lower);
    const next = joins ? baseAfter(tokens, at + (tokens[at + 1]?.tag === 'ADP' ? 2 : 1), end) : null;
    if (!next || isTime(tokens, next) || /^(?:after|as|before|during|since|until|when|while)$/.test(link.lower)) return at;
    if (link.lower === 'and' && (tokens[next.to]?.tag === 'VERB' || tokens[next.to]?.tag === 'AUX')) return at;
    at = next.to;
  }
}

/** After the comma comes a description: a noun phrase without a verb of its own, an age, or a relative clause. */
function describes(tokens: readonly Token[], at: number, end: number): boolean {
  const first = tokens[at];
  if (!first || at >= end || /^["“‘']$/.test(first.text)) return false;
  if (first.lower === 'who' || first.lower === 'whose') return true;
  const base = baseAfter(tokens, at, end);
  if (!base || isTime(tokens, base) || tokens[at]?.tag === 'PRON') return false;
  const next = tokens[attachments(tokens, base.to, end)];
  return next === undefined || !(next.tag === 'AUX' || (next.tag === 'VERB' && !/(?:ing|ed)$/.test(next.lower)));
}

function descriptionEnd(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  while (
    at < end &&
    !/^[,;:.!?"“”—–]$/.test(tokens[at]?.text ?? '.') &&
    !(at > from && /^(?:after|when|while)$/.test(tokens[at]?.lower ?? ''))
  )
    at++;
  return at;
}
