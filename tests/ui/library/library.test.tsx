// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/ui/library/speaker-page.tsx';
import { fakeClient } from '../fake-client.ts';
import { fakeLibrary, type LibraryState, SAFE } from '../fake-library.ts';
import { type Mounted, mount } from '../mounted.ts';
import { CLAIMS, LIBRARY } from './sample.ts';

async function library(
  section: string,
  state: Partial<LibraryState> = {},
): Promise<Mounted & { readonly asked: ReturnType<typeof fakeLibrary>['calls'] }> {
  const fake = fakeLibrary({ ...LIBRARY, ...state });
  const panel = mount(fakeClient({ library: fake }));
  await panel.click('[data-view-tab="library"]');
  await panel.change(async () => void (await import('../../../src/ui/library/library-view.tsx')));
  await panel.click(`[data-section="${section}"]`);
  return { ...panel, asked: fake.calls };
}
const calls = (asked: readonly (readonly unknown[])[], name: string) => asked.filter(([called]) => called === name);

describe('the statements of the library', () => {
  it('are listed with who said them, when and where', async () => {
    const { text, find } = await library('statements');
    expect(text('[data-claim="pack:harbour/0"]')).toContain('The quay will be shut for a year while the wall is raised.');
    expect(text('[data-claim="pack:harbour/0"]')).toMatch(/Odo Brask, harbour master.*4 May 2031.*The Vellmouth Gazette/);
    expect(find('.outcome').dataset.found).toBe('40');
  });

  it('are searched as the reader types; an empty result says what was searched', async () => {
    const { find, change, asked, text } = await library('statements');
    await change(() => {
      const field = find<HTMLInputElement>('input[name="words"]');
      field.value = 'nobody says this';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(calls(asked, 'listClaims').at(-1)?.[1]).toMatchObject({ words: 'nobody says this' });
    expect(text('.outcome')).toBe('Nothing was found. Searched: 1,259 statements in 3 packs.');
  });

  it('are deleted with a way back', async () => {
    const { click, asked } = await library('statements');
    await click('[data-claim="pack:harbour/1"] [data-action="delete-claim"]');
    expect(calls(asked, 'deleteClaims')).toEqual([['deleteClaims', ['pack:harbour/1']]]);
    await click('[data-action="undo-delete"]');
    expect(calls(asked, 'restoreClaims')).toEqual([['restoreClaims', ['pack:harbour/1']]]);
  });

  it('are corrected with a way back', async () => {
    const { click, asked, find } = await library('statements');
    await click('[data-claim="pack:harbour/1"] [data-action="edit-claim"]');
    find<HTMLInputElement>('.editor input[name="speaker"]').value = 'Ina Corvane-Holt';
    await click('[data-action="save-claim"]');
    expect(calls(asked, 'editClaim')).toEqual([
      ['editClaim', 'pack:harbour/1', { text: CLAIMS[1]?.text, speaker: 'Ina Corvane-Holt', said: '2031-04-28' }],
    ]);
    await click('[data-action="undo-edit"]');
    expect(calls(asked, 'replaceClaims')).toEqual([['replaceClaims', [CLAIMS[1]]]]);
  });

  it('of a speaker stand in the order in which they were said', async () => {
    const { click, text, find } = await library('statements');
    await click('[data-claim="pack:harbour/0"] [data-action="show-speaker"]');
    expect(find('[data-speaker]').dataset.speaker).toBe('Odo Brask');
    expect(text('.claim')).toContain('The quay stays open whatever the weather.');
    expect(inOrder(CLAIMS).map(({ said }) => said?.value)).toEqual([...CLAIMS.map(({ said }) => said?.value)].sort());
    await click('[data-action="leave-speaker"]');
    expect(find('.filters')).toBeTruthy();
  });

  it('of two names of one speaker become one, with a way back', async () => {
    const { click, asked, find } = await library('statements');
    await click('[data-claim="pack:harbour/0"] [data-action="show-speaker"]');
    find<HTMLInputElement>('input[name="into"]').value = 'Odo J. Brask';
    await click('[data-action="merge-speakers"]');
    expect(calls(asked, 'decideSpeakers')).toEqual([['decideSpeakers', 'merge', ['Odo Brask', 'Odo J. Brask']]]);
    expect(find('[data-speaker]').dataset.speaker).toBe('Odo J. Brask');
    await click('[data-action="undo-speakers"]');
    expect(calls(asked, 'undecideSpeakers')).toEqual([['undecideSpeakers', { id: 'Odo Brask/Odo J. Brask', before: null }]]);
    expect(find('[data-speaker]').dataset.speaker).toBe('Odo Brask');
  });

  it('under two names of two people are told apart, with a way back', async () => {
    const { click, asked, text } = await library('statements', { otherNames: ['Brask'] });
    await click('[data-claim="pack:harbour/0"] [data-action="show-speaker"]');
    expect(text('[data-name="Brask"]')).toBe('Brask Somebody else');
    await click('[data-name="Brask"] [data-action="split-speakers"]');
    expect(calls(asked, 'decideSpeakers')).toEqual([['decideSpeakers', 'split', ['Odo Brask', 'Brask']]]);
    expect(text('[data-toast="speakers-split"]')).toContain('“Odo Brask” and “Brask” are two speakers now.');
    await click('[data-action="undo-speakers"]');
    expect(calls(asked, 'undecideSpeakers')).toHaveLength(1);
  });
});

describe('the packs', () => {
  it('are listed by kind, switched, removed with a way back, and saved', async () => {
    const { text, click, asked, all } = await library('packs');
    expect(all('.kind h2').map(({ textContent }) => textContent)).toEqual(['Imported', 'Kept articles', 'Came with the extension']);
    expect(text('[data-pack="pack:harbour"]')).toMatch(
      /1,204 statements · version 1 · CC BY 4.0.*4 Jan 2029 – 4 May 2031 · added 10 May 2031/,
    );
    await click('[data-pack="seed:900"] [data-action="switch-pack"]');
    expect(calls(asked, 'setPackEnabled')).toEqual([['setPackEnabled', 'seed:900', true]]);
    await click('[data-pack="pack:harbour"] [data-action="remove-pack"]');
    await click('[data-action="undo-remove"]');
    expect([calls(asked, 'removePack'), calls(asked, 'restorePack')]).toEqual([
      [['removePack', 'pack:harbour']],
      [['restorePack', 'pack:harbour']],
    ]);
    await click('[data-pack="pack:harbour"] [data-action="save-pack"]');
    expect(calls(asked, 'save')[0]?.[2]).toBe('pack-harbour.jsonl.gz');
  });

  it('lead to what they hold', async () => {
    const { click, asked } = await library('packs');
    await click('[data-pack="article:q"] [data-action="show-pack"]');
    expect(calls(asked, 'listClaims').at(-1)?.[1]).toMatchObject({ pack: 'article:q' });
  });
});

describe('importing', () => {
  async function chosen() {
    const panel = await library('import');
    const input = panel.find<HTMLInputElement>('input[name="import"]');
    Object.defineProperty(input, 'files', { value: [new File(['a'], 'statements.csv')] });
    await panel.change(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
    return panel;
  }

  it('shows before anything is written what a file holds, and what becomes of a pack of the same id', async () => {
    const { text, asked, find } = await chosen();
    expect(text('.preview h2')).toBe('Before importing statements.csv');
    expect(find('[data-standing]').dataset.standing).toBe('id-taken');
    expect(text('.previews')).toContain('The quay will be shut for a year while the wall is raised.');
    expect(text('.preview .problems')).toContain('Row 14 was left out');
    expect(calls(asked, 'startImport')).toEqual([]);
  });

  it('looks again when a column is mapped otherwise, then starts with the plan and the name', async () => {
    const { asked, find, change, click } = await chosen();
    await change(() => {
      const select = find<HTMLSelectElement>('select[name="role-title"]');
      select.value = 'Remarks';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(calls(asked, 'previewFile').at(-1)?.[3]).toMatchObject({
      mapping: { text: 'Statement', speaker: 'Who', said: 'Day', title: 'Remarks' },
    });
    await click('[data-action="start-import"]');
    expect(calls(asked, 'startImport')[0]?.slice(2)).toEqual(['statements.csv', LIBRARY.preview?.plan, LIBRARY.preview?.pack, false]);
  });

  it('tells how it goes, and what came of it', async () => {
    const { text, click, asked } = await library('import');
    expect(text('[data-job="running"]')).toContain('61,000 rows · 10,167 rows a second · about 14 seconds left');
    expect(text('[data-job="done"]')).toMatch(
      /1,204 statements added.*2 duplicates folded.*Row 14 was left out: it has no statement.*Row 803 was kept, but: “some day” is no date/,
    );
    expect(text('[data-job="failed"]')).toContain('The file ends in the middle (the packed file is cut or damaged, after row 812).');
    await click('[data-action="cancel-import"]');
    await click('[data-action="import-cut"]');
    expect([calls(asked, 'cancelImport'), calls(asked, 'importCut')]).toEqual([[['cancelImport', 'j1']], [['importCut', 'j3']]]);
  });

  it('says when the page has no markup, and what is wrong with a file', async () => {
    const { click, text } = await library('import', { preview: null });
    await click('[data-action="import-page"]');
    expect(text('[data-toast="no-reviews"]')).toContain('This page has no fact-check markup');
  });
});

describe('safety', () => {
  it('reminds of the backup that is not there, and makes one', async () => {
    const { text, click, asked } = await library('statements');
    expect(text('[data-safety="no-backup"]')).toContain('There is no backup');
    await click('[data-action="go-backup"]');
    await click('[data-action="make-backup"]');
    expect(calls(asked, 'save')[0]?.[2]).toMatch(/^on-record-\d{4}-\d\d-\d\d\.jsonl\.gz$/);
    expect(calls(asked, 'noteBackup').length).toBe(1);
  });

  it('is silent where there is nothing to lose, or a fresh backup', async () => {
    for (const safety of [SAFE, { ...SAFE, held: { packs: 1, claims: 1, notes: 0 }, backedUpAt: new Date().toISOString() }])
      expect((await library('packs', { safety })).all('[data-safety]')).toEqual([]);
  });

  it('tells what the browser removed', async () => {
    const { text, click, asked } = await library('packs', { safety: { ...SAFE, lost: { packs: 3, claims: 4000, notes: 12 } } });
    expect(text('[data-safety="lost"]')).toContain('The browser removed what was stored here: 3 packs, 4,000 statements, 12 notes.');
    await click('[data-action="acknowledge-loss"]');
    expect(calls(asked, 'acknowledgeLoss').length).toBe(1);
  });

  it('tells of a backup that is being put back, and what became of one that was interrupted', async () => {
    const restoring = { name: 'b.jsonl.gz', startedAt: new Date().toISOString(), state: 'running', problem: null } as const;
    const running = await library('packs', { safety: { ...SAFE, restoring } });
    expect(running.text('[data-restoring="running"]')).toContain('The backup b.jsonl.gz is being put back.');
    const failed = await library('packs', { safety: { ...SAFE, restoring: { ...restoring, state: 'failed', problem: 'it is cut' } } });
    expect(failed.text('[data-restoring="failed"]')).toMatch(/could not be finished.*it is cut/);
    await failed.click('[data-action="acknowledge-restoring"]');
    expect(calls(failed.asked, 'acknowledgeRestoring').length).toBe(1);
  });

  it('tells how far the index is while it is built anew', async () => {
    const { find, text } = await library('statements', { indexing: 0.342 });
    expect(text('[data-indexing]')).toMatch(/index.*anew.*34%/);
    expect(find<HTMLProgressElement>('[data-indexing] progress').value).toBeCloseTo(0.342);
    expect((await library('statements')).all('[data-indexing]')).toEqual([]);
  });

  it('shows what a backup holds before it is restored', async () => {
    const { find, change, text, click, asked } = await library('backup');
    const input = find<HTMLInputElement>('input[name="backup"]');
    Object.defineProperty(input, 'files', { value: [new File(['a'], 'b.jsonl.gz')] });
    await change(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
    expect(text('[data-waiting="restore"]')).toContain('Made on 4 May 2031: 3 packs');
    expect(calls(asked, 'restoreBackup')).toEqual([]);
    await click('[data-action="restore-backup"]');
    expect(calls(asked, 'restoreBackup').length).toBe(1);
  });

  it('shows the browser’s answer', async () => {
    const { find, click } = await library('backup');
    expect(find('[data-persisted]').dataset.persisted).toBe('false');
    await click('[data-action="ask-persistence"]');
    expect(find('[data-persisted]').dataset.persisted).toBe('true');
  });

  it('keeps articles by themselves only where that is switched on', async () => {
    const { find, click, client, text } = await library('packs');
    expect(find('[data-action="switch-growing"]').getAttribute('aria-checked')).toBe('false');
    await click('[data-action="switch-growing"]');
    expect(client.settings.keepByReading).toBe(true);
    expect(text('[data-kept="article:q"]')).toContain('Quay to be shut for a year 10 May 2031');
  });
});
