import type { Dated } from './dated.ts';

/** The least that retrieval and comparison need of a statement, prior or current: what was said, by whom, when. */
export interface Utterance {
  readonly text: string;
  /** The speaker's name as given; null = the article itself, or unknown. */
  readonly speaker: string | null;
  readonly said: Dated | null;
  /** What stands before it and may name its subject (the sentence before, the title); absent where nothing but the text is known. */
  readonly before?: readonly string[];
}
