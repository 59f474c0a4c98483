// @vitest-environment jsdom

import { describe, expect, it } from 'vitest';
import { ok } from '../../src/domain/result.ts';
import { fakeClient } from './fake-client.ts';
import { mounted } from './mounted.ts';
import { compared, lookUp } from './sample.ts';

describe('judging', () => {
  it('takes “wrong match” by one key, says so, and takes it back', async () => {
    const panel = await mounted('compared');
    await panel.press('j');
    await panel.press('w');
    expect(panel.client.judgements.kept.size).toBe(1);
    expect([...panel.client.judgements.kept.values()][0]).toMatchObject({ right: false });
    await panel.click('[data-action="undo-judgement"]');
    expect(panel.client.judgements.kept.size).toBe(0);
    expect(panel.all('[data-toast="judge-undone"]')).toHaveLength(1);
  });

  it('takes “right” by one key and by its button', async () => {
    const panel = await mounted('compared');
    await panel.press('j');
    await panel.press('a');
    await panel.click('[data-action="judge-right"]');
    const kept = [...panel.client.judgements.kept.values()];
    expect(kept.every(({ right }) => right)).toBe(true);
    expect(kept[0]).toMatchObject({ kind: 'contradicts', current: { speaker: 'Marit Oole' } });
  });

  it('says how many of the last judgements were right', async () => {
    const answer = { ...compared, judged: { latest: 40, right: 34 } };
    const panel = await mounted('compared', fakeClient({ engine: { compare: async () => ok(answer) } }));
    expect(panel.find('[data-aside="judged"]').textContent).toContain('Of your last 40, 34 were right');
  });

  it('shows conflicts that are only possible on request', async () => {
    const relations = compared.relations.map((one, i) => (i === 0 ? { ...one, possible: true } : one));
    const panel = await mounted('compared', fakeClient({ engine: { compare: async () => ok({ ...compared, relations }) } }));
    const before = panel.all('[data-relation]').length;
    await panel.click('[data-action="possible"]');
    expect(panel.all('[data-relation]').length).toBe(before + 1);
  });

  it('says what a contradiction is for who follows the news', async () => {
    const panel = await mounted('compared');
    expect(panel.all('[data-turn]').length).toBeGreaterThan(0);
  });
});

describe('judging what a selected passage brought up', () => {
  it('takes the word by key and by button, keeps the passage as the current side, and takes it back', async () => {
    const panel = await mounted('looked-up');
    await panel.press('j');
    await panel.press('w');
    const [kept] = [...panel.client.judgements.kept.values()];
    expect(kept).toMatchObject({ right: false, current: { text: lookUp.passage.text, speaker: null } });
    await panel.click('[data-action="undo-judgement"]');
    expect(panel.client.judgements.kept.size).toBe(0);
    await panel.click('[data-action="judge-right"]');
    expect(new Set([...panel.client.judgements.kept.values()].map(({ right }) => right))).toEqual(new Set([true]));
  });

  it('says how many of the last judgements were right', async () => {
    const answer = { ...lookUp, judged: { latest: 40, right: 34 } };
    const panel = await mounted('looked-up', fakeClient({ engine: { lookUp: async () => ok(answer) } }));
    expect(panel.find('[data-aside="judged"]').textContent).toContain('Of your last 40, 34 were right');
  });
});
