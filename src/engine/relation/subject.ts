import model from '../lexicon/subject.generated.json' with { type: 'json' };
import type { Alignment } from './align.ts';
import { type Evidence, likelihood } from './confidence.ts';
import { type Ground, groundOf, type Setting } from './ground.ts';
import { areNear, isOneSpeaker } from './matter.ts';
import type { Proposition } from './proposition.ts';
import { nearness } from './topic.ts';

/** Within one affair little is needed. */
const LEAST_IN_AFFAIR = 0.4;
/** Words and names from which on more say nothing more, and what they tell together. */
const MANY = 4;
const MUCH = 4;

/** Whether two texts are on one subject, by what they have in common and by the company their words keep. */
export function isCommonSubject(prior: Proposition, current: Proposition, ground: Ground, { oneAffair }: Setting): boolean {
  return oneAffair ? ground.weight >= LEAST_IN_AFFAIR : likelihood(evidenceOf(prior, current, ground), model) >= 0.5;
}

/** What speaks for one subject, by name. Symmetric. `lab train-subject` fits how much each says. */
export function subjectEvidence(prior: Proposition, current: Proposition, alignment: Alignment, setting: Setting): Evidence {
  return evidenceOf(prior, current, groundOf(prior, current, alignment, setting));
}

function evidenceOf(prior: Proposition, current: Proposition, { weight, count, named }: Ground): Evidence {
  const near = nearness(prior.topic, current.topic);
  const one = isOneSpeaker(prior, current);
  return {
    'a name': named ? 1 : 0,
    count: Math.min(1, count / MANY),
    near,
    'near, little shared': count <= 1 ? near : 0,
    'one speaker': one ? 1 : 0,
    'one speaker, same days': one && areNear(prior, current) ? 1 : 0,
    weight: Math.min(1, weight / MUCH),
  };
}
