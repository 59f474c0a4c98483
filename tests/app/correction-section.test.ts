import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { correctionSection } from '../../src/app/backup/correction-section.ts';
import type { BackupSection } from '../../src/app/ports.ts';
import { correctionStore } from '../../src/storage/correction-store.ts';
import { Database } from '../../src/storage/database.ts';

const opened = () => correctionStore(new Database(`test-${Math.random()}`));
const URL = 'https://orsola-mail.example/salt';

/** What another browser gets of a section's rows, through the text of a file. */
async function carried(from: BackupSection, to: BackupSection): Promise<void> {
  for await (const row of from.rows()) {
    const checked = to.check(JSON.parse(JSON.stringify(row)));
    if (!checked.ok) throw new Error(checked.error.message);
    await to.restore([checked.value]);
  }
}

it('carries what the reader corrected to another browser, where what is corrected already stays', async () => {
  const [here, there] = [opened(), opened()];
  await here.put({ url: URL, title: 'Salt works open', byline: ['Ines Dahl'], published: '' });
  await here.put({ url: `${URL}/2`, title: 'Two' });
  await there.put({ url: URL, title: 'The salt works open again' });
  await carried(correctionSection(here), correctionSection(there));
  expect(await there.all()).toEqual([
    { url: URL, title: 'The salt works open again', byline: ['Ines Dahl'], published: '' },
    { url: `${URL}/2`, title: 'Two' },
  ]);
});

it('refuses what is no correction, and says why', () => {
  const { check } = correctionSection(opened());
  expect(check({ url: URL, title: '' })).toMatchObject({ ok: false, error: { message: expect.stringContaining('title') } });
  expect(check({ title: 'No address' }).ok).toBe(false);
});
