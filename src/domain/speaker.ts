/** What kind of speaker stands behind a statement. `group` is unnamed or collective ("two officials"); it is never resolved further. */
export type SpeakerKind = 'person' | 'organisation' | 'group' | 'document';

/** Whoever an attribution source refers to. */
export interface Speaker {
  /** Key that is the same for every spelling and alias ("volodymyr zelensky"); null where the speaker has no identity ("two officials"). */
  readonly id: string | null;
  /** Fullest name met, for display. */
  readonly name: string;
  /** Office or description ("presidential chief of staff"), if one was met. */
  readonly role: string | null;
  readonly kind: SpeakerKind;
}

/** Two names, in any spelling, are of one speaker, or they are not: the reader's word. The second name of a merge is the one that stays. */
export interface SpeakerDecision {
  /** The same for the same two names, so that who decides again changes his mind. */
  readonly id: string;
  readonly kind: 'merge' | 'split';
  readonly names: readonly [string, string];
  /** ISO timestamp: later decisions count more. */
  readonly at: string;
}

/** What a decision says, whoever decided it when. */
export type DecidedNames = Pick<SpeakerDecision, 'kind' | 'names'>;

/** What a decision is called where it is shared: whoever decides the opposite about the same names shares something else. */
export function sharedSubjectOf({ kind, id }: SpeakerDecision): string {
  return `${kind} ${id}`;
}

/** A decision just made, and what was decided before about the same names: enough to undo it. */
export interface Decided {
  readonly id: string;
  readonly before: SpeakerDecision | null;
}
