import type { Verdict } from '../../domain/relation.ts';
import { comparable } from '../figures/convert.ts';
import type { Alignment } from './align.ts';
import type { Evidence } from './confidence.ts';
import type { Ground } from './ground.ts';
import { closeness, coverage } from './meaning.ts';
import type { Proposition } from './proposition.ts';
import { sharesTime } from './repeats.ts';

const MUCH_WEIGHT = 12;
const MUCH_GROUND = 3;
const MANY_NAMES = 4;
const MANY_WORDS = 20;
const MANY_CONTRARIES = 3;
/** In days; as many where a date is not known. */
const LONG_BETWEEN = 14;
const UNKNOWN_BETWEEN = 7;
const DAY = 86_400_000;

/**
 * All by which the relation of two propositions can be told, each in [0, 1]: how near their words are, how far they overlap, what stands in one of them
 * only, and what the rules say. Symmetric.
 */
export function likenessOf(prior: Proposition, current: Proposition, alignment: Alignment, ground: Ground, ruled: Verdict): Evidence {
  return { ...overlap(prior, current, alignment, ground), ...figures(prior, current), ...asymmetries(prior, current), ...saidBy(ruled) };
}

function overlap(prior: Proposition, current: Proposition, alignment: Alignment, ground: Ground): Evidence {
  const { priorShare, currentShare, weight, wordShare, names, contrary, shared } = alignment;
  const near = Math.max(0, closeness(prior.meaning, current.meaning));
  const [one, other] = [coverage(prior.meaning, current.meaning), coverage(current.meaning, prior.meaning)];
  return {
    near,
    'very near': near * near,
    'less covered': Math.min(one, other),
    'more covered': Math.max(one, other),
    'less shared': Math.min(priorShare, currentShare),
    'more shared': Math.max(priorShare, currentShare),
    'words shared': Math.min(1, wordShare),
    weight: Math.min(1, weight / MUCH_WEIGHT),
    'a name': flag(names > 0),
    names: Math.min(1, names / MANY_NAMES),
    ground: Math.min(1, ground.weight / MUCH_GROUND),
    'named ground': flag(ground.named),
    'one speaker': flag(prior.surname !== null && prior.surname === current.surname),
    'one time': flag(sharesTime(prior, current)),
    'a contrary': flag(contrary.length > 0),
    contraries: Math.min(1, contrary.length / MANY_CONTRARIES),
    'other polarity': flag(shared.some(({ prior: a, current: b }) => a.role === 'verb' && a.positive !== b.positive)),
  };
}

function figures({ quantities: some }: Proposition, { quantities: others }: Proposition): Evidence {
  const met = some.flatMap((a) => others.map((b) => comparable(a, b)));
  const [equal, different] = [met.includes('equal'), met.includes('different')];
  return {
    'same figure': flag(equal),
    'other figure': flag(different),
    'only other figures': flag(different && !equal),
    'figures in both': flag(some.length > 0 && others.length > 0),
    'figures in one': flag(some.length > 0 !== others.length > 0),
  };
}

/** What is so in one of the two only, and what makes either of them assert nothing. */
function asymmetries(prior: Proposition, current: Proposition): Evidence {
  const either = (test: (one: Proposition) => boolean) => flag(test(prior) || test(current));
  const one = (test: (one: Proposition) => boolean) => flag(test(prior) !== test(current));
  const [a, b] = [prior.words.length, current.words.length];
  const between = prior.saidAt === null || current.saidAt === null ? UNKNOWN_BETWEEN : Math.abs(prior.saidAt - current.saidAt) / DAY;
  return {
    question: either(({ mood }) => mood === 'questioned'),
    condition: either(({ mood }) => mood === 'conditional'),
    'one negative': one(({ units }) => units.some(({ positive }) => !positive)),
    'one wished': one(({ wished }) => wished),
    'one forecast': one(({ forecast }) => forecast),
    'one speech act': one(({ speechAct }) => speechAct),
    'one denial': one(({ denial }) => denial),
    'one hedged': one(({ hedge }) => hedge !== null),
    'one attributed': one(({ attributed }) => attributed),
    'one of a past period': one(({ pastPeriod }) => pastPeriod),
    length: Math.min(1, Math.min(a, b) / MANY_WORDS),
    'unlike lengths': Math.abs(a - b) / Math.max(1, a, b),
    'days between': Math.min(1, between / LONG_BETWEEN),
  };
}

function saidBy(ruled: Verdict): Evidence {
  const isConflict = ruled.kind === 'contradicts' || ruled.kind === 'differs';
  return { [`ruled ${ruled.kind}`]: 1, 'sure conflict': isConflict ? ruled.score : 0 };
}

function flag(holds: boolean): number {
  return holds ? 1 : 0;
}
