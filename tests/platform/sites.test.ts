import { beforeEach, expect, it, vi } from 'vitest';

/** A browser as far as sites need it; `answer` is what the reader says to its question. */
const fake = vi.hoisted(() => {
  const state = { origins: [] as string[], stored: {} as Record<string, unknown>, seen: [] as unknown[], answer: async () => true };
  const browser = {
    permissions: {
      getAll: async () => ({ origins: [...state.origins] }),
      request: async ({ origins }: { origins: string[] }) => {
        const granted = await state.answer();
        if (granted) state.origins = [...new Set([...state.origins, ...origins])];
        // What whoever hears of the new permission finds.
        state.seen.push(state.stored.servers ?? []);
        return granted;
      },
    },
    storage: { local: { get: async () => ({ ...state.stored }), set: async (values: object) => void Object.assign(state.stored, values) } },
  };
  return { state, browser };
});
vi.mock('../../src/platform/browser.ts', () => ({ browser: fake.browser }));
vi.stubGlobal('__FIREFOX__', false);

import { allowedHosts, askForServer, noteServersAgain } from '../../src/platform/sites.ts';

const SERVER = 'https://room.example/statements';
const { state } = fake;
/** The reader takes longer than a write. */
const says = (word: boolean) => async () => {
  await new Promise((resolve) => setTimeout(resolve, 20));
  return word;
};

beforeEach(() => Object.assign(state, { origins: [], stored: {}, seen: [] }));

it('has never read the pages of a server that is only followed, not even while the browser asks', async () => {
  state.answer = says(true);
  expect(await askForServer(SERVER)).toBe(true);
  expect(state.seen).toEqual([['https://room.example/*']]);
  expect(await allowedHosts()).toEqual([]);
});

it('forgets a server for which the reader said no', async () => {
  state.answer = says(false);
  expect(await askForServer(SERVER)).toBe(false);
  expect(state.stored).toEqual({ servers: [] });
});

it('goes on reading a site that was allowed before', async () => {
  state.origins.push('https://room.example/*');
  state.answer = says(false);
  await askForServer(SERVER);
  expect(await allowedHosts()).toEqual(['room.example']);
});

it('does not read the pages of a server that is followed when the list of such servers was lost', async () => {
  state.origins.push('https://room.example/*', 'https://paper.example/*');
  await noteServersAgain([SERVER, 'https://room.example/other']);
  expect(state.stored).toEqual({ servers: ['https://room.example/*'] });
  expect(await allowedHosts()).toEqual(['paper.example']);
});

it('goes on reading a site on which a base is followed, while the list is there', async () => {
  state.origins.push('https://room.example/*');
  state.answer = says(true);
  await askForServer(SERVER);
  await noteServersAgain([SERVER]);
  expect(await allowedHosts()).toEqual(['room.example']);
});
