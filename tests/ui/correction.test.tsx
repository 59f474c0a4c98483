// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { mounted } from './mounted.ts';
import { article } from './sample.ts';

/** The panel with the form open. */
async function opened() {
  const panel = await mounted('compared');
  await panel.click('[data-action="correct"]');
  return panel;
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
