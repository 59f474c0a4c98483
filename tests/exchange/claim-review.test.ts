import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimContent, ReadingPlan, ReadRow } from '../../src/domain/import.ts';
import { claimReader } from '../../src/exchange/claim-reader.ts';
import { claimReviewsIn } from '../../src/exchange/claim-review.ts';
import { cuts, piecesOf } from './chunks.ts';
import { identify } from './identify.ts';

const REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://checks.example/quay',
  claimReviewed: 'The quay of Vellmouth was shut for a year.',
  datePublished: '2031-06-03',
  author: { '@type': 'Organization', name: 'Vell Checks' },
  reviewRating: { '@type': 'Rating', ratingValue: 1, alternateName: 'Wrong' },
  itemReviewed: {
    '@type': 'Claim',
    author: { '@type': 'Person', name: 'Odo Brask', jobTitle: 'harbour master' },
    datePublished: '2031-05-04',
  },
};

const CLAIM: ClaimContent = {
  key: null,
  document: {
    id: 'https://checks.example/quay',
    title: 'The quay of Vellmouth was shut for a year.',
    outlet: 'Vell Checks',
    author: null,
    published: { value: '2031-06-03', precision: 'day', inferred: false },
    url: 'https://checks.example/quay',
  },
  paragraph: null,
  text: 'The quay of Vellmouth was shut for a year.',
  quote: null,
  speaker: { id: 'odo brask', name: 'Odo Brask', role: 'harbour master', kind: 'person' },
  manner: 'indirect',
  certainty: 'reported',
  said: { value: '2031-05-04', precision: 'day', inferred: false },
};

const claims = (rows: readonly ReadRow[]) => rows.flatMap((row) => (row.kind === 'claim' ? [row.content] : []));
const codes = (rows: readonly ReadRow[]) => rows.flatMap((row) => (row.kind === 'problem' ? [row.problem.code] : []));

const WRAPPINGS: readonly (readonly [string, unknown])[] = [
  ['by itself', REVIEW],
  ['in an array', [REVIEW]],
  ['in a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage', name: 'x' }, REVIEW] }],
  ['in a feed', { '@type': 'DataFeed', dateModified: '2031-07-01', dataFeedElement: [{ '@type': 'DataFeedItem', item: [REVIEW] }] }],
  ['in a feed whose item is one', { '@type': 'DataFeed', dataFeedElement: [{ '@type': 'DataFeedItem', item: REVIEW }] }],
  ['in a feed of reviews', { '@type': 'DataFeed', dataFeedElement: [REVIEW] }],
  ['in a list', { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', position: 1, item: REVIEW }] }],
  ['in an article', { '@type': 'NewsArticle', headline: 'x', review: [REVIEW] }],
  ['in an array in an array', [[REVIEW]]],
  ['with several types', { ...REVIEW, '@type': ['Review', 'ClaimReview'] }],
  ['with a full type', { ...REVIEW, '@type': 'https://schema.org/ClaimReview' }],
];

describe('claim reviews', () => {
  it.each(WRAPPINGS)('are found %s', (_, value) => {
    expect(claims(claimReviewsIn(value, 1, identify))).toEqual([CLAIM]);
  });

  it.each(WRAPPINGS)('are found in a file %s, cut anywhere', (_, value) => {
    const plan: ReadingPlan = { format: 'claim-review', encoding: 'utf-8', layout: null, mapping: {}, dateOrder: null };
    fc.assert(
      fc.property(cuts, (at) => {
        const reader = claimReader(plan, { file: 'x.json', identify, frame: null });
        if (!reader) throw new Error('no reader');
        const rows = [...piecesOf(JSON.stringify(value), at).flatMap((piece) => reader.push(piece)), ...reader.end()];
        expect(claims(rows)).toEqual([CLAIM]);
      }),
      { numRuns: 20 },
    );
  });

  const VARIANTS: readonly (readonly [string, object, object])[] = [
    [
      'a claimant that is a string',
      { itemReviewed: { author: 'Odo Brask' } },
      { speaker: { id: 'odo brask', name: 'Odo Brask', role: null, kind: 'person' } },
    ],
    [
      'the first of several claimants',
      { itemReviewed: { author: [{ name: 'Ina Corvane' }, { name: 'x' }] } },
      { speaker: { id: 'ina corvane', name: 'Ina Corvane', role: null, kind: 'person' } },
    ],
    [
      'no claimant',
      { itemReviewed: { datePublished: '2031' } },
      { speaker: null, manner: 'narrated', certainty: 'alleged', said: { value: '2031', precision: 'year', inferred: false } },
    ],
    ['a claimant without a name', { itemReviewed: { author: { '@type': 'Person' } } }, { speaker: null }],
    ['nobody in particular', { itemReviewed: { author: { name: 'Various' } } }, { speaker: null }],
    [
      'the claim in what is reviewed',
      { claimReviewed: undefined, itemReviewed: { name: 'No ship came in all of May.', author: { name: 'x' } } },
      { text: 'No ship came in all of May.' },
    ],
    [
      'several things reviewed',
      { itemReviewed: [{ author: { name: 'Ina Corvane' } }] },
      { speaker: { id: 'ina corvane', name: 'Ina Corvane', role: null, kind: 'person' } },
    ],
    ['markup in the text', { claimReviewed: '<p>The quay &amp; the pier  were\nshut.</p>' }, { text: 'The quay & the pier were shut.' }],
    ['a value object', { claimReviewed: { '@value': 'The pier was shut.', '@language': 'en' } }, { text: 'The pier was shut.' }],
  ];
  it.each(VARIANTS)('are read with %s', (_, change, expected) => {
    expect(claims(claimReviewsIn({ ...REVIEW, ...change }, 1, identify))[0]).toMatchObject(expected);
  });

  it('leave out an address that is none, and name the review by its host where no publisher stands', () => {
    const [claim] = claims(claimReviewsIn({ ...REVIEW, author: undefined, url: 'https://www.checks.example/x' }, 1, identify));
    expect(claim?.document.outlet).toBe('checks.example');
    const [other] = claims(claimReviewsIn({ ...REVIEW, url: 'javascript:alert(1)' }, 1, identify));
    expect(other?.document.url).toBe(null);
  });

  it('without a claim, with one too long or with a date that is none are named', () => {
    expect(codes(claimReviewsIn({ '@type': 'ClaimReview', url: 'https://checks.example/x' }, 1, identify))).toEqual(['no-text']);
    expect(codes(claimReviewsIn({ ...REVIEW, claimReviewed: 'a'.repeat(5001) }, 1, identify))).toEqual(['too-long']);
    const rows = claimReviewsIn({ ...REVIEW, itemReviewed: { datePublished: 'lately' } }, 1, identify);
    expect([codes(rows), claims(rows).length]).toEqual([['date'], 1]);
  });

  it('carry no rating', () => {
    expect(JSON.stringify(claims(claimReviewsIn(REVIEW, 1, identify)))).not.toMatch(/Wrong|rating/i);
  });

  it('are read from any JSON without breaking down', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('@type', 'claimReviewed', 'itemReviewed', 'author', 'url', 'name', '@graph'), fc.jsonValue()),
        (value) => {
          for (const claim of claims(claimReviewsIn({ '@type': 'ClaimReview', ...value }, 1, identify))) expect(claim.text).not.toBe('');
        },
      ),
    );
  });
});
