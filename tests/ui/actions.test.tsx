// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { failure, ok } from '../../src/domain/result.ts';
import type { EngineApi } from '../../src/messaging/engine-api.ts';
import { REFUSED } from './fake-client.ts';
import { mounted } from './mounted.ts';
import { article, compared, passage } from './sample.ts';
import { SHOWN_STATES } from './shown-states.ts';

/** An engine that remembers whether the article was kept. */
function keepingEngine(): Partial<EngineApi> {
  let keptAs: string | null = null;
  return {
    compare: async () => ok({ ...compared, keptAs }),
    keep: async () => {
      keptAs = 'article:abc';
      return ok({ pack: keptAs, claims: 7 });
    },
    unkeep: async () => {
      keptAs = null;
      return ok(null);
    },
  };
}

it.each(['unreadable-pdf', 'unreadable-restricted', 'unreadable-refused'] as const)(
  '%s: a passage can be pasted and looked up',
  async (state) => {
    const panel = await mounted(state);
    const field = panel.find<HTMLTextAreaElement>('.pasted textarea');
    field.value = '  The tram line will cost 365 million crowns. ';
    await panel.click('.pasted [type="submit"]');
    expect(panel.client.calls.filter(([name]) => name === 'readPasted')).toEqual([
      ['readPasted', 'The tram line will cost 365 million crowns.'],
    ]);
  },
);

describe('keeping the article', () => {
  it('adds it to the base, says so, compares anew, and can be undone', async () => {
    const panel = await mounted('compared', { engine: keepingEngine() });
    await panel.click('[data-action="keep"]');
    expect(panel.client.calls).toContainEqual(['keep', article]);
    expect(panel.text('[role="status"] [data-toast="kept"]')).toContain('7 statements are in your base now');
    expect(panel.text('[data-action="unkeep"]')).toBe('Kept');
    expect(panel.client.calls.filter(([name]) => name === 'compare')).toHaveLength(2);
    await panel.click('[data-action="toast-undo"]');
    expect(panel.client.calls).toContainEqual(['unkeep', 'article:abc']);
    expect(panel.text('[data-action="keep"]')).toBe('Keep this article');
    expect(panel.all('[data-toast="removed"]')).toHaveLength(1);
  });

  it('that fails is told at once, loses nothing, and can be tried again', async () => {
    let room = false;
    const panel = await mounted('compared', {
      engine: { keep: async () => (room ? ok({ pack: 'article:abc', claims: 7 }) : failure('storage', 'the disk is full')) },
    });
    await panel.click('[data-action="keep"]');
    expect(panel.text('[role="alert"]')).toMatch(/Not kept\. Nothing in your base has changed\. \(the disk is full\)/);
    expect(panel.all('[data-relation]').length).toBeGreaterThan(0);
    room = true;
    await panel.click('[data-action="toast-keep"]');
    expect(panel.all('[data-toast="kept"]')).toHaveLength(1);
  });

  it('keeps the focus on its button', async () => {
    const panel = await mounted('compared', { engine: keepingEngine() });
    panel.find('[data-action="keep"]').focus();
    await panel.click('[data-action="keep"]');
    expect(document.activeElement).toBe(panel.find('[data-action="unkeep"]'));
  });

  it('shows a kept article as kept, and takes it out at a click', async () => {
    const panel = await mounted('compared-kept');
    await panel.click('[data-action="unkeep"]');
    expect(panel.client.calls).toContainEqual(['unkeep', 'article:abc']);
  });

  it('puts its message away on request', async () => {
    const panel = await mounted('compared');
    await panel.click('[data-action="keep"]');
    await panel.click('[data-action="dismiss"]');
    expect(panel.all('[data-toast]')).toEqual([]);
  });
});

describe('a change of the base', () => {
  it('compares anew once, with the list in sight', async () => {
    const panel = await mounted('compared');
    await panel.change(() => {
      panel.client.changeBase();
      panel.client.changeBase();
    });
    expect(panel.client.calls.filter(([name]) => name === 'compare')).toHaveLength(2);
    expect(panel.root.dataset.state).toBe('compared');
  });
});

describe('looking up a passage', () => {
  it('shows what was said before, with the way back to the page', async () => {
    const panel = await mounted('looked-up');
    expect(panel.text('h1')).toBe('What was said before?');
    expect(panel.text('[data-statement="passage"]')).toContain(passage.text);
    expect(panel.all('[data-relation="differs"][data-origin="article:k3"]')).toHaveLength(1);
    expect(panel.all('mark').map((one) => one.textContent)).toEqual(['48 million crowns', '36 million crowns']);
    panel.find('[data-action="back"]').focus();
    await panel.click('[data-action="back"]');
    expect(panel.client.calls.map(([name]) => name)).toContain('leavePassage');
    await panel.change(() => panel.client.show(SHOWN_STATES.compared.reading));
    expect(panel.root.dataset.state).toBe('compared');
    expect(document.activeElement).toBe(panel.find('h1'));
  });

  it.each([
    ['nothing-selected', async () => ok(null)],
    ['click-needed', async () => REFUSED],
    ['failed', async () => failure('storage', 'no')],
  ] as const)('of the selection says when there is a hindrance: %s', async (toast, readSelection) => {
    const panel = await mounted('compared', { readSelection });
    await panel.click('[data-action="look-up"]');
    expect(panel.all(`[data-toast="${toast}"]`)).toHaveLength(1);
  });
});

describe('the site switch', () => {
  it('asks the browser within the click, and shows what it said', async () => {
    const panel = await mounted('compared');
    const button = panel.find('[role="switch"]');
    expect(button.getAttribute('aria-checked')).toBe('false');
    button.click();
    // Not a moment later: the browser grants only what is asked for within a gesture.
    expect(panel.client.calls.at(-1)).toEqual(['setSiteAccess', 'https://post.example', true]);
    await panel.change(() => {});
    expect(panel.find('[role="switch"]').getAttribute('aria-checked')).toBe('true');
    expect(panel.text('.site')).toContain('post.example is read when you open it');
  });

  it('stays off where the reader refuses', async () => {
    const panel = await mounted('compared', { setSiteAccess: async () => REFUSED });
    await panel.click('[role="switch"]');
    expect(panel.find('[role="switch"]').getAttribute('aria-checked')).toBe('false');
  });

  it('is not there where no site can be allowed', async () => {
    const panel = await mounted('compared', { siteAccess: async () => ({ origin: null, allowed: false }) });
    expect(panel.all('[role="switch"]')).toEqual([]);
  });
});

it('does not listen once more at every change: two watchers for the tab, one for the base', async () => {
  const panel = await mounted('compared');
  await panel.change(() => panel.client.changeBase());
  expect(panel.client.listeners).toBe(3);
});
