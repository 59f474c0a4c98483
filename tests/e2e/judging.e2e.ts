import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from './drivers/chromium.ts';
import { type Driver, until } from './drivers/driver.ts';
import { firefox } from './drivers/firefox.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { panelIn, readPanel } from './panel.ts';

const DEMO = resolve(import.meta.dirname, '../../src/demo');

/** The reader's word on a pair, with the real panel, worker and database. */
describe.each([
  ['chromium', () => chromium('dist/chrome')],
  ['firefox', () => firefox('dist/firefox')],
] as const)('judging in %s', (_, start) => {
  let driver: Driver;
  let site: Site;

  beforeAll(async () => {
    [driver, site] = [await start(), await serveSite(DEMO)];
  });

  afterAll(async () => {
    await driver?.close();
    await site?.close();
  });

  const CARD = '[data-relation="contradicts"][data-origin="seed:000"]';

  /** Prior statements that contradict the sentence on the American proposal. */
  const priors = () =>
    driver.inPanelWith(CARD, (document, card) => {
      const statement = [...document.querySelectorAll('li[data-statement]')].find((one) =>
        /did not accept the American/.test(one.textContent ?? ''),
      );
      return [...(statement?.querySelectorAll(`${card} blockquote`) ?? [])].map((one) => one.textContent ?? '');
    });

  /** Rejects the first of them. */
  const rejectFirst = () =>
    driver.inPanelWith(CARD, (document, card) => {
      const statement = [...document.querySelectorAll('li[data-statement]')].find((one) =>
        /did not accept the American/.test(one.textContent ?? ''),
      );
      statement?.querySelector<HTMLElement>(`${card} [data-action="judge-wrong"]`)?.click();
    });

  const press = (selector: string) =>
    until(`the button ${selector}`, () =>
      driver.inPanelWith(selector, (document, wanted) => {
        const button = document.querySelector<HTMLElement>(wanted);
        button?.click();
        return button ? true : null;
      }),
    );

  it('shows a rejected pair no more, says how many were right, and brings it back when undone', async () => {
    await driver.open(site.url('/article.html'));
    await driver.clickAction();
    await panelIn(driver, 'compared');
    const [first = ''] = await priors();
    expect(first).not.toBe('');
    await rejectFirst();
    await until('the pair to go', async () => ((await priors()).includes(first) ? null : true));
    expect((await readPanel(driver)).text).toMatch(/0 was right/);
    await press('[data-action="undo-judgement"]');
    await until('the pair to come back', async () => ((await priors()).includes(first) ? true : null));
  });
});
