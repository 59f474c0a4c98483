// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/article.ts';
import { mounted } from './mounted.ts';
import { article } from './sample.ts';
import { SHOWN_STATES, type ShownState } from './shown-states.ts';

/** The panel with the form open. */
async function opened() {
  const panel = await mounted('compared');
  await panel.click('[data-action="correct"]');
  return panel;
}

/** The compared page with another article. */
function withArticle(change: Partial<Article>): ShownState {
  const { compared } = SHOWN_STATES;
  const { page } = compared.reading;
  return page.status === 'read'
    ? { ...compared, reading: { ...compared.reading, page: { ...page, article: { ...article, ...change } } } }
    : compared;
}

const named = (panel: Awaited<ReturnType<typeof mounted>>, name: string) =>
  panel.all(`.correction [name="${name}"]`)[0] as HTMLInputElement;

describe('correcting what the page says of its article', () => {
  it('starts from what the page says', async () => {
    const panel = await opened();
    expect(['title', 'byline', 'published'].map((name) => named(panel, name).value)).toEqual([
      article.title,
      article.byline.join(', '),
      article.published?.value.slice(0, 10),
    ]);
  });

  it('tells where each was found', async () => {
    const origins = { title: 'json-ld', published: 'shown', byline: 'reader', siteName: 'meta' } as const;
    const panel = await mounted(withArticle({ origins }));
    await panel.click('[data-action="correct"]');
    expect(panel.all('.origins [data-origin]').map((one) => one.textContent)).toEqual([
      `Title${article.title} from the page’s JSON-LD data`,
      'AuthorsAda Winther, Tom Brask corrected by you',
      'Published2026-03-10T18:20:00+01:00 as the page shows it',
      'OutletLindhaven Post from the head of the page (meta elements, title)',
    ]);
  });

  it('keeps only what was changed', async () => {
    const panel = await opened();
    named(panel, 'byline').value = ' Ada Winther , Tom Brask, Ines Dahl ';
    await panel.click('.correction [type="submit"]');
    expect(panel.client.calls.filter(([name]) => name === 'correctArticle')).toEqual([
      ['correctArticle', { url: article.url, byline: ['Ada Winther', 'Tom Brask', 'Ines Dahl'] }],
    ]);
  });

  it('does nothing where nothing was changed', async () => {
    const panel = await opened();
    await panel.click('.correction [type="submit"]');
    expect(panel.client.calls.some(([name]) => name === 'correctArticle')).toBe(false);
  });
});

it('says that a part of the article is hidden, and not that it is missing', async () => {
  const panel = await mounted(withArticle({ partHidden: true }));
  expect(panel.text('[data-aside="part-hidden"]')).toContain('hidden from view');
  expect(panel.all('[data-aside="cut-short"]')).toEqual([]);
});
