import type { Token } from '../text/analyser.ts';

export type Tense = 'past' | 'present' | 'future';

const FUTURE = new Set(['will', "'ll", '’ll', 'wo', 'shall', 'gonna', 'would']);
const OPEN = new Set(['may', 'might', 'could', 'should', 'must', 'can']);
const PAST = new Set(['was', 'were', 'did', 'had', 'has', 'have', "'ve", '’ve']);
const PRESENT = new Set(['is', 'are', 'am', "'s", '’s', "'re", '’re']);
/** Before "to" they look ahead: "is due to", "plans to", "are set to". */
const AHEAD = new Set(
  'aim aims bound about due expect expected expects going hope hopes intend intends likely plan planned planning plans poised prepare prepares preparing promise promised pledged vowed ready schedule scheduled set slated want wants agreed'.split(
    ' ',
  ),
);
const STARTS_SOON = new Set(
  'arrive arrives begin begins close closes end ends expire expires face faces finish finishes leave leaves meet meets open opens play plays resume resumes start starts travel travels vote votes'.split(
    ' ',
  ),
);

/**
 * Tense of the verb nearest to token `i`, first to the left within its sentence, then to the right. Scheduled presents ("begins on Monday")
 * look ahead. Reads at most 14 tokens each way.
 */
export function tenseAt(tokens: readonly Token[], i: number): Tense | null {
  return nearest(tokens, i, -1) ?? nearest(tokens, i, 1);
}

function nearest(tokens: readonly Token[], i: number, step: -1 | 1): Tense | null {
  for (let at = i + step; Math.abs(at - i) <= 14; at += step) {
    const token = tokens[at];
    if (!token || /^[.!?;]$/.test(token.text)) return null;
    const tense = tenseOf(tokens, at);
    if (tense) return tense;
  }
  return null;
}

/** "due in January", "forecast for Sunday", "scheduled for Monday". */
const PLANNED = new Set(['due', 'forecast', 'planned', 'scheduled', 'set', 'slated', 'expected']);

function tenseOf(tokens: readonly Token[], at: number): Tense | null {
  const token = tokens[at];
  if (!token) return null;
  const planned = PLANNED.has(token.lower) && ['for', 'on', 'in', 'by'].includes(tokens[at + 1]?.lower ?? '');
  if (planned) return wasBefore(tokens, at) ? 'past' : 'future';
  if (FUTURE.has(token.lower)) return 'future';
  if (token.tag === 'AUX') return auxiliary(tokens, at, token.lower);
  return token.tag === 'VERB' ? verb(tokens, at, token) : null;
}

function wasBefore(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === 'was' || lower === 'were' || lower === 'had');
}

function auxiliary(tokens: readonly Token[], at: number, word: string): Tense | null {
  if (isAhead(tokens[at + 1]) && tokens[at + 2]?.lower === 'to') return 'future';
  if (PAST.has(word)) return 'past';
  if (word === 'be') return modalBefore(tokens, at) ?? 'future';
  if (!PRESENT.has(word)) return null;
  // "Is closing on Monday" is a plan.
  const next = tokens[at + 1];
  return next?.lower.endsWith('ing') && STARTS_SOON.has(next.lemma) ? 'future' : 'present';
}

function isAhead(token: Token | undefined): boolean {
  return token !== undefined && AHEAD.has(token.lower);
}

function verb(tokens: readonly Token[], at: number, token: Token): Tense | null {
  if (token.lower.endsWith('ing') && token.lemma !== token.lower) return null;
  const modal = modalBefore(tokens, at);
  if (modal) return modal;
  if (token.lower !== token.lemma && !token.lower.endsWith('s')) return 'past';
  return STARTS_SOON.has(token.lower) ? 'future' : 'present';
}

/** The tense of the verb before "to", an adverb between: "went back to". */
function governing(tokens: readonly Token[], to: number): Tense | null {
  const before = tokens[to - 1]?.tag === 'ADV' ? to - 2 : to - 1;
  return tenseOf(tokens, before);
}

/** The tense that an auxiliary or "to" up to three tokens before gives a bare verb. */
function modalBefore(tokens: readonly Token[], at: number): Tense | null {
  for (let k = at - 1; k >= 0 && k >= at - 3; k--) {
    const token = tokens[k];
    if (!token) return null;
    if (FUTURE.has(token.lower)) return 'future';
    if (OPEN.has(token.lower)) return tokens[k + 1]?.lower === 'have' ? 'past' : 'future';
    if (token.lower === 'to') return isAhead(tokens[k - 1]) ? 'future' : (governing(tokens, k) ?? 'future');
    if (PAST.has(token.lower)) return 'past';
    if (PRESENT.has(token.lower)) return 'present';
    if (token.tag !== 'ADV' && token.tag !== 'PART' && token.tag !== 'AUX') return null;
  }
  return null;
}
