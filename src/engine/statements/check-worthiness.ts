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
  const signs = new Signs(text, BASE + shape(tokens));
  let verb = false;
  tokens.forEach((token, i) => {
    read(signs, tokens, i, token);
    verb ||= token.tag === 'VERB' || token.tag === 'AUX';
  });
  const subject = tokens.find(({ tag }) => tag !== 'PUNCT' && tag !== 'CCONJ' && tag !== 'ADV' && tag !== 'INTJ');
  const opening = subject && openingSign(subject);
  if (opening) signs.add(opening, subject);
  if (!verb) signs.add('no-verb', null);
  return { score: 1 / (1 + Math.exp(-signs.sum)), reasons: signs.reasons };
}

/** The signs found so far, each counted no more often than its limit. */
class Signs {
  readonly reasons: Feature[] = [];
  sum: number;
  readonly #counts = new Map<Sign, number>();
  readonly #text: string;

  constructor(text: string, sum: number) {
    this.#text = text;
    this.sum = sum;
  }

  add(sign: Sign, token: Token | null): void {
    const [weight, limit] = WEIGHTS[sign];
    const count = this.#counts.get(sign) ?? 0;
    if (count >= limit) return;
    this.#counts.set(sign, count + 1);
    this.sum += weight;
    this.reasons.push({ rule: sign, span: token && span(this.#text, token.start, token.end) });
  }
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

/** Adds the signs that one token gives. */
function read(signs: Signs, tokens: readonly Token[], i: number, token: Token): void {
  const { lower, tag } = token;
  const word = WORDS.get(lower);
  if (word) {
    signs.add(word, token);
    return;
  }
  switch (tag) {
    case 'NUM':
      if (lower !== 'one') signs.add('number', token);
      if (MONEY.has(lower)) signs.add('money', token);
      return;
    case 'SYM':
      if (MONEY.has(lower)) signs.add('money', token);
      return;
    case 'VERB':
      readVerb(signs, tokens, i, token);
      return;
    case 'AUX':
      readAuxiliary(signs, tokens, i, token);
      return;
    case 'NOUN':
    case 'PROPN':
    case 'ADJ':
    case 'ADV':
      readName(signs, tokens, i, token);
      return;
    case 'PUNCT':
      return;
    default:
      if (TIMES.has(token.lemma)) signs.add('time', token);
  }
}

const MONEY = new Set(
  '% $ € £ ¥ percent cent million millions billion billions trillion trillions dollar dollars euro euros pound pounds'.split(' '),
);

/** The sign that a word form gives whatever its tag. */
const WORDS: ReadonlyMap<string, Sign> = new Map<string, Sign>(
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
  ).flatMap(([sign, words]) => words.split(' ').map((word) => [word, sign] as const)),
);

function readVerb(signs: Signs, tokens: readonly Token[], i: number, token: Token): void {
  const { lower, lemma } = token;
  if (ATTITUDES.has(lemma)) {
    signs.add('attitude', token);
    return;
  }
  if (CHANGES.has(lemma)) signs.add('change', token);
  const before = tokens[i - 1];
  if (lower.endsWith('ing')) {
    if (before?.lemma === 'be') signs.add('under-way', token);
  } else if (lower !== lemma && !lower.endsWith('s')) {
    if (before?.tag !== 'AUX') signs.add('past-event', token);
    if (ACTS.has(lemma)) signs.add('act', token);
    if (REPORTS.has(lemma)) signs.add('report', token);
  }
}

function readAuxiliary(signs: Signs, tokens: readonly Token[], i: number, token: Token): void {
  const { lower, lemma } = token;
  const next = tokens[i + 1]?.tag;
  if (lower === 'was' || lower === 'were' || lower === 'did' || lower === 'had') signs.add('past-state', token);
  else if (lemma === 'have' && (next === 'VERB' || next === 'ADV' || next === 'AUX')) signs.add('perfect', token);
}

function readName(signs: Signs, tokens: readonly Token[], i: number, token: Token): void {
  const { lower, lemma, tag, text } = token;
  const key = tag === 'PROPN' ? lemma.toLowerCase() : lemma;
  if (MONEY.has(lower)) signs.add('money', token);
  if (tag === 'NOUN' || tag === 'PROPN') {
    if (RECORDS.has(key)) signs.add('record', token);
    else if (VALUES.has(key)) signs.add('value', token);
  }
  if (tag === 'PROPN' && i > 0 && tokens[i - 1]?.tag !== 'PROPN' && /^\p{Lu}/u.test(text)) signs.add('name', token);
  if (tag === 'ADJ' && lower.endsWith('est')) signs.add('comparison', token);
  if (JUDGEMENTS.has(lower)) signs.add('judgement', token);
  if (TIMES.has(key)) signs.add('time', token);
}
