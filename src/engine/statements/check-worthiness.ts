import { span } from '../../domain/span.ts';
import type { CheckWorthiness, Feature } from '../../domain/statement.ts';
import { ACTS, ATTITUDES, CHANGES, JUDGEMENTS, RECORDS, REPORTS, TIMES, VALUES } from '../lexicon/worthiness.ts';
import type { Token } from '../text/analyser.ts';

/** From this score on a statement counts as a factual claim worth comparing. */
export const WORTH_CHECKING = 0.5;

/**
 * What each sign adds to the sum, and how often it counts at most. Round numbers chosen by hand: figures and comparisons say most, then
 * what is told as done, by whom and when; questions, wishes, duties and ideals say that nothing can be checked.
 */
const WEIGHTS = {
  number: [1, 3],
  money: [1, 2],
  comparison: [0.5, 2],
  'past-event': [0.5, 2],
  'past-state': [0.5, 2],
  act: [0.25, 2],
  report: [0.5, 1],
  perfect: [0.25, 2],
  'under-way': [0.5, 1],
  change: [0.25, 2],
  record: [0.5, 3],
  name: [0.25, 3],
  time: [0.5, 2],
  question: [-1, 1],
  condition: [-0.75, 1],
  value: [-0.5, 2],
  attitude: [-0.5, 2],
  judgement: [-0.5, 2],
  duty: [-0.75, 2],
  possibility: [-0.5, 2],
  intention: [-0.25, 2],
  'open-clause': [-0.5, 2],
  'first-person': [-0.25, 2],
  address: [-0.25, 2],
  'addressed-subject': [-0.5, 1],
  exhortation: [-0.5, 1],
  'no-verb': [-0.5, 1],
} as const satisfies Record<string, readonly [weight: number, limit: number]>;

type Sign = keyof typeof WEIGHTS;

/** Without any sign a sentence is undecided. */
const BASE = 0;
/** Longer sentences say more; nouns name things. Added for each doubling of 15 words, and for each tenth of nouns above a fifth. */
const LENGTH = 0.4;
const NOUNS = 0.2;

/**
 * Whether a sentence puts forward something that can be checked: the logistic of the summed weights of its signs, which are the reasons.
 * It ranks and thins what is shown and needs no learned model.
 */
export function checkWorthiness(text: string, tokens: readonly Token[]): CheckWorthiness {
  const counts = new Map<Sign, number>();
  const reasons: Feature[] = [];
  let sum = BASE + shape(tokens);
  const add = (sign: Sign, token: Token | undefined) => {
    const [weight, limit] = WEIGHTS[sign];
    const count = counts.get(sign) ?? 0;
    if (count >= limit) return;
    counts.set(sign, count + 1);
    sum += weight;
    reasons.push({ rule: sign, span: token ? span(text, token.start, token.end) : null });
  };
  let verb = false;
  for (const [i, token] of tokens.entries()) {
    for (const sign of signs(tokens, i, token)) add(sign, token);
    verb ||= token.tag === 'VERB' || token.tag === 'AUX';
  }
  const subject = tokens.find(({ tag }) => tag !== 'PUNCT' && tag !== 'CCONJ' && tag !== 'ADV' && tag !== 'INTJ');
  const opening = subject && openingSign(subject);
  if (opening) add(opening, subject);
  if (!verb) add('no-verb', undefined);
  return { score: 1 / (1 + Math.exp(-sum)), reasons };
}

function shape(tokens: readonly Token[]): number {
  let words = 0;
  let nouns = 0;
  for (const { tag } of tokens) {
    if (tag !== 'PUNCT') words++;
    if (tag === 'NOUN' || tag === 'PROPN' || tag === 'NUM') nouns++;
  }
  return words === 0 ? -4 : LENGTH * Math.log2(words / 15) + NOUNS * ((10 * nouns) / words - 2);
}

function openingSign({ lower, lemma, tag }: Token): Sign | null {
  if (lower === 'you') return 'addressed-subject';
  return lower === 'let' || (tag === 'VERB' && lower === lemma) ? 'exhortation' : null;
}

/** The signs that one token gives. */
function signs(tokens: readonly Token[], i: number, token: Token): readonly Sign[] {
  const { lower, tag } = token;
  const word = WORDS.get(lower);
  if (word) return word;
  switch (tag) {
    case 'NUM':
      return lower === 'one' ? [] : MONEY.has(lower) ? ['number', 'money'] : ['number'];
    case 'SYM':
      return MONEY.has(lower) ? ['money'] : [];
    case 'VERB':
      return verbSigns(tokens, i, token);
    case 'AUX':
      return auxiliarySigns(tokens, i, token);
    case 'NOUN':
    case 'PROPN':
    case 'ADJ':
    case 'ADV':
      return nameSigns(tokens, i, token);
    default:
      return TIMES.has(token.lemma) ? ['time'] : [];
  }
}

const MONEY = new Set(
  '% $ € £ ¥ percent cent million millions billion billions trillion trillions dollar dollars euro euros pound pounds'.split(' '),
);

/** Signs that a word form gives whatever its tag. */
const WORDS: ReadonlyMap<string, readonly Sign[]> = new Map<string, readonly Sign[]>(
  (
    [
      ['comparison', 'than most least'],
      ['question', '?'],
      ['condition', 'if'],
      ['duty', 'must should ought shall'],
      ['possibility', 'can could may might would'],
      ['intention', "will 'll ’ll"],
      ['open-clause', 'what how why whether'],
      ['first-person', "i me my myself i'm i've i'd i'll"],
      ['address', 'you your yours'],
    ] as const
  ).flatMap(([sign, words]) => words.split(' ').map((word) => [word, [sign]] as const)),
);

function verbSigns(tokens: readonly Token[], i: number, { lower, lemma }: Token): Sign[] {
  if (ATTITUDES.has(lemma)) return ['attitude'];
  const found: Sign[] = [];
  if (CHANGES.has(lemma)) found.push('change');
  const before = tokens[i - 1];
  if (lower.endsWith('ing')) {
    if (before?.lemma === 'be') found.push('under-way');
  } else if (lower !== lemma && !lower.endsWith('s')) {
    if (before?.tag !== 'AUX') found.push('past-event');
    if (ACTS.has(lemma)) found.push('act');
    if (REPORTS.has(lemma)) found.push('report');
  }
  return found;
}

function auxiliarySigns(tokens: readonly Token[], i: number, { lower, lemma }: Token): Sign[] {
  if (lower === 'was' || lower === 'were' || lower === 'did' || lower === 'had') return ['past-state'];
  const next = tokens[i + 1]?.tag;
  return lemma === 'have' && (next === 'VERB' || next === 'ADV' || next === 'AUX') ? ['perfect'] : [];
}

function nameSigns(tokens: readonly Token[], i: number, { lower, lemma, tag, text }: Token): Sign[] {
  const found: Sign[] = [];
  const key = tag === 'PROPN' ? lemma.toLowerCase() : lemma;
  if (MONEY.has(lower)) found.push('money');
  if (tag === 'NOUN' || tag === 'PROPN') {
    if (RECORDS.has(key)) found.push('record');
    else if (VALUES.has(key)) found.push('value');
  }
  if (tag === 'PROPN' && i > 0 && /^\p{Lu}/u.test(text) && tokens[i - 1]?.tag !== 'PROPN') found.push('name');
  if (tag === 'ADJ' && lower.endsWith('est')) found.push('comparison');
  if (JUDGEMENTS.has(lower)) found.push('judgement');
  if (TIMES.has(key)) found.push('time');
  return found;
}
