import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { blocksOf } from '../../src/page/blocks.ts';
import { secondOpinion } from '../../src/page/second-opinion.ts';
import { atOnce } from '../../src/page/slices.ts';
import { takeSnapshot } from '../../src/page/snapshot.ts';

const STORY = [
  'The sluice at Hallow Bridge was repaired overnight, and boats passed it again before seven in the morning, the lock keeper said.',
  'Three divers had found a beam across the gate, which had been left there by the flood in the last week of January.',
  'The county pays for the repair, which costs less than was feared, and expects no further closing of the canal this spring.',
];
const PAGE = `<body><nav><a href="/a">News</a> <a href="/b">Sport</a></nav><div>${STORY.map((text) => `<p>${text}</p>`).join('')}</div><p><a href="/more">Read more about canals</a></p></body>`;

it('takes what Readability takes for the story, without its links, and leaves the page as it is', () => {
  const { document } = new JSDOM(PAGE, { url: 'https://paper.example/sluice' }).window;
  const before = document.documentElement.outerHTML;
  const all = blocksOf(atOnce(takeSnapshot(document, document.URL)).body);
  expect(secondOpinion(document, all).map(({ text }) => text)).toEqual(STORY);
  expect(document.documentElement.outerHTML).toBe(before);
});

it('has none on a page that does not let itself be copied', () => {
  const { document } = new JSDOM(PAGE, { url: 'https://paper.example/sluice' }).window;
  const all = blocksOf(atOnce(takeSnapshot(document, document.URL)).body);
  document.cloneNode = () => {
    throw new Error('no');
  };
  expect(secondOpinion(document, all)).toEqual([]);
});
