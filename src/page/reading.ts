import { claimReviewsOf } from './claim-reviews.ts';
import { pageReader } from './reader.ts';

/** The part that reads: articles, and the fact-checks that a page's own data hold. */
export interface Reading {
  readonly reader: typeof pageReader;
  readonly claimReviews: typeof claimReviewsOf;
}

export const reading: Reading = { reader: pageReader, claimReviews: claimReviewsOf };
