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
