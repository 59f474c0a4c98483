import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { tabReadings } from '../../src/app/tab-readings.ts';
import { ok } from '../../src/domain/result.ts';
import { correctionStore } from '../../src/storage/correction-store.ts';
import { Database } from '../../src/storage/database.ts';
import { readingStore } from '../../src/storage/reading-store.ts';

/** What a page of the tab, or the reader, does: `A+` = A was read, `A-` = A was left, `click` = the reader asks. */
type Step = `${keyof typeof SINCE}${'+' | '-'}` | 'click';

/** When each page was loaded: B follows A, and then A is come back to (C). */
const SINCE = { A: 1000, B: 2000, C: 3000 };

/** What the tab shows in the end: a page that is read, or how it stands. */
async function shownAfter(steps: readonly Step[]): Promise<string> {
  const database = new Database(`test-${Math.random()}`);
  const readings = readingStore(database);
  const tabs = tabReadings({
    readings,
    corrections: correctionStore(database),
    now: () => '2026-04-16T09:00:00.000Z',
    inject: async () => ok(null),
    describe: async () => ({ url: '', title: '' }),
  });
  for (const step of steps) {
    if (step === 'click') await tabs.start(1);
    else {
      const name = step.charAt(0) as keyof typeof SINCE;
      const page = { url: `https://paper.example/${name}`, title: name };
      if (step.endsWith('+')) await tabs.arrived(1, { status: 'unreadable', reason: 'no-article', ...page }, SINCE[name]);
      else await tabs.left(1, { ...page, since: SINCE[name] });
    }
  }
  const page = (await readings.get(1))?.page;
  database.close();
  if (page?.status !== 'unreadable') return page?.status ?? 'none';
  return page.reason === 'no-article' ? page.title : page.reason;
}

/** Every order in which the steps can be heard. */
function orders<T>(steps: readonly T[]): T[][] {
  if (steps.length === 0) return [[]];
  return steps.flatMap((step, i) => orders(steps.toSpliced(i, 1)).map((rest) => [step, ...rest]));
}

const told = (all: readonly Step[][]) => all.map((steps) => [steps.join(' '), steps] as const);
/** The page that was clicked is read after the click. */
const clicked = (steps: readonly Step[], read: Step) => steps.indexOf('click') < steps.indexOf(read);

describe('messages of two pages of a tab, in every order of their arrival', () => {
  it.each(told(orders(['A+', 'A-', 'B+'])))('A was read and left, then B was read: %s', async (_, steps) => {
    expect(await shownAfter(steps)).toBe('B');
  });

  it.each(told(orders<Step>(['A-', 'click', 'B+']).filter((steps) => clicked(steps, 'B+'))))(
    'A had been read; the reader clicks at B: A+ %s',
    async (_, steps) => {
      expect(await shownAfter(['A+', ...steps])).toBe('B');
    },
  );

  it.each(told(orders<Step>(['A+', 'A-', 'click', 'B+']).filter((steps) => clicked(steps, 'B+'))))(
    'nothing of A had been heard when the reader clicked at B: %s',
    async (_, steps) => {
      expect(await shownAfter(steps)).toBe('B');
    },
  );

  it.each(told(orders(['B+', 'B-'])))('B was left as well, for a page that may not be read: A+ A- %s', async (_, steps) => {
    expect(await shownAfter(['A+', 'A-', ...steps])).toBe('unread');
  });

  it.each(told(orders(['A-', 'B+', 'B-', 'C+'])))('the reader went back to A: A+ %s', async (_, steps) => {
    expect(await shownAfter(['A+', ...steps])).toBe('C');
  });

  it('A went away while it was read, and is told so', async () => {
    expect(await shownAfter(['click', 'A-'])).toBe('changed-while-reading');
  });

  it('a goodbye is heard twice, as a message that got no answer is sent again', async () => {
    expect(await shownAfter(['A+', 'A-', 'B+', 'A-'])).toBe('B');
    expect(await shownAfter(['A+', 'A-', 'A-'])).toBe('unread');
  });
});

describe('a page that let nobody in', () => {
  it('is not forgotten because the one before it says goodbye late', async () => {
    const database = new Database(`test-${Math.random()}`);
    const readings = readingStore(database);
    const tabs = tabReadings({
      readings,
      corrections: correctionStore(database),
      now: () => '2026-04-16T09:00:00.000Z',
      inject: async () => ({ ok: false, error: { code: 'forbidden', message: '' } }),
      describe: async () => ({ url: 'chrome://settings/', title: 'Settings' }),
    });
    await tabs.start(1);
    await tabs.left(1, { url: 'https://paper.example/A', title: 'A', since: SINCE.A });
    expect((await readings.get(1))?.page).toMatchObject({ status: 'unreadable', reason: 'restricted' });
  });
});
