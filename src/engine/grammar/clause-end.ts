import { CLAUSE_OPENERS } from '../lexicon/closed-classes.ts';
import { FRAMING } from '../lexicon/reporting-verbs.ts';
import type { Token } from '../text/analyser.ts';
import type { Clause, Frame } from './complements.ts';
import { baseAfter } from './noun-phrases.ts';

/** Tokens that a complement may have at most: what is longer has lost its end. */
const LONGEST = 300;

/** Where the cue stands: in the main clause, in a relative clause ("who said …, left"), or in an adverbial one ("While he said …, she left"). */
export type Setting = 'main' | 'relative' | 'adverbial';

/** Token before which a complement that begins at `from` ends. Tokens inside quotations end nothing. */
export function complementEnd(
  clause: Clause,
  frame: Frame,
  from: number,
  setting: Setting,
  inQuotation: (token: number) => boolean,
): number {
  const { tokens, last } = clause;
  const full = frame === 'that' || frame === 'clause' || frame === 'question' || frame === 'quotation';
  let at = from + 1;
  while (at < Math.min(last, from + LONGEST) && (inQuotation(at) || !(ends(clause, full, from, at) || returns(clause, setting, at)))) at++;
  return trimmed(tokens, from, at);
}

/** After a comma the clause around the cue goes on: with its verb after a relative clause, with its subject after an adverbial one. */
function returns(clause: Clause, setting: Setting, at: number): boolean {
  if (setting === 'main' || clause.tokens[at]?.text !== ',') return false;
  if (setting === 'relative') return clause.groupFrom(at + 1)?.form === 'finite';
  const subject = baseAfter(clause.tokens, at + 1, clause.last);
  return subject !== null && finiteSoon(clause, subject.to);
}

/** A finite verb within a few words, before any mark. */
function finiteSoon({ tokens, last, groupFrom }: Clause, from: number): boolean {
  for (let at = from; at < Math.min(last, from + 8); at++) {
    const group = groupFrom(at);
    if (group) return group.form === 'finite';
    if (/^[,;:.!?]$/.test(tokens[at]?.text ?? '') || tokens[at]?.tag === 'CCONJ' || tokens[at]?.tag === 'SCONJ') return false;
  }
  return false;
}

function ends(clause: Clause, full: boolean, from: number, at: number): boolean {
  const token = clause.tokens[at];
  if (!token) return true;
  // "“…,” adding that": the comma stands inside the marks.
  if (/^[”"'’]$/.test(clause.tokens[at - 1]?.text ?? '') && clause.groupFrom(at)?.form === 'gerund') return true;
  if (/^[;:—–]$/.test(token.text)) return true;
  if (token.text === '-' && clause.tokens[at - 1]?.end !== token.start) return true;
  if (token.lower === 'according' && clause.tokens[at + 1]?.lower === 'to') return true;
  if (token.text === ',') return endsAtComma(clause, full, at);
  if (token.tag === 'CCONJ') return full ? cueNext(clause, at + 1) : verbNext(clause, at + 1);
  if (full) return false;
  return (
    CLAUSE_OPENERS.has(token.lower) &&
    !/^(?:than|if|as|so|or|since|rather|before|given|even|lest|yet|once)$/.test(token.lower) &&
    at > from + 1
  );
}

/** Words after a comma with which a clause goes on as said. */
const CONTINUES = new Set('although and as because but even if nor or though unless when where which while who whose with'.split(' '));
/** Words after a comma that no longer belong to an object. */
const ENDS = new Set('according adding although as but even saying though where whereas which while who'.split(' '));

/** A comma ends the complement where the sentence goes on with something else: another verb of the same subject, a participle, a contrast. */
function endsAtComma(clause: Clause, full: boolean, at: number): boolean {
  const { tokens } = clause;
  const next = tokens[at + 1];
  if (!next) return true;
  if (next.lower === 'including' || next.lower === 'not') return false;
  if (full && CONTINUES.has(next.lower)) return cueNext(clause, at + 2);
  if (ENDS.has(next.lower)) return true;
  if (clause.groupFrom(at + 1)?.form === 'gerund') return true;
  if (next.tag === 'CCONJ') return verbNext(clause, at + 2) || cueNext(clause, at + 2) || !full;
  return !full && next.tag !== 'ADJ' && next.tag !== 'NOUN';
}

/** A finite verb right here: it has the subject of the clause before. */
function verbNext({ groupFrom }: Clause, at: number): boolean {
  const form = groupFrom(at)?.form;
  return form === 'finite' || form === 'participle';
}

/** "… but said", "… and others said": the sentence goes on with the next thing that was said. */
function cueNext(clause: Clause, at: number): boolean {
  const subject = clause.groupFrom(at) ? null : baseAfter(clause.tokens, at, clause.last);
  const group = clause.groupFrom(subject?.to ?? at);
  return group !== undefined && group.form === 'finite' && !group.passive && FRAMING.has(group.lemma);
}

/** Without marks and spaces at its end; a closing quotation mark stays. */
export function trimmed(tokens: readonly Token[], from: number, to: number): number {
  let at = to;
  while (at > from && /^[,.:;!?—–-]$/.test(tokens[at - 1]?.text ?? '')) at--;
  return at;
}
