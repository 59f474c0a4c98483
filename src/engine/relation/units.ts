import type { Span } from '../../domain/span.ts';
import { type Negation, negations } from '../certainty/negation.ts';
import { polarity } from '../certainty/polarity.ts';
import { ALIASES } from '../lexicon/aliases.ts';
import { BEFORE_TO } from '../lexicon/implicatives.ts';
import { NEGATORS } from '../lexicon/negators.ts';
import { STOP_WORDS } from '../lexicon/stop-words.ts';
import type { Token } from '../text/analyser.ts';
import type { Analysis } from '../text/document.ts';
import { hasOpposite, ideasOf, keyOf, keyOfToken } from './concepts.ts';
import { within } from './frame.ts';
import { PARTICLES, phraseAt } from './phrases.ts';
import { copulaOf } from './roles.ts';
import { type Place, placesOf } from './slots.ts';

/** A word (or particle verb) that carries meaning, with what is needed to compare it. */
export interface Unit extends Span, Place {
  /** Stem, or stem and particle; names of one thing share it. */
  readonly key: string;
  /** How much it says: names most, function words nothing. */
  readonly weight: number;
  readonly role: 'name' | 'verb' | 'noun' | 'modifier';
  /** Whether it is put forward as holding. */
  readonly positive: boolean;
  /** The word with the negation before it ("did not accept"): what is shown as the reason. */
  readonly shown: Span;
  /** What turned it round, if anything: names of polarity rules. */
  readonly polarityRules: readonly string[];
  /** For verbs: keys of what is done to ("accepted the plan", "the plan was accepted"); empty where nothing is named. */
  readonly object: readonly string[];
  /** For modifiers: key of the noun behind that it describes, or null. */
  readonly head: string | null;
  /** For nouns and names: the last word of its phrase, that the others describe. */
  readonly isHead: boolean;
  /** Said of the subject by "is": "is a *model*", "was not *guilty*". */
  readonly predicative: boolean;
}

/** Words that negate and nothing else, as rules of polarity. */
export const PLAIN_NEGATIONS: ReadonlySet<string> = new Set(['not', "n't", 'never', 'no', 'none', 'cannot']);

const WEIGHT = { name: 1.5, verb: 1, noun: 1, modifier: 0.7 } as const;

/** The words of a text that carry meaning, as far as they stand in what is put forward. */
export function unitsOf({ tokens }: Analysis, content: readonly Span[]): Unit[] {
  const found = negations(tokens);
  const units: Unit[] = [];
  const places = placesOf(tokens);
  const place = (i: number, last: number) => ({ ...(places[i] ?? NOWHERE), isHead: isHead(tokens, last) });
  const objects = objectsOf(tokens);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || !within(token, content)) continue;
    const name = longName(tokens, i);
    if (name) {
      const end = tokens[name.last]?.end ?? token.end;
      units.push(named(name.key, { start: token.start, end }, place(i, name.last)));
      i = name.last;
      continue;
    }
    const whole = phraseAt(tokens, i);
    const verb = whole ? null : particleVerb(tokens, i);
    const phrase = whole ?? verb;
    const role = roleOf(token);
    if (!phrase && (role === null || isEmpty(token))) continue;
    const copula = (role === 'noun' || role === 'modifier') && !phrase ? copulaOf(tokens, i) : null;
    const own = polarity(tokens, i, found);
    const { positive, rules } = own.positive && copula !== null ? polarity(tokens, copula, found) : own;
    const end = phrase ? (tokens[phrase.last]?.end ?? token.end) : token.end;
    const kind = whole ? whole.role : verb ? 'verb' : (role ?? 'noun');
    const key = phrase?.key ?? keyOfToken(token);
    const shown = { start: positive ? token.start : negationStart(tokens, i, found), end };
    const object = kind === 'verb' ? objects(phrase?.last ?? i, i) : [];
    units.push({
      start: token.start,
      end,
      key,
      // What negates is seen in what it negates.
      weight: isTurning(tokens, i) ? 0 : WEIGHT[kind],
      role: kind,
      positive,
      shown,
      polarityRules: rules,
      object,
      predicative: copula !== null,
      head: kind === 'modifier' ? headOf(tokens, i) : null,
      ...place(i, phrase?.last ?? i),
    });
    if (whole) i = whole.last;
  }
  return units;
}

/** "Was *never*", "*refused* to", "*incapable* of": it says nothing but that what follows is not so. */
function isTurning(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (!token) return true;
  if (NEGATORS.has(token.lower)) return tokens[i - 1]?.lemma === 'be' || next?.lemma === 'be';
  return next?.lower === 'to' ? BEFORE_TO.get(token.lemma) === '-' : token.lower === 'incapable' && next?.lower === 'of';
}

/** "Haverly said *he* would not resign": a pronoun at the head of what somebody puts forward stands for who does. */
export function ofSpeaker({ start, end }: Span, surname: string): Unit {
  return named(surname, { start, end }, { slot: 'subject', clause: 0, isHead: true });
}

function named(key: string, shown: Span, place: Place & Pick<Unit, 'isHead'>): Unit {
  return {
    ...shown,
    key,
    weight: WEIGHT.name,
    role: 'name',
    positive: true,
    shown,
    polarityRules: [],
    object: [],
    predicative: false,
    head: null,
    ...place,
  };
}

const NOWHERE: Place = { slot: 'aside', clause: 0 };

function isHead(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last + 1];
  if (next?.text === '-') return false;
  return !/^(?:NOUN|PROPN)$/.test(next?.tag ?? '') && next?.lower !== "'s" && next?.lower !== "'";
}

/** The noun behind an adjective, other adjectives and nouns between: "large *fires*", "large forest *fires*". */
function headOf(tokens: readonly Token[], i: number): string | null {
  let at = i;
  while (/^(?:ADJ|NOUN|PROPN)$/.test(tokens[at + 1]?.tag ?? '') && at < i + 4) at++;
  const head = at > i ? tokens[at] : undefined;
  return head ? keyOfToken(head) : null;
}

/** Where the negation of a word begins, auxiliary included, if it stands close before the word; else the word's own start. */
function negationStart(tokens: readonly Token[], i: number, found: readonly Negation[]): number {
  const own = tokens[i]?.start ?? 0;
  const cue = found.findLast(({ at, from, to }) => at < i && i - at <= 4 && i >= from && i < to);
  if (!cue) return own;
  const auxiliary = tokens[cue.at - 1];
  return auxiliary?.tag === 'AUX' ? auxiliary.start : cue.cue.start;
}

/** A name of several words that stands for one thing ("United States", "European Union"). */
export function longName(tokens: readonly Token[], i: number): { readonly key: string; readonly last: number } | null {
  const next = tokens[i + 1];
  if (!next || tokens[i]?.tag !== 'PROPN') return null;
  const alias = LONG_NAMES.get(`${tokens[i]?.lower} ${next.lower}`);
  return alias ? { key: keyOf(alias), last: i + 1 } : null;
}

const LONG_NAMES = new Map(
  ALIASES.flatMap(([name, ...others]) => [name, ...others].filter((one) => one.split(' ').length === 2).map((one) => [one, name] as const)),
);

/** Tokens looked at on either side of a verb for its object. */
const REACH = 9;
/** What follows these is when, where or how, not what. */
const ADJUNCT = new Set([
  'in',
  'at',
  'by',
  'during',
  'after',
  'before',
  'since',
  'from',
  'when',
  'while',
  'as',
  'until',
  'under',
  'despite',
  'because',
  'within',
  'without',
  'through',
  'following',
  'amid',
  'last',
  'next',
  'this',
]);

/** The object of the verb at a token: nouns after it, or before it where it is passive; none where an adjunct follows at once. */
function objectsOf(tokens: readonly Token[]): (after: number, verb: number) => string[] {
  const nouns = (from: number, to: number, step: 1 | -1): string[] => {
    const keys: string[] = [];
    for (let i = from; step > 0 ? i < to : i > to; i += step) {
      const token = tokens[i];
      // "Withdrew *from Karsk*": what it withdrew from is as good as an object.
      if (
        !token ||
        /^[,;:.!?]$/.test(token.text) ||
        (step > 0 && ADJUNCT.has(token.lower) && !(token.lower === 'from' && keys.length === 0))
      )
        break;
      if (keys.length > 0 && (token.tag === 'VERB' || token.tag === 'AUX') && tokens[i - 1]?.text !== '-') break;
      if ((token.tag === 'NOUN' || token.tag === 'PROPN') && !isEmpty(token)) keys.push(keyOfToken(token));
    }
    return keys;
  };
  return (after, verb) => {
    const auxiliary = tokens[verb - 1]?.tag === 'ADV' || tokens[verb - 1]?.lower === 'not' ? tokens[verb - 2] : tokens[verb - 1];
    // "Was held", not "was holding".
    const passive = /^(?:be|get)$/.test(auxiliary?.lemma ?? '') && !tokens[verb]?.lower.endsWith('ing');
    return passive ? nouns(verb - 1, Math.max(-1, verb - REACH), -1) : nouns(after + 1, Math.min(tokens.length, after + REACH), 1);
  };
}

/** "turn down", "call it off": a verb whose particle stands within three words, known to the tables. */
function particleVerb(tokens: readonly Token[], i: number): { readonly key: string; readonly last: number } | null {
  const token = tokens[i];
  // "May do away with": the tagger takes "do" for an auxiliary.
  const isDo = token?.lemma === 'do' && tokens[i + 1]?.lower === 'away';
  if (!token || (token.tag !== 'VERB' && token.tag !== 'NOUN' && !isDo)) return null;
  for (let at = i + 1; at <= i + 3 && at < tokens.length; at++) {
    const particle = tokens[at]?.lower ?? '';
    if (/^[,.;:]$/.test(particle)) return null;
    if (!PARTICLES.has(particle)) continue;
    // "Keeps its ban *on* exports": behind an object only what ends the phrase goes with the verb ("turn the offer down").
    if (at > i + 1 && /^(?:ADJ|DET|NOUN|NUM|PRON|PROPN)$/.test(tokens[at + 1]?.tag ?? '')) return null;
    const key = keyOf(`${token.lemma} ${particle}`);
    return hasOpposite(key) || ideasOf(key).length > 0 ? { key, last: at } : null;
  }
  return null;
}

export function roleOf(token: Token): Unit['role'] | null {
  switch (token.tag) {
    case 'PROPN':
      return /^\p{Lu}/u.test(token.text) ? 'name' : 'noun';
    case 'NOUN':
      return 'noun';
    case 'VERB':
      return 'verb';
    case 'ADJ':
      return 'modifier';
    case 'ADV':
    case 'ADP':
      return hasOpposite(keyOf(token.lower)) ? 'modifier' : null;
    default:
      return null;
  }
}

/** Words of time and measure are compared as times and figures; stop words say nothing. */
export function isEmpty(token: Token): boolean {
  return (
    STOP_WORDS.has(token.lower) ||
    token.lower.length < 2 ||
    /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weeks?|months?|today|yesterday|tomorrow|percent|per|cent|mr|mrs|ms|dr)$/.test(
      token.lower,
    )
  );
}
