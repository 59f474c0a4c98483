import { verbGroups } from '../grammar/verb-groups.ts';
import { RELATIVES } from '../lexicon/closed-classes.ts';
import type { Token } from '../text/analyser.ts';

/**
 * What a word of a clause is to its predicate: `subject` does it and `object` is done to, whatever the voice; else the preposition before it
 * ("in", "against"), or `aside` for what is put between commas.
 */
export type Slot = string;

/** Where a word stands: its slot, and the number of its clause in the text. */
export interface Place {
  readonly slot: Slot;
  readonly clause: number;
}

const PREDICATE: Slot = 'predicate';
const SUBJECT: Slot = 'subject';
const OBJECT: Slot = 'object';
const ASIDE: Slot = 'aside';

/** The place of every token of a text, read from left to right with no tree: a first guess that is right for plain news sentences. */
export function placesOf(tokens: readonly Token[]): Place[] {
  const slots: Slot[] = tokens.map(() => SUBJECT);
  const clauses: number[] = [];
  const groups = verbGroups(tokens, 0, tokens.length);
  let slot = SUBJECT;
  let passive = false;
  let clause = 0;
  /** The clause that goes on behind a relative clause: "inflation, which had been high, fell". */
  let outer: number | null = null;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    clauses[i] = clause;
    const group = groups.find(({ from }) => from === i);
    if (group) {
      if (tokens[i - 1]?.text === ',' && outer !== null) {
        clause = outer;
        outer = null;
      } else if (tokens[i - 1]?.text === ',' && group.form !== 'finite') clause = i;
      clauses[i] = clause;
      passive = group.passive || tokens[group.to]?.lower === 'by';
      if (passive) turnRound(slots, clause, i);
      slots.fill(PREDICATE, group.from, group.to);
      clauses.push(...Array.from({ length: group.to - clauses.length }, () => clause));
      i = group.to - 1;
      slot = passive ? ASIDE : OBJECT;
      continue;
    }
    if (opensClause(tokens, i)) {
      outer = RELATIVES.has(token.lower) ? clause : null;
      clause = i;
      clauses[i] = i;
      passive = false;
      slot = SUBJECT;
    } else if (token.text === ',') slot = isOpening(slots, clause, i) ? SUBJECT : ASIDE;
    else if (token.tag === 'ADP' || (token.lower === 'to' && token.tag === 'PART'))
      slot = passive && token.lower === 'by' ? SUBJECT : token.lower;
    slots[i] = slot;
  }
  return slots.map((own, i) => ({ slot: own, clause: clauses[i] ?? 0 }));
}

/** In the passive what stands before the verb is done to. */
function turnRound(slots: Slot[], from: number, to: number): void {
  for (let i = from; i < to; i++) if (slots[i] === SUBJECT) slots[i] = OBJECT;
}

function opensClause(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (/^[.;:!?—–"“”]$/.test(token.text) || token.tag === 'SCONJ') return true;
  if (/^(?:who|which|whose|where|when|while|after|before|because|but)$/.test(token.lower))
    return tokens[i + 1]?.tag !== 'NUM' && token.tag !== 'ADP';
  // "and the mayor said": a clause of its own; "and bread" is not.
  return token.tag === 'CCONJ' && tokens[i - 1]?.text === ',';
}

/** "On Monday, the board …": a clause that begins with an adjunct has its subject behind the comma. */
function isOpening(slots: readonly Slot[], clause: number, comma: number): boolean {
  return !slots.slice(clause, comma).some((slot) => slot === PREDICATE || slot === SUBJECT);
}
