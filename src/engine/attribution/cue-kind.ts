import type { Frame } from '../grammar/complements.ts';
import {
  CLAUSE_CUES,
  GERUND_CUES,
  INFINITIVE_CUES,
  OBJECT_CUES,
  OBJECT_INFINITIVE_CUES,
  PASSIVE_CUES,
  PASSIVE_PREPOSITION_CUES,
  PREPOSITION_CUES,
  QUOTATION_CUES,
  THAT_CUES,
} from '../lexicon/cue-verbs.ts';
import type { CueKind } from './draft.ts';

const NONE: ReadonlySet<string> = new Set();

const ACTIVE: Readonly<Record<Frame, ReadonlySet<string>>> = {
  that: CLAUSE_CUES,
  clause: CLAUSE_CUES,
  question: CLAUSE_CUES,
  quotation: CLAUSE_CUES,
  to: INFINITIVE_CUES,
  'object-to': OBJECT_INFINITIVE_CUES,
  gerund: GERUND_CUES,
  object: OBJECT_CUES,
  preposition: PREPOSITION_CUES,
  none: NONE,
};

const PASSIVE: Readonly<Record<Frame, ReadonlySet<string>>> = {
  that: PASSIVE_CUES,
  clause: PASSIVE_CUES,
  question: PASSIVE_CUES,
  quotation: NONE,
  to: PASSIVE_CUES,
  'object-to': NONE,
  gerund: NONE,
  object: NONE,
  preposition: PASSIVE_PREPOSITION_CUES,
  none: NONE,
};

const CLAUSAL: ReadonlySet<Frame> = new Set(['that', 'clause', 'question', 'quotation']);

/** What follows may look like a clause and still be an object ("praised the men who were there"). */
const LIKE_OBJECT: ReadonlySet<Frame> = new Set(['that', 'clause', 'object-to', 'question', 'quotation']);

/** Whether a verb with this complement is a cue, and of which kind; null where it is none. `key` is the lemma with its particle or preposition. */
export function cueKind(key: string, frame: Frame, passive: boolean): CueKind | null {
  if (passive) return PASSIVE[frame].has(key) ? kindOf(frame) : null;
  if (ACTIVE[frame].has(key) || (frame === 'that' && THAT_CUES.has(key)) || (frame === 'quotation' && QUOTATION_CUES.has(key)))
    return kindOf(frame);
  return LIKE_OBJECT.has(frame) && OBJECT_CUES.has(key) ? 'attitude' : null;
}

function kindOf(frame: Frame): CueKind {
  return CLAUSAL.has(frame) ? 'saying' : 'attitude';
}

/** First words of all cues: a verb that is none of them needs no closer look. */
const HEADS: ReadonlySet<string> = new Set(
  [...Object.values(ACTIVE), ...Object.values(PASSIVE), THAT_CUES, QUOTATION_CUES].flatMap((keys) =>
    [...keys].map((key) => key.split(' ')[0] ?? key),
  ),
);

/** Whether a verb can be a cue with some complement. */
export function mayBeCue(lemma: string): boolean {
  return HEADS.has(lemma);
}
