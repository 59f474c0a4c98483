import { type LinkedData, linkedData, scriptsOf } from './json-ld.ts';
import { markedUpData } from './marked-up-data.ts';

/** UTF-16 units; more is no page's markup, and a message must stay small. */
const MOST = 2_000_000;

/**
 * The ClaimReview markup of a page as one JSON array; null where there is none. Pages that say the same in a script and in attributes say it best in the
 * script.
 */
export function claimReviewsOf(document: Document): string | null {
  const inScripts = linkedData(scriptsOf(document)).filter((node) =>
    [node['@type']].flat().some((type) => typeof type === 'string' && /(?:^|[/:])ClaimReview$/.test(type)),
  );
  const reviews = inScripts.length > 0 ? inScripts : markedUpData(document, 'ClaimReview');
  if (reviews.length === 0) return null;
  const json = written(reviews);
  return json === null || json.length > MOST ? null : json;
}

/** What is nested deeper than can be written is no page's markup. */
function written(reviews: readonly LinkedData[]): string | null {
  try {
    return JSON.stringify(reviews);
  } catch {
    return null;
  }
}
