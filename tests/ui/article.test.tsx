// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { ok } from '../../src/domain/result.ts';
import { REFUSED } from './fake-client.ts';
import { type Mounted, mounted } from './mounted.ts';
import { article, claimOf, compared, relations, statements } from './sample.ts';
import { SHOWN_STATES } from './shown-states.ts';

const id = (index: number) => statements[index]?.id ?? '';
const at = (index: number) => `[data-statement="${id(index)}"]`;
const shownIds = (panel: Mounted) => panel.all('[data-statement]').map(({ dataset }) => dataset.statement);

describe('the header', () => {
  it('names the article, its outlet, date and authors, and sums up', async () => {
    const panel = await mounted('compared');
    expect(panel.text('h1')).toBe(article.title);
    expect(panel.text('header')).toMatch(/Lindhaven Post\s?10 Mar 2026.*By Ada Winther, Tom Brask/);
    expect(panel.text('.summary')).toMatch(
      /^7 statements, 1 contradicts, 1 figure differs, 2 repeat; compared with 214 statements from 7 sources/,
    );
  });
});

describe('a statement', () => {
  it('stands with its speaker, how and how surely it was said', async () => {
    const panel = await mounted('compared');
    expect(panel.text(`${at(0)} .current`)).toBe(`${statements[0]?.text} Marit Oole, chair of the harbour board · reported, stated`);
    expect(panel.text(`${at(1)} .current`)).toContain('The article itself · in its own words, reported');
    expect(panel.text(`${at(4)} .current`)).toContain('a spokesman for the line, as told by Nordline · partly quoted, stated');
  });

  it('shows the reporter’s own hedge apart from how surely the speaker put it', async () => {
    const hedge = { start: article.text.indexOf('draft'), end: article.text.indexOf('draft') + 'draft'.length };
    const hedged = statements.map((one, i) => (i === 1 ? { ...one, reporterHedge: hedge } : one));
    const panel = await mounted({ ...SHOWN_STATES.compared, comparison: ok({ ...compared, statements: hedged }) });
    expect(panel.text(`${at(1)} .current`)).toContain('reported · the reporter keeps a distance: “draft”');
    expect(panel.text(`${at(0)} .current`)).not.toContain('keeps a distance');
  });

  it('shows its place in the page at a click, with context on both sides', async () => {
    const panel = await mounted('compared');
    await panel.click(`${at(1)} [data-statement-text]`);
    const [, quote] = panel.client.calls.find(([name]) => name === 'reveal') ?? [];
    const { start, end } = statements[1]?.span ?? { start: 0, end: 0 };
    expect(quote).toEqual({
      exact: statements[1]?.text,
      prefix: article.text.slice(start - 32, start),
      suffix: article.text.slice(end, end + 32),
    });
  });

  it.each([
    ['not-in-page', async () => ok({ found: false })],
    ['page-gone', async () => REFUSED],
  ] as const)('that cannot be shown says so: %s', async (toast, reveal) => {
    const panel = await mounted('compared', { reveal });
    await panel.click('[data-statement-text]');
    expect(panel.all(`[data-toast="${toast}"]`)).toHaveLength(1);
  });

  it('marks the words that decided in both texts', async () => {
    const panel = await mounted('compared');
    const marked = (selector: string) => panel.all(`${selector} mark`).map((one) => [one.textContent, one.className]);
    expect(marked(`${at(0)} .current`)).toEqual([['did not approve', 'contradicts']]);
    expect(marked(`${at(0)} [data-relation="contradicts"]`)).toEqual([['approved', 'contradicts']]);
    expect(marked(`${at(1)} [data-relation="differs"]`)).toEqual([['36 million crowns', 'differs']]);
  });

  it('is only ever text', async () => {
    const claim = claimOf('<img src=x onerror=alert(1)> <b>bold</b>');
    const [one] = relations;
    if (!one) throw new Error('no sample');
    const panel = await mounted({ ...SHOWN_STATES.compared, comparison: ok({ ...compared, relations: [{ ...one, prior: claim }] }) });
    expect(panel.all('.relation img, .relation b')).toEqual([]);
    expect(panel.text('.relation blockquote')).toBe(claim.text);
  });
});

describe('a prior statement', () => {
  const RELATIONS = [
    ['contradicts', 0, 'seed:901', 'Contradicts', /11 Nov 2025 · 4 months earlier/],
    ['differs', 1, 'article:k3', 'Figure differs', /12 Nov 2025 · 4 months earlier/],
    ['repeats', 2, 'pack:harbour-papers', 'Repeats, more surely now', /2 Apr 2026 · 3 weeks later/],
    ['repeats', 3, 'seed:901', 'Repeats', /about 2025 · 1 year earlier/],
    ['context', 4, 'seed:901', 'Context', /11 Nov 2025/],
  ] as const;

  it.each(RELATIONS)('that %s (statement %i) is told by word, icon and origin', async (relation, index, origin, word, when) => {
    const panel = await mounted('compared');
    const card = panel.find(`${at(index)} [data-relation]`);
    expect(card.dataset).toMatchObject({ relation, origin });
    expect(card.querySelector('h4')?.textContent?.trim()).toBe(word);
    expect(card.querySelectorAll('h4 svg[aria-hidden="true"]')).toHaveLength(1);
    expect(card.querySelector('.label')?.textContent).toMatch(when);
  });

  it('has its speaker, manner, certainty, outlet, title and reasons', async () => {
    const panel = await mounted('compared');
    const text = panel.text(`${at(0)} [data-relation]`);
    for (const part of [
      'Marit Oole, chair of the harbour board · quoted, stated',
      '“It is as good as done”',
      'The Sound Weekly',
      'Berth two “as good as done”, says harbour chair',
      'One affirms it, the other negates it: “approved” there, “did not approve” here',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('opens its source, and says when that failed', async () => {
    const panel = await mounted('compared', { openSource: async () => REFUSED });
    await panel.click('[data-action="open-source"]');
    expect(panel.client.calls).toContainEqual(['openSource', 'https://sound.example/berth-two']);
    expect(panel.all('[data-toast="source-failed"]')).toHaveLength(1);
  });

  it('without an address has its title as plain text', async () => {
    const claim = claimOf('A berth.', { document: { ...claimOf('').document, url: null, outlet: null } });
    const [one] = relations;
    if (!one) throw new Error('no sample');
    const panel = await mounted({ ...SHOWN_STATES.compared, comparison: ok({ ...compared, relations: [{ ...one, prior: claim }] }) });
    expect(panel.all('.relation .where button')).toEqual([]);
    expect(panel.text('.relation .where')).toContain('Outlet unknown · Berth two');
  });

  it('names the other sources that say the same', async () => {
    const panel = await mounted('compared');
    expect(panel.text(`${at(1)} details`)).toMatch(/^Also in 1 more source/);
  });

  it('stands among the first; the rest comes on request, and goes again', async () => {
    const panel = await mounted('compared');
    const more = `${at(0)} [data-action="more"]`;
    expect(panel.all(`${at(0)} [data-relation]`)).toHaveLength(2);
    expect(panel.text(more)).toBe('Show 2 more');
    await panel.click(more);
    expect(panel.all(`${at(0)} [data-relation]`)).toHaveLength(4);
    expect(panel.find(more).getAttribute('aria-expanded')).toBe('true');
    await panel.click(more);
    expect(panel.all(`${at(0)} [data-relation]`)).toHaveLength(2);
  });
});

describe('filters and order', () => {
  it('show the statements with relations, and count the others', async () => {
    const panel = await mounted('compared');
    expect(shownIds(panel)).toEqual([0, 1, 2, 3, 4].map(id));
    expect(panel.text('.others')).toContain('2 statements have nothing beside them.');
    await panel.click('[data-action="others"]');
    expect(shownIds(panel)).toEqual([0, 1, 2, 3, 4, 5, 6].map(id));
    await panel.click('[data-action="others"]');
    expect(shownIds(panel)).toHaveLength(5);
  });

  it.each([
    ['contradicts', 1, [0]],
    ['differs', 1, [1]],
    ['repeats', 2, [2, 3]],
    ['context', 2, [0, 4]],
  ] as const)('show only %s, counted on the chip', async (filter, count, shown) => {
    const panel = await mounted('compared');
    const chip = `[data-filter="${filter}"]`;
    expect(panel.text(`${chip} .count`)).toBe(String(count));
    await panel.click(chip);
    expect(panel.find(chip).getAttribute('aria-pressed')).toBe('true');
    expect(shownIds(panel)).toEqual(shown.map(id));
    expect(new Set(panel.all('[data-relation]').map(({ dataset }) => dataset.relation))).toEqual(new Set([filter]));
    await panel.click(chip);
    expect(shownIds(panel)).toHaveLength(5);
  });

  it('put conflicts first on request', async () => {
    const statementsBackwards = [...statements].reverse();
    const panel = await mounted({ ...SHOWN_STATES.compared, comparison: ok({ ...compared, statements: statementsBackwards }) });
    expect(shownIds(panel)[0]).toBe(id(4));
    await panel.click('[data-order="conflicts"]');
    expect(shownIds(panel)).toEqual([0, 1, 3, 2, 4].map(id));
    expect(panel.find('[data-order="conflicts"]').getAttribute('aria-pressed')).toBe('true');
  });

  it('offer no filter that would show nothing', async () => {
    const panel = await mounted('cut-short');
    expect(panel.find<HTMLButtonElement>('[data-filter="repeats"]').disabled).toBe(true);
  });
});
