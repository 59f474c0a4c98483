// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { claimReviewsIn } from '../../src/exchange/claim-review.ts';
import { claimReviewsOf } from '../../src/page/claim-reviews.ts';
import { identify } from '../exchange/identify.ts';

const page = (...scripts: string[]) =>
  new DOMParser().parseFromString(
    `${scripts.map((script) => `<script type="application/ld+json">${script}</script>`).join('')}<p>Words</p>`,
    'text/html',
  );
const REVIEW = '{"@type":"ClaimReview","claimReviewed":"The quay was shut for a year.","itemReviewed":{"author":{"name":"Odo Brask"}}}';

describe('the claim reviews of a page', () => {
  it.each([
    ['a script of its own', [REVIEW]],
    ['a graph among others', ['{"@type":"WebPage"}', `{"@graph":[{"@type":"NewsArticle"},${REVIEW}]}`]],
    ['a comment', [`<!-- ${REVIEW} -->`]],
  ])('are found in %s', (_, scripts) => {
    const json = claimReviewsOf(page(...scripts));
    const rows = claimReviewsIn(JSON.parse(json ?? 'null'), 1, identify);
    expect(rows).toMatchObject([{ kind: 'claim', content: { text: 'The quay was shut for a year.', speaker: { name: 'Odo Brask' } } }]);
  });

  it.each([[[]], [['{"@type":"Review"}']], [['not json']]])('are none in %j', (scripts) => {
    expect(claimReviewsOf(page(...scripts))).toBe(null);
  });

  it('are none where there is more than a message may hold', () => {
    expect(claimReviewsOf(page(`{"@type":"ClaimReview","claimReviewed":"${'a'.repeat(2_100_000)}"}`))).toBe(null);
  });
});
