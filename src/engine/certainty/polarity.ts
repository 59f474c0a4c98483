import { BEFORE_FROM, BEFORE_GERUND, BEFORE_THAT, BEFORE_TO, type Sign, UNDOING } from '../lexicon/implicatives.ts';
import { SAYING } from '../lexicon/negators.ts';
import type { Token } from '../text/analyser.ts';
import { type Negation, negations } from './negation.ts';

/** Whether the sentence puts a predicate forward as holding, and the rules that decided, from the innermost outward. */
export interface Polarity {
  readonly positive: boolean;
  readonly rules: readonly string[];
}

interface Governor {
  readonly at: number;
  readonly sign: Sign | null;
  readonly rule: string;
}

/**
 * Polarity of the predicate at a token: negations whose scope reaches it or one of the words that govern it ("did not fail to act"),
 * times the signs of those words. `found` may be given where the negations of `tokens` are known already. Some rules ask for care: with
 * `not-said` nothing was asserted, with `not-all` some are left, with `not-until` it holds later, with `yet-to` it may still come.
 */
export function polarity(tokens: readonly Token[], predicateIndex: number, found: readonly Negation[] = negations(tokens)): Polarity {
  const rules: string[] = [];
  let positive = true;
  const used = new Set<Negation>();
  let at = predicateIndex;
  for (let step = 0; step < 6 && at >= 0 && at < tokens.length; step++) {
    for (const negation of found) {
      if (used.has(negation) || !reaches(tokens, negation, at)) continue;
      used.add(negation);
      if (isUntil(tokens, negation, at)) rules.push('not-until');
      else if (isUnsaid(tokens, negation, at)) rules.push('not-said');
      else {
        positive = !positive;
        rules.push(negation.rule);
      }
    }
    const governor = governorOf(tokens, at);
    if (!governor) break;
    if (governor.sign === '-') positive = !positive;
    if (governor.sign !== null) rules.push(governor.rule);
    at = governor.at;
  }
  return { positive, rules };
}

function reaches(tokens: readonly Token[], { at, from, to, rule }: Negation, predicate: number): boolean {
  if (predicate < from || predicate >= to) return false;
  if (predicate > at) return true;
  return rule !== 'without' && tokens[predicate]?.tag !== 'NOUN';
}

/** "will not open until March" says that it will open. */
function isUntil(tokens: readonly Token[], negation: Negation, predicate: number): boolean {
  if (negation.at > predicate) return false;
  const end = Math.min(tokens.length, predicate + 8);
  for (let at = predicate + 1; at < end; at++) {
    if (tokens[at]?.lower === 'until' || tokens[at]?.lower === 'till') return true;
    if (/^[.!?;,]$/.test(tokens[at]?.text ?? '')) return false;
  }
  return false;
}

/** "did not say that he had won", "it is not clear whether he won": a word of saying or knowing stands between negation and predicate. */
function isUnsaid(tokens: readonly Token[], { at, rule }: Negation, predicate: number): boolean {
  if (rule !== 'not' && rule !== "n't" && rule !== 'never') return false;
  return tokens.slice(at + 1, predicate).some(({ lemma, lower, tag }) => (tag === 'VERB' && SAYING.has(lemma)) || KNOWN.has(lower));
}

const KNOWN = new Set(['certain', 'clear', 'known', 'sure']);

/** The word that governs the predicate at `at`, or null. */
function governorOf(tokens: readonly Token[], at: number): Governor | null {
  if (tokens[at]?.tag === 'NOUN' && !tokens[at]?.lower.endsWith('ing')) return undoing(tokens, at);
  const start = groupStart(tokens, at);
  const before = tokens[start - 1];
  if (!before) return null;
  const gerund = /ing$/.test(tokens[start]?.lower ?? '') ? beforeGerund(tokens, start) : null;
  if (gerund) return gerund;
  return before.lower === 'to' && before.tag !== 'ADP' ? beforeTo(tokens, start - 1) : beforeThat(tokens, start);
}

/** "scrapped plans", "ruled out a meeting": the verb of which the noun at `at` is the object. */
function undoing(tokens: readonly Token[], at: number): Governor | null {
  for (let k = at - 1; k >= 0 && k >= at - 5; k--) {
    const token = tokens[k];
    if (!token) return null;
    const particle = PARTICLE_VERBS.has(`${tokens[k - 1]?.lemma} ${token.lower}`);
    if ((token.tag === 'VERB' && !describes(tokens, k)) || particle) {
      const verb = particle ? k - 1 : k;
      const word = lexical(tokens, verb);
      return { at: verb, sign: UNDOING.has(word) ? '-' : null, rule: word };
    }
    if (!['DET', 'ADJ', 'PRON', 'NOUN', 'PROPN', 'NUM', 'PART', 'VERB'].includes(token.tag)) return null;
  }
  return null;
}

/** "A *proposed* increase": a participle before its noun. */
function describes(tokens: readonly Token[], at: number): boolean {
  return /(?:ed|ing)$/.test(tokens[at]?.lower ?? '') && /^(?:DET|ADJ)$/.test(tokens[at - 1]?.tag ?? '');
}

/** First token of the verb group of `at`: its auxiliaries, negations and adverbs. */
function groupStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0) {
    const token = tokens[start - 1];
    if (!token || !(token.tag === 'AUX' || token.tag === 'ADV' || token.lemma === 'not' || token.lower === 'having')) break;
    start--;
  }
  return start;
}

function lexical(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  if (!token) return '';
  const particle = tokens[at + 1]?.lower;
  return PARTICLE_VERBS.has(`${token.lemma} ${particle}`) ? `${token.lemma} ${particle}` : token.lemma;
}

const PARTICLE_VERBS = new Set(['call off', 'give up', 'rule out', 'throw out', 'turn down', 'vote down']);

/** The nearest verb, adjective or noun before "to" at token `to`, past an object of up to three words. */
function beforeTo(tokens: readonly Token[], to: number): Governor | null {
  for (let at = to - 1; at >= 0 && at >= to - 5; at--) {
    const token = tokens[at];
    if (!token || token.tag === 'PUNCT' || token.tag === 'CCONJ') return null;
    const word = lexical(tokens, at);
    const sign = BEFORE_TO.get(word);
    if (sign !== undefined) return { at, sign, rule: `${word} to` };
    if (token.tag === 'VERB') return { at, sign: null, rule: word };
    if (at === to - 1 && (token.tag === 'ADJ' || token.tag === 'NOUN')) return { at, sign: null, rule: word };
  }
  return null;
}

/** "avoided paying", "ruled out holding", "stopped short of saying", "prevented them from leaving". */
function beforeGerund(tokens: readonly Token[], start: number): Governor | null {
  const before = tokens[start - 1];
  if (before?.lower === 'from') {
    for (let at = start - 2; at >= 0 && at >= start - 9; at--) {
      const word = tokens[at]?.lemma ?? '';
      if (tokens[at]?.tag === 'VERB' || BEFORE_FROM.has(word))
        return BEFORE_FROM.has(word) ? { at, sign: '-', rule: `${word} from` } : null;
    }
    return null;
  }
  const stopping = stopBefore(tokens, start);
  if (stopping !== null) return { at: stopping, sign: '-', rule: tokens[stopping]?.lemma ?? '' };
  if (before?.lower === 'of' && tokens[start - 2]?.lower === 'incapable') return { at: start - 2, sign: '-', rule: 'incapable of' };
  if (before?.lower === 'of' && tokens[start - 2]?.lower === 'short') return { at: start - 3, sign: '-', rule: 'short of' };
  if (before?.lower === 'in' && tokens[start - 2]?.lemma === 'succeed') return { at: start - 2, sign: '+', rule: 'succeed in' };
  if (before?.lower === 'against') return { at: start - 1, sign: '-', rule: 'against' };
  if (before?.lower === 'to' && tokens[start - 2]?.lower === 'opposed') return { at: start - 2, sign: '-', rule: 'opposed to' };
  const at = tokens[start - 2] && lexical(tokens, start - 2).includes(' ') ? start - 2 : start - 1;
  const word = lexical(tokens, at);
  const sign = BEFORE_GERUND.get(word);
  return sign === undefined ? null : { at, sign, rule: word };
}

/** "stop the fire spreading", "prevent it happening": index of the verb, an object before the participle. */
function stopBefore(tokens: readonly Token[], start: number): number | null {
  for (let at = start - 1; at >= 0 && at >= start - 5; at--) {
    const token = tokens[at];
    if (token?.tag === 'VERB') return at < start - 1 && /^(?:stop|prevent)$/.test(token.lemma) ? at : null;
    if (!token || !/^(?:DET|ADJ|NOUN|PROPN|PRON)$/.test(token.tag)) return null;
  }
  return null;
}

/** The word that governs the clause in which `start` stands: "denied that …", "denied it had …". Looks back over one clause. */
function beforeThat(tokens: readonly Token[], start: number): Governor | null {
  for (let at = start - 1; at >= 0 && at >= start - 14; at--) {
    const token = tokens[at];
    if (!token || /^[.!?;:,"“”]$/.test(token.text)) return null;
    if (token.tag === 'CCONJ' && token.lower === 'but') return null;
    const word = lexical(tokens, at);
    const doubtless = word === 'doubt' && ['no', 'without', 'little'].includes(tokens[at - 1]?.lower ?? '');
    // "Would not confirm or deny that …" leaves it open.
    const open = tokens[at - 1]?.lower === 'or';
    const sign = doubtless || open ? undefined : BEFORE_THAT.get(word);
    if (sign !== undefined && opensComplement(tokens, at + (word.includes(' ') ? 2 : 1), start)) return { at, sign, rule: `${word} that` };
    if (token.tag === 'VERB' && sign === undefined) return null;
  }
  return null;
}

/** "that" or a subject stands between the governing word and the predicate. */
function opensComplement(tokens: readonly Token[], at: number, start: number): boolean {
  const next = tokens[at];
  if (!next || at >= start || isRelative(tokens, at, start)) return false;
  return next.lower === 'that' || ['PRON', 'DET', 'NOUN', 'PROPN', 'ADJ', 'NUM'].includes(next.tag);
}

/** "Rejected a tax that would have paid": what is said of the noun; "rejected claims that it paid" is what is claimed. */
function isRelative(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to).some(({ lower }, i) => {
    const before = tokens[from + i];
    return lower === 'that' && before?.tag === 'NOUN' && !CLAIMED.has(before.lemma);
  });
}

const CLAIMED: ReadonlySet<string> = new Set(
  'accusation allegation argument assertion assumption assurance belief chance charge claim conclusion danger demand evidence fear fact guarantee hint hope idea impression indication likelihood news notion pledge possibility prediction promise proof prospect report risk rumor rumour sign speculation statement suggestion suspicion theory view warning'.split(
    ' ',
  ),
);
