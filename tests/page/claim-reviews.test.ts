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

  it('are none where they are nested deeper than can be written', () => {
    expect(claimReviewsOf(page(`{"@type":"ClaimReview","claimReviewed":${'['.repeat(200_000)}${']'.repeat(200_000)}}`))).toBe(null);
  });
});

const MICRODATA = `<div itemscope itemtype="https://schema.org/ClaimReview">
  <a itemprop="url" href="https://check.example/quay">Our review</a>
  <h2 itemprop="claimReviewed">The quay was shut
    for a year.</h2>
  <time itemprop="datePublished" datetime="2031-05-04">4 May</time>
  <span itemprop="author" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Vellmouth Checks</b></span>
  <div itemprop="itemReviewed" itemscope itemtype="https://schema.org/Claim" itemref="when">
    <span itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="Odo Brask"></span>
  </div>
  <div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><span itemprop="alternateName">Wrong</span></div>
</div><p id="when">Said on <time itemprop="datePublished" datetime="2031-05-02">2 May</time></p>`;

const RDFA = `<article vocab="https://schema.org/" typeof="ClaimReview" resource="https://check.example/quay">
  <p property="claimReviewed">The quay was shut for a year.</p>
  <meta property="datePublished" content="2031-05-04">
  <span property="author" typeof="Organization"><b property="name">Vellmouth Checks</b></span>
  <div property="itemReviewed" typeof="Claim">
    <span property="author" typeof="Person"><i property="name">Odo Brask</i></span><time property="datePublished" datetime="2031-05-02"></time>
  </div>
</article>`;

describe('claim reviews in the attributes of a page', () => {
  const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  const rowsIn = (html: string) => claimReviewsIn(JSON.parse(claimReviewsOf(parsed(html)) ?? 'null'), 1, identify);

  it.each([
    ['microdata', MICRODATA],
    ['RDFa', RDFA],
    ['RDFa with a prefix', RDFA.replace('vocab="https://schema.org/"', '').replaceAll(/(typeof|property)="/g, '$1="schema:')],
  ])('are read in %s as those of a script', (_, html) => {
    expect(rowsIn(html)).toMatchObject([
      {
        kind: 'claim',
        content: {
          text: 'The quay was shut for a year.',
          speaker: { name: 'Odo Brask', kind: 'person' },
          said: { value: '2031-05-02' },
          document: { outlet: 'Vellmouth Checks', published: { value: '2031-05-04' }, url: 'https://check.example/quay' },
        },
      },
    ]);
  });

  it('are taken once where the page says the same in a script', () => {
    expect(rowsIn(`<script type="application/ld+json">${REVIEW}</script>${MICRODATA}`)).toHaveLength(1);
  });

  it('are none in other types, however alike', () => {
    expect(claimReviewsOf(parsed(MICRODATA.replace('org/ClaimReview', 'org/ClaimReviewed')))).toBe(null);
    expect(claimReviewsOf(parsed('<p itemprop="claimReviewed">The quay was shut.</p>'))).toBe(null);
  });

  it('are several on a page, each with its own words', () => {
    const second = MICRODATA.replaceAll('The quay', 'The pier').replaceAll('when', 'then');
    expect(rowsIn(MICRODATA + second).map((row) => row.kind === 'claim' && row.content.text)).toEqual([
      'The quay was shut for a year.',
      'The pier was shut for a year.',
    ]);
  });

  it('end where items refer to one another without end', () => {
    const ring =
      '<div id="a" itemscope itemtype="https://schema.org/ClaimReview" itemref="a" itemprop="claimReviewed">The quay was shut.</div>';
    expect(() => claimReviewsOf(parsed(ring))).not.toThrow();
  });

  it('end where each of many items refers to all of them', () => {
    const ids = Array.from({ length: 50 }, (_, i) => `item-${i}`);
    const item = (id: string) =>
      `<p id="${id}" itemscope itemtype="https://schema.org/ClaimReview" itemprop="claimReviewed" itemref="${ids.join(' ')}">Shut.</p>`;
    expect(() => claimReviewsOf(parsed(ids.map(item).join('')))).not.toThrow();
  });

  it('end where each of many items says the whole page', () => {
    const item = '<p itemscope itemtype="https://schema.org/ClaimReview" itemref="all"></p>';
    expect(claimReviewsOf(parsed(`<div id="all" itemprop="text">${'The quay was shut. '.repeat(20_000)}</div>${item.repeat(400)}`))).toBe(
      null,
    );
  });
});
