import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extracting } from '../../src/page/extract-article.ts';
import { atOnce } from '../../src/page/slices.ts';
import { tidy, tidyMap } from '../../src/page/tidy.ts';
import { newsPage, parse, STORY } from './pages.ts';

const ODD = fc.string({ unit: fc.constantFrom('a', 'É', ' ', '\n', '\u00A0', '\u200B', '\u00AD', '\uFEFF', '\u202E', '“', '😀') });

describe('the way back from clean text', () => {
  it('has an offset for each character of the clean text, and the character there is the same', () => {
    fc.assert(
      fc.property(ODD, (text) => {
        const [clean, map] = [tidy(text), tidyMap(text)];
        expect(map).toHaveLength(clean.length);
        map.forEach((at, i) => {
          expect(/\s/.test(text[at] ?? '') ? ' ' : text[at]).toBe(clean[i]);
        });
      }),
    );
  });

  it('leads from every letter of an article to the same letter in the page', () => {
    const document = parse(newsPage({ body: STORY.replaceAll('the ', '<b>t\u00ADhe</b>\u200B\n ').replace('barge', 'bar<i>ge</i>') }));
    const extraction = atOnce(extracting(document, document.URL));
    if (extraction.status !== 'article') throw new Error(extraction.reason);
    const { text } = extraction.article;
    const wrong = [...text].filter((letter, i) => {
      const point = extraction.map.pointAt(i);
      return /\S/.test(letter) && point?.node.nodeValue?.[point.offset] !== letter;
    });
    expect(wrong).toEqual([]);
  });
});
