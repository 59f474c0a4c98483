import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'vitest';
import { clickButton, panelIn, press, textOf } from '../panel.ts';
import type { Job } from './jobs.ts';
import { storedNow } from './stored.ts';

const SITE = resolve(import.meta.dirname, '../../fixtures/site');
const [PLAN, DOUBT] = ['tram-monday.html', 'tram-thursday.html'].map((name) => readFileSync(resolve(SITE, name), 'utf8'));

const STARTS = ['Bel', 'Cor', 'Dun', 'Fal', 'Gar', 'Hal', 'Kel', 'Lin', 'Mar', 'Nor', 'Ost', 'Per', 'Ros', 'Sel', 'Tar', 'Vel'];
const ENDS = ['bury', 'dale', 'field', 'ham', 'hurst', 'ley', 'mere', 'stead', 'thorpe', 'wick'];

/** The two articles on a tram, in a town of its own for each `n`: the second contradicts the first. */
export function tramPages(n: number): Record<string, () => string> {
  const town = `${STARTS[n % STARTS.length]}${ENDS[Math.floor(n / STARTS.length) % ENDS.length]}`;
  const told = (text = '') => text.replaceAll('Brelling', town);
  return { [`/plan-${n}.html`]: () => told(PLAN), [`/doubt-${n}.html`]: () => told(DOUBT) };
}

let before = 0;

/** The reader's word on a pair that the panel laid side by side. */
export const judging: Job = {
  name: 'judging',
  span: 250,
  async prepare(life, n) {
    await life.visit(`/plan-${n}.html`);
    await press(life.driver(), '[data-view-tab="page"]');
    await panelIn(life.driver(), 'compared', ({ text }) => text.includes('names a date'));
    await clickButton(life.driver(), 'Keep');
    await textOf(life.driver(), '[data-action="unkeep"]');
    await life.visit(`/doubt-${n}.html`);
    await panelIn(life.driver(), 'compared', ({ text, relations }) => text.includes('in doubt') && relations.length > 0);
    before = (await storedNow(life.driver())).judgements;
  },
  begin: async (life) => void (await press(life.driver(), '[data-action="judge-wrong"]')),
  isConfirmed: (life) => life.driver().inPanel((document) => document.querySelector('[data-toast="judged-wrong"]') !== null),
  async check(life, _, confirmed) {
    const { judgements } = await storedNow(life.driver());
    expect(judgements).toBeGreaterThanOrEqual(confirmed ? before + 1 : before);
  },
};
