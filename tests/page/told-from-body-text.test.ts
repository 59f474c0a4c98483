import { describe, expect, it } from 'vitest';
import type { BlockKind } from '../../src/domain/article.ts';
import { extractStatements } from '../../src/engine/statements/extract.ts';
import { LEAD, newsPage, readArticle, STORY } from './pages.ts';

/** Something that stands in a story without being told by it: its mark-up, words by which it is known, and what it is read as; null = left out. */
type Case = readonly [name: string, html: string, words: string, kind: BlockKind | null];

const BESIDE: readonly Case[] = [
  // Pull quotes
  ['a pull quote of the story’s words', '<blockquote><p>We have waited long enough</p></blockquote>', 'We have waited long enough', null],
  ['a pull quote in a box of that name', '<div class="pullquote">The sheds were full of swallows again</div>', 'full of swallows', null],
  ['a pull quote set as an aside', '<aside><p>The sheds were full of swallows again</p></aside>', 'full of swallows', null],
  [
    'a pull quote with its speaker',
    '<figure class="pull-quote"><blockquote>Salt is what we are</blockquote><figcaption>Runa Estrada</figcaption></figure>',
    'Salt is what we are',
    null,
  ],
  // Captions
  [
    'a caption',
    '<figure><img alt=""><figcaption>The pump house was seen from the old quay.</figcaption></figure>',
    'The pump house',
    'caption',
  ],
  [
    'a caption in a division of that name',
    '<div class="image"><img alt=""><p class="caption">The pump house was seen from the old quay.</p></div>',
    'The pump house',
    'caption',
  ],
  [
    'a caption that only its picture tells',
    '<div><img alt=""><div>The pump house was seen from the old quay.</div></div>',
    'The pump house',
    'caption',
  ],
  ['a photographer’s credit', '<p class="photo-credit">Photograph: Jon Aske for the Orsola Mail</p>', 'Jon Aske', 'caption'],
  // Times
  ['a time stamp', '<p><time datetime="2026-04-11T08:10">08:10</time></p>', '08:10', 'time'],
  ['a time stamp in a division', '<div class="entry-time"><time>8.10am</time></div>', '8.10am', 'time'],
  ['a time stamp before a heading', '<time>08:10</time><h2>Pumps start again</h2>', '08:10', 'time'],
  ['a bare time of a live blog', '<p>14:50 GMT</p>', '14:50 GMT', 'time'],
  ['a bare time with its day', '<p><strong>8.10am, Saturday</strong></p>', '8.10am', 'time'],
  ['a bare time in brackets', '<p>[11:05]</p>', '11:05', 'time'],
  // Headings
  ['a heading', '<h2>Who pays for the roofs</h2>', 'Who pays', 'heading'],
  ['a heading by its role', '<div role="heading" aria-level="2">Who pays for the roofs</div>', 'Who pays', 'heading'],
  ['a paragraph that is all bold and no sentence', '<p><strong>Who pays for the roofs</strong></p>', 'Who pays', 'heading'],
];

const ITEMS = '<ul><li>The roofs were mended in May.</li><li>The pumps were sold to a museum.</li></ul>';

/** The story with something between its second and third paragraphs. */
function read(between: string) {
  const [first = '', second = '', ...rest] = STORY.split('</p>');
  const article = readArticle(newsPage({ body: `${first}</p>${second}</p>${between}${rest.join('</p>')}` }));
  return { ...article, statements: extractStatements(article).map(({ text }) => text) };
}

describe('what is no body text', () => {
  const plain = read('').statements;

  it.each(BESIDE)('%s makes no statement', (_, html, words, kind) => {
    const { text, blocks, statements } = read(html);
    const block = blocks.find(({ start, end }) => text.slice(start, end).includes(words) && end - start < 2 * words.length + 60);
    expect(block?.kind ?? null).toBe(kind);
    expect(statements).toEqual(plain);
  });
});

describe('what is body text', () => {
  const kindOf = ({ text, blocks }: ReturnType<typeof read>, words: string) =>
    blocks.find(({ start, end }) => text.slice(start, end).includes(words))?.kind;

  it.each([
    ['an item of a list', ITEMS, 'The pumps were sold to a museum.', 'item'],
    [
      'a quotation set apart that says something new',
      '<blockquote><p>Nobody asked the salters what they thought of it, the union wrote in a letter.</p></blockquote>',
      'Nobody asked the salters',
      'quote',
    ],
    [
      'a sentence in bold',
      '<p><strong>The council met twice over the price of the pumps.</strong></p>',
      'The council met twice',
      'paragraph',
    ],
    [
      'a sentence that begins with a time',
      '<p>At 14:50 the pumps stopped and the sheds fell silent.</p>',
      'At 14:50 the pumps',
      'paragraph',
    ],
    ['a very short paragraph', '<p>It rained.</p>', 'It rained.', 'paragraph'],
  ])('%s makes a statement of its own', (_, html, words, kind) => {
    const article = read(html);
    expect(kindOf(article, words)).toBe(kind);
    expect(article.statements.filter((one) => one.includes(words))).toHaveLength(1);
  });

  it('makes one statement of each item, none across two', () => {
    expect(read(ITEMS).statements.filter((one) => /roofs were mended|pumps were sold/.test(one))).toEqual([
      'The roofs were mended in May.',
      'The pumps were sold to a museum.',
    ]);
  });

  it('keeps the lead where nothing stands beside it', () => {
    expect(read('').statements[0]).toBe(LEAD);
  });
});
