import { linkedData, scriptsOf } from './json-ld.ts';

/** UTF-16 units; more is no page's markup, and a message must stay small. */
const MOST = 2_000_000;

/** The ClaimReview markup of a page as one JSON array; null where there is none. */
export function claimReviewsOf(document: Document): string | null {
  const reviews = linkedData(scriptsOf(document)).filter((node) =>
    [node['@type']].flat().some((type) => typeof type === 'string' && /(?:^|[/:])ClaimReview$/.test(type)),
  );
  if (reviews.length === 0) return null;
  const json = JSON.stringify(reviews);
  return json.length > MOST ? null : json;
}
