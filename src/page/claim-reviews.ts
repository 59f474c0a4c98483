import { linkedData, scriptsOf } from './json-ld.ts';
import { markedUpData } from './marked-up-data.ts';

/** UTF-16 units; more is no page's markup, and a message must stay small. */
const MOST = 2_000_000;

/**
 * The ClaimReview markup of a page as one JSON array; null where there is none. Pages that say the same in a script and in attributes say it best in the
 * script.
 */
export function claimReviewsOf(document: Document): string | null {
  const written = linkedData(scriptsOf(document)).filter((node) =>
    [node['@type']].flat().some((type) => typeof type === 'string' && /(?:^|[/:])ClaimReview$/.test(type)),
  );
  const reviews = written.length > 0 ? written : markedUpData(document, 'ClaimReview');
  if (reviews.length === 0) return null;
  const json = JSON.stringify(reviews);
  return json.length > MOST ? null : json;
}
