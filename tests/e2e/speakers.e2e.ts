import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from './drivers/chromium.ts';
import { type Driver, until } from './drivers/driver.ts';
import { firefox } from './drivers/firefox.ts';
import { type Site, serveSite } from './drivers/site.ts';
import { choose, panelIn, press, textOf } from './panel.ts';

const TABLE = [
  'Statement,Who,Day',
  '"The lighthouse of Vellmouth, built in 1911, was never repaired.",Odo Brask,2031-05-04',
  'The lighthouse keeper left the island in spring.,Ina Corvane,2031-04-28',
].join('\n');

let site: Site;
let chrome: Awaited<ReturnType<typeof chromium>>;
let fox: Awaited<ReturnType<typeof firefox>>;

beforeAll(async () => {
  site = await serveSite('tests/fixtures/site');
  chrome = await chromium('dist/chrome');
  fox = await firefox('dist/firefox');
});

afterAll(async () => {
  await chrome?.close();
  await fox?.close();
  await site?.close();
});

/** On a speaker's page: says that the speaker is the same as another. */
async function mergeInto(driver: Driver, name: string): Promise<void> {
  await until('the form that merges', () =>
    driver.inPanelWith(name, (document, into) => {
      const field = document.querySelector<HTMLInputElement>('.merge input[name="into"]');
      if (field) field.value = into;
      return field ? true : null;
    }),
  );
  await press(driver, '[data-action="merge-speakers"]');
}

/** Waits until a speaker's page shows the statements that are wanted. */
function claimsOf(driver: Driver, name: string, wanted: (claims: string) => boolean): Promise<true> {
  return until(`the statements of ${name}`, async () =>
    wanted(await textOf(driver, `[data-speaker="${name}"] .claims`)) ? (true as const) : null,
  );
}

/** Starts the panel anew and reads an article in which Odo Brask speaks; it names him as is wanted. */
async function readFriday(driver: Driver, name: string): Promise<void> {
  await driver.inPanel((document) => document.defaultView?.location.reload());
  await driver.open(site.url('/lighthouse-friday.html'));
  await driver.clickAction();
  await until(`${name} to be named`, () =>
    driver.inPanelWith(name, (document, wanted) => {
      const statements = [...document.querySelectorAll('[data-statement]')];
      const repaired = statements.find(({ textContent }) => textContent?.includes('Vellmouth was never repaired'));
      return repaired?.querySelector('.who strong')?.textContent === wanted ? true : null;
    }),
  );
}

describe.each([
  ['chromium', () => chrome],
  ['firefox', () => fox],
] as const)('two names of one speaker in %s', (_, driver) => {
  it('are imported', async () => {
    await driver().open(site.url('/tram-monday.html'));
    await driver().clickAction();
    await panelIn(driver(), 'compared');
    await press(driver(), '[data-view-tab="library"]');
    await press(driver(), '[data-section="import"]');
    await choose(driver(), 'input[name="import"]', 'lighthouse.csv', Buffer.from(TABLE).toString('base64'));
    await press(driver(), '[data-action="start-import"]');
    expect(await textOf(driver(), '[data-job="done"]')).toContain('2 statements added');
    await press(driver(), '[data-section="packs"]');
    await press(driver(), '[data-pack="pack:lighthouse"] [data-action="show-pack"]');
  });

  it('are merged, also in what is read later, until that is undone or they are told apart', async () => {
    await press(driver(), '[data-claim="pack:lighthouse/1"] [data-action="show-speaker"]');
    await mergeInto(driver(), 'Ina Corvane');
    expect(await textOf(driver(), '[data-toast="speakers-merge"]')).toMatch(/Odo Brask.*Ina Corvane/);
    await claimsOf(driver(), 'Ina Corvane', (claims) => /never repaired/.test(claims) && /left the island/.test(claims));

    await press(driver(), '[data-action="undo-speakers"]');
    await claimsOf(driver(), 'Odo Brask', (claims) => /never repaired/.test(claims) && !/left the island/.test(claims));

    await mergeInto(driver(), 'Ina Corvane');
    await claimsOf(driver(), 'Ina Corvane', (claims) => /never repaired/.test(claims));
    await readFriday(driver(), 'Ina Corvane');

    await press(driver(), '[data-view-tab="library"]');
    await press(driver(), '[data-claim="pack:lighthouse/2"] [data-action="show-speaker"]');
    await press(driver(), '[data-name] [data-action="split-speakers"]');
    await claimsOf(driver(), 'Ina Corvane', (claims) => /left the island/.test(claims) && !/never repaired/.test(claims));
    await readFriday(driver(), 'Odo Brask');
  });
});
