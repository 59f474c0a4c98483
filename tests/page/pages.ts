import { JSDOM, VirtualConsole } from 'jsdom';
import { extractArticle } from '../../src/page/extract-article.ts';
import { secondOpinion } from '../../src/page/second-opinion.ts';

/** A news page with the parts that differ from test to test. All of it is made up. */
export function newsPage(parts: { head?: string; before?: string; body?: string; after?: string; html?: string } = {}): string {
  const { head = '', before = '', body = STORY, after = '', html = 'lang="en"' } = parts;
  return `<!doctype html><html ${html}><head><title>Orsola opens its salt works - The Orsola Mail</title>${head}</head>
    <body><nav><a href="/">Home</a></nav>${before}<article><h1>Orsola opens its salt works</h1>${body}</article>${after}</body></html>`;
}

export const LEAD =
  'The old salt works of Orsola opened to visitors on Saturday, forty years after the last barge left the quay with its cargo.';
export const STORY = `<p>${LEAD}</p>
  <p>The town spent three million crowns on the roofs and the pumps, the mayor, Runa Estrada, said. “We have waited long enough,” she told the crowd.</p>
  <p>About two hundred people came in spite of the rain. Many had worked there, or knew somebody who had, and went from shed to shed with photographs.</p>
  <p>A museum of the trade is planned for next year. The council has not said what it will cost, nor who will run it once it has been built.</p>`;

export function parse(html: string, url = 'https://orsola-mail.example/town/salt'): Document {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
}

/** The article of a page, or the reason why there is none. */
export function read(html: string, url = 'https://orsola-mail.example/town/salt') {
  const extraction = extractArticle(parse(html, url), url, { opinion: secondOpinion });
  return extraction.status === 'article' ? extraction.article : extraction.reason;
}

/** The same where an article is expected. */
export function readArticle(html: string, url?: string) {
  const article = read(html, url);
  if (typeof article === 'string') throw new Error(`no article: ${article}`);
  return article;
}
