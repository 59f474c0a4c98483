// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { fakeNotes } from '../fake-notes.ts';
import { type Mounted, mounted } from '../mounted.ts';

const WORDS = { quote: { type: 'TextQuoteSelector' as const, exact: 'these words', prefix: '', suffix: '' }, position: null };

/** Code that comes when it is first wanted takes its time on a busy machine. */
const there = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 });

/** The panel where nothing is laid beside anything. */
const WITHOUT: readonly (readonly [string, () => Promise<Mounted & { readonly notes: ReturnType<typeof fakeNotes> }>])[] = [
  [
    'matching switched off',
    async () => {
      const notes = fakeNotes();
      const panel = await mounted('compared', { notes });
      await panel.change(() => void panel.client.changeSettings({ matching: false }));
      return { ...panel, notes };
    },
  ],
  [
    'nothing found in the base',
    async () => {
      const notes = fakeNotes();
      return { ...(await mounted('nothing-found', { notes })), notes };
    },
  ],
  [
    'an empty base',
    async () => {
      const notes = fakeNotes();
      return { ...(await mounted('base-empty', { notes })), notes };
    },
  ],
];

describe.each(WITHOUT)('with %s', (_, open) => {
  it('statements can be read and noted, passages highlighted, and all of it taken out', async () => {
    const panel = await open();
    expect(panel.all('[data-relation]')).toEqual([]);
    await panel.click('[data-action="others"]');
    await panel.click('[data-statement] [data-action="note"]');
    await there(() => panel.find('dialog[data-dialog="note"]'));
    await panel.click('dialog[data-dialog="note"] [data-action="save-note"]');
    expect(panel.notes.annotations.map(({ target }) => target.kind)).toEqual(['statement']);

    await panel.open('notes');
    await there(() => panel.find('[data-action="highlight"]'));
    panel.notes.select(WORDS);
    await panel.click('[data-action="highlight"]');
    expect(panel.notes.annotations.map(({ target }) => target.kind).sort()).toEqual(['statement', 'text']);

    const createObjectURL = vi.fn((_file: Blob) => 'blob:made');
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL, revokeObjectURL() {} }));
    await panel.click('[data-action="export-notes"]');
    await there(() => panel.find('[data-action="save-file"]'));
    await panel.click('[data-action="save-file"]');
    const [file] = createObjectURL.mock.calls[0] ?? [];
    expect(await file?.text()).toContain('these words');
    vi.unstubAllGlobals();
  });
});
