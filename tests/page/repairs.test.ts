import { describe, expect, it } from 'vitest';
import { LEAD, newsPage, readArticle, STORY } from './pages.ts';

const read = (body: string, head = '') => readArticle(newsPage({ body, head }));
const NAMED =
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Orsola opens its salt works","author":{"name":"Ines Dahl"}}</script>';
const DEK = 'Two hundred came in the rain to see the sheds.';

describe('the standfirst', () => {
  it.each([
    ['by its name', `<p class="article__dek">${DEK}</p>${STORY}`, ''],
    ['by its place', `<h2>${DEK}</h2><p class="byline">By Ines Dahl</p>${STORY}`, ''],
    [
      'by the page’s description',
      `<div class="x1">${DEK}</div><div class="x2">${STORY}</div>`,
      `<meta name="description" content="${DEK}">`,
    ],
  ])('is found %s and opens the text', (_, body, head) => {
    expect(read(body, head).text.startsWith(DEK)).toBe(true);
  });

  it.each([
    ['a byline', `<h2>By Ines Dahl and Tor Vik</h2>${STORY}`],
    ['a caption', `<figure class="lead"><img><figcaption>The pump house in the rain, seen from the quay</figcaption></figure>${STORY}`],
    ['the headline again', `<h2>Orsola opens its salt works</h2>${STORY}`],
    ['a notice on cookies', `<h2>To see this video, please allow cookies on this page</h2>${STORY}`],
  ])('is not %s', (_, body) => {
    expect(read(body).text.startsWith(LEAD)).toBe(true);
  });
});

describe('lines in the story that are not of it', () => {
  it.each([
    ['a related line', '<p>Related: How salt came to the coast</p>'],
    ['a review to read', '<p>Read our full review of the salt works</p>'],
    ['a commission', '<p>We may earn a commission from links on this page.</p>'],
    ['a note of the editor', '<p>Editor’s note: This story was changed to give the name of the pump house.</p>'],
    ['words of sharing', '<p>Facebook Twitter Email</p>'],
    ['a table of figures', '<table><tr><td>Roofs</td><td>2.1</td></tr><tr><td>Pumps</td><td>0.9</td></tr></table>'],
    ['a caption by its picture', '<div><img src="a.jpg"><div>The pump house in the rain</div></div>'],
    [
      'a box of links',
      '<div><h3>Most read in Culture</h3><ul><li><a href="/1">The barges of Orsola</a></li><li><a href="/2">Ferry sold</a></li></ul></div>',
    ],
  ])('%s', (_, extra) => {
    const [first = '', ...rest] = STORY.split('</p>');
    const { text, blocks } = read(`${first}</p>${extra}${rest.join('</p>')}`);
    const words =
      extra
        .replace(/<[^>]*>/g, ' ')
        .trim()
        .split(/\s{2,}/)[0] ?? '';
    const told = blocks.filter(({ kind }) => kind !== 'caption').map(({ start, end }) => text.slice(start, end));
    expect(told.some((block) => block.includes(words))).toBe(false);
  });

  it('keeps a sentence that only sounds like an offer', () => {
    const kept = 'Visitors can sign up for a tour of the pump house at the gate, and many did so on the first day.';
    expect(
      read(`${STORY}<p>${kept}</p><p>Nobody was turned away, the mayor said, and the gate stayed open until dark.</p>`).text,
    ).toContain(kept);
  });
});

describe('what follows the story', () => {
  it.each([
    ['a biography of the author', '<p>Ines Dahl is a reporter at the Orsola Mail and writes about the sea.</p>'],
    ['sources', '<h3>References</h3><p>1. Vik, T. A history of the works. Brelling 1988, pages 40 to 52.</p>'],
    ['more information', '<p>More information: T. Vik, A history of the works (1988). Brelling University Press.</p>'],
    ['credits of the desk', '<p>Reporting by Ines Dahl; Editing by Tor Vik</p>'],
    ['a way elsewhere', '<p>For more on the coast, click here.</p>'],
    ['how to reach the writer', '<p>Ines Dahl can be reached at ines@orsola-mail.example.</p>'],
  ])('%s is cut', (_, extra) => {
    expect(read(STORY + extra, NAMED).text.endsWith('once it has been built.')).toBe(true);
  });

  it('keeps a last sentence in which the author is spoken of', () => {
    const last = 'Ines Dahl said she would come back when the museum opens, and bring her father’s photographs.';
    expect(read(`${STORY}<p>${last}</p>`, NAMED).text.endsWith(last)).toBe(true);
  });
});

it('takes an introduction that stands in an element of its own', () => {
  const intro = `<div class="start"><p>${LEAD}</p><p>It had been shut since the spring in which the last of the pumps broke down and nobody came to mend it, not even when the town had put the money for it aside.</p></div>`;
  const items = STORY.replace(`<p>${LEAD}</p>`, '')
    .replaceAll('<p>', '<div class="slide"><div class="in"><p>')
    .replaceAll('</p>', '</p></div></div>');
  expect(read(`${intro}<div class="slides">${items}${items.replaceAll('the', 'a')}</div>`).text.startsWith(LEAD)).toBe(true);
});
