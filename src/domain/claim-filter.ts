import type { Claim } from './claim.ts';

/** Which claims the library shows. Everything given must hold. */
export interface ClaimFilter {
  /** Every word must occur (stems and aliases as in retrieval); null or blank = any. */
  readonly words: string | null;
  /** A speaker's name in any spelling. */
  readonly speaker: string | null;
  /** The outlet's name, as it stands in the claim's document. */
  readonly outlet: string | null;
  /** Days, `YYYY-MM-DD`, both included; a claim without a date is in no such range. */
  readonly from: string | null;
  readonly to: string | null;
  readonly pack: string | null;
  /** Packs that are switched off are listed too. */
  readonly disabledToo: boolean;
}

/** A piece of a list of claims, the newest entries in the base first. */
export interface ClaimPage {
  readonly claims: readonly Claim[];
  /** To be given back for the next piece; null at the end. A piece may be short, even empty, while more is to come. */
  readonly next: number | null;
}

/** What the reader corrects in a claim, as they typed it. */
export interface ClaimEdit {
  readonly text: string;
  /** "" = the article itself. */
  readonly speaker: string;
  /** A date as people write it; "" = unknown. */
  readonly said: string;
}
