import { describe, expect, it } from 'vitest';
import { newsPage, readArticle, STORY } from './pages.ts';

const published = (head: string, line: string, url?: string) => {
  const { published: date, origins } = readArticle(newsPage({ head, body: `<p class="when">${line}</p>${STORY}` }), url);
  return [date?.value, origins?.published];
};
const declared = (date: string, changed = date) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Orsola opens its salt works","datePublished":"${date}","dateModified":"${changed}"}</script>`;

describe('the date that a page shows', () => {
  it.each([
    ['gives the zone', declared('2026-04-12T01:48:19Z'), 'April 11, 2026 at 8:48 p.m.', '2026-04-11T20:48:19-05:00', 'json-ld'],
    ['gives a zone of half an hour', declared('2026-04-11T20:30:00Z'), '12 April 2026, 02:00', '2026-04-12T02:00:00+05:30', 'json-ld'],
    ['gives only the day', declared('2026-04-12T01:48:19Z'), 'Saturday 11 April 2026', '2026-04-11', 'json-ld'],
    ['agrees', declared('2026-04-11T09:00:00+02:00'), '11 April 2026', '2026-04-11T09:00:00+02:00', 'json-ld'],
    ['is all there is', '', 'By Ines Dahl, Apr. 11, 2026 5:58 PM', '2026-04-11', 'shown'],
    ['is of the article published anew', declared('2024-01-02', '2026-04-11T07:00:00Z'), '11 April 2026', '2026-04-11T07:00:00Z', 'shown'],
    ['is only that of an update', declared('2024-01-02', '2026-04-11T07:00:00Z'), 'Updated 11 April 2026', '2026-04-11T07:00:00Z', 'shown'],
    ['is that of an update nobody declares', declared('2024-01-02'), 'Updated 11 April 2026', '2024-01-02', 'json-ld'],
    [
      'stands beside that of an update',
      declared('2024-01-02', '2026-04-11T07:00:00Z'),
      '2 January 2024. Updated 11 April 2026',
      '2024-01-02',
      'json-ld',
    ],
    ['is of something else, long ago', declared('2026-04-11'), 'First opened 3 May 1986', '2026-04-11', 'json-ld'],
    ['stands beside counters', '', 'Apr 11, 2026 <span>2 Shares</span> <span>1530 Views</span>', '2026-04-11', 'shown'],
    ['cannot be', declared('2026-04-11'), '31 February 2026', '2026-04-11', 'json-ld'],
  ])('%s', (_, head, line, value, from) => {
    expect(published(head, line)).toEqual([value, from]);
  });

  it('stands under a standfirst that is read as the first paragraph', () => {
    const standfirst = '<p>Two hundred people saw the first barge in forty years come up to the quay of Orsola on Saturday morning.</p>';
    const body = `<div>${standfirst}<div class="byline"><span>Ines Dahl</span><span>11 April 2026</span></div>${STORY}</div>`;
    expect(readArticle(newsPage({ body })).published?.value).toBe('2026-04-11');
  });

  it('is none where a line between two paragraphs has one', () => {
    const teaser = '<div class="related"><p>The quay of Orsola, 3 May 2019</p></div>';
    const { published: date } = readArticle(
      newsPage({ body: STORY.replace('</p>', `</p><p>Nobody spoke of the cost, as they had agreed before.</p>${teaser}`) }),
    );
    expect(date).toBeNull();
  });

  it('gives way to the address where nothing is shown', () => {
    expect(published('', 'By Ines Dahl', 'https://orsola-mail.example/2026/04/11/salt')).toEqual(['2026-04-11', 'address']);
  });
});
