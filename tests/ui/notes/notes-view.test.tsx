// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { writeJsonLd } from '../../../src/exchange/annotations/json-ld.ts';
import { ALL, highlight, noteOnRelation, noteOnText } from '../../exchange/annotations/sample.ts';
import { fakeNotes } from '../fake-notes.ts';
import { type Mounted, mounted } from '../mounted.ts';
import { SHOWN_STATES } from '../shown-states.ts';

/** Code that comes when it is first wanted takes its time on a busy machine. */
const there = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000 });

/** Mounts the panel and goes to the notes; their code comes by itself. */
async function notesPanel(notes = fakeNotes(ALL)): Promise<Mounted & { readonly notes: ReturnType<typeof fakeNotes> }> {
  const panel = await mounted('compared', { notes });
  await panel.click('[data-view-tab="notes"]');
  await there(() => panel.find('.notes-view'));
  return { ...panel, notes };
}

const type = (panel: Mounted, selector: string, text: string) =>
  panel.change(() => {
    const field = panel.find<HTMLInputElement>(selector);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const pick = (panel: Mounted, selector: string, value: string) =>
  panel.change(() => {
    const field = panel.find<HTMLSelectElement>(selector);
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });

describe('the view of notes', () => {
  it('mirrors every mark and note, with both statements where it is about two', async () => {
    const panel = await notesPanel();
    expect(
      panel
        .all('[data-note]')
        .map((one) => one.dataset.note)
        .sort(),
    ).toEqual(ALL.map(({ id }) => id).sort());
    const both = panel.text(`[data-note="${noteOnRelation.id}"]`);
    expect(both).toContain('The ferry stopped after its engine failed');
    expect(both).toContain('The engine has never failed.');
    expect(panel.find(`[data-note="${noteOnText.id}"] strong`).textContent).toBe('divers');
  });

  it('shows the first forty of many, and more on request', async () => {
    const many = Array.from({ length: 150 }, (_, i) => ({ ...highlight, id: `many-${i}` }));
    const panel = await notesPanel(fakeNotes(many));
    expect(panel.all('[data-note]')).toHaveLength(40);
    expect(panel.text('[data-count]')).toBe('150 notes');
    await panel.click('[data-action="more-notes"]');
    expect(panel.all('[data-note]')).toHaveLength(140);
  });

  it('goes to the note whose highlight is clicked in the page, whatever is shown', async () => {
    const panel = await mounted('compared', { notes: fakeNotes(ALL) });
    const { reading } = SHOWN_STATES.compared;
    await panel.change(() => panel.client.show({ ...reading, hit: highlight.id }));
    await there(() => panel.find('.notes-view'));
    await panel.change(() => {});
    expect(document.activeElement?.closest<HTMLElement>('[data-note]')?.dataset.note).toBe(highlight.id);
    await type(panel, '[type="search"]', 'never failed');
    await panel.change(() => panel.client.show({ ...reading, hit: noteOnText.id }));
    await panel.change(() => {});
    expect(document.activeElement?.closest<HTMLElement>('[data-note]')?.dataset.note).toBe(noteOnText.id);
  });

  it('says how notes come about where there are none', async () => {
    const panel = await notesPanel(fakeNotes());
    expect(panel.text('[data-count]')).toMatch(/Nothing is marked or noted yet/);
    expect(panel.find<HTMLButtonElement>('[data-action="export-notes"]').disabled).toBe(true);
  });

  it('searches, and says what was searched', async () => {
    const panel = await notesPanel();
    await type(panel, '[type="search"]', 'never failed');
    expect(panel.all('[data-note]')).toHaveLength(1);
    await type(panel, '[type="search"]', 'zeppelin');
    expect(panel.text('[data-count]')).toMatch(/^0 of 5 notes: quotes, notes, tags/);
  });

  it.each([
    ['speaker', ['Runa Estrada', 'No speaker']],
    ['tag', ['engine', 'estrada', 'hull', 'to ask', 'No tag']],
    ['date', ['2 Mar 2026']],
  ])('groups by %s', async (grouping, headings) => {
    const panel = await notesPanel();
    await pick(panel, '[name="grouping"]', grouping);
    expect(panel.all('.note-group h2').map(({ textContent }) => textContent)).toEqual(headings);
  });

  it('deletes with undo and redo', async () => {
    const panel = await notesPanel();
    await panel.click(`[data-note="${highlight.id}"] [data-action="remove-note"]`);
    expect(panel.all('[data-note]')).toHaveLength(ALL.length - 1);
    await panel.click('[data-toast="note-removed"] [data-action="toast-undo"]');
    expect(panel.all('[data-note]')).toHaveLength(ALL.length);
    await panel.press('r');
    expect(panel.all('[data-note]')).toHaveLength(ALL.length - 1);
    await panel.press('u');
    expect(panel.all('[data-note]')).toHaveLength(ALL.length);
  });

  it('goes along the notes by keys, and does things with the one in focus', async () => {
    const writeText = vi.fn(async (_: string) => undefined);
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    const panel = await notesPanel();
    await panel.press('j');
    expect(document.activeElement?.closest<HTMLElement>('[data-note]')?.dataset.note).toBe(noteOnRelation.id);
    await panel.press('y');
    expect(writeText.mock.calls[0]?.[0]).toMatch(/^“The ferry stopped.*Contradicts what was said before:.*“The engine has never failed.”/s);
    await panel.press('x');
    expect(panel.all(`[data-note="${noteOnRelation.id}"]`)).toEqual([]);
    vi.unstubAllGlobals();
  });

  it('gives a highlight another colour, and colours a meaning', async () => {
    const panel = await notesPanel();
    await panel.click(`[data-note="${highlight.id}"] [data-action="colour-note"]`);
    await panel.click(`[data-note="${highlight.id}"] [value="blue"]`);
    expect(panel.find(`[data-note="${highlight.id}"]`).classList).toContain('mark-blue');
    await pick(panel, '[data-meaning="blue"]', 'To check');
    expect(panel.text(`[data-note="${highlight.id}"] .note-head`)).toContain('To check');
  });

  it('says what became of each highlight in the page, and has a tray of lost ones to attach by hand', async () => {
    const panel = await notesPanel();
    await panel.change(() =>
      panel.notes.anchor(
        new Map([
          [highlight.id, { status: 'lost' }],
          [noteOnText.id, { status: 'approximate', score: 0.876 }],
        ]),
      ),
    );
    expect(panel.text('[data-group="lost"]')).toMatch(
      /1 highlight was not found.*…said. Divers found nothing wrong with the hull. The company…/,
    );
    expect(panel.text(`[data-note="${noteOnText.id}"] [data-anchoring]`)).toBe('The words were changed: 87 % are the same');
    await panel.click('[data-action="attach-note"]');
    expect(panel.text('[data-toast]')).toMatch(/Nothing is selected|select/i);
    panel.notes.select({ quote: { type: 'TextQuoteSelector', exact: 'the new words', prefix: '', suffix: '' }, position: null });
    await panel.click('[data-action="attach-note"]');
    expect(panel.notes.annotations.find(({ id }) => id === highlight.id)?.target).toMatchObject({
      selectors: { quote: { exact: 'the new words' } },
    });
  });

  it('highlights what is selected, in the colour chosen', async () => {
    const panel = await notesPanel(fakeNotes());
    panel.notes.select({ quote: { type: 'TextQuoteSelector', exact: 'these words', prefix: '', suffix: '' }, position: null });
    await panel.click('[name="highlight-colour"][value="purple"]');
    await panel.click('[data-action="highlight"]');
    expect(panel.notes.annotations.map(({ target }) => target)).toMatchObject([{ kind: 'text', colour: 'purple' }]);
    await panel.click('[data-toast="highlighted"] [data-action="toast-undo"]');
    expect(panel.notes.annotations).toEqual([]);
  });

  it('takes in a file, and undoes that', async () => {
    const panel = await notesPanel(fakeNotes());
    const field = panel.find<HTMLInputElement>('[data-file="notes"]');
    const give = (text: string) =>
      panel.change(() => {
        Object.defineProperty(field, 'files', {
          value: [{ name: 'notes.jsonld', size: text.length, text: async () => text }],
          configurable: true,
        });
        field.dispatchEvent(new Event('change', { bubbles: true }));
      });
    await give([...writeJsonLd(ALL)].join(''));
    await there(() => panel.find('[data-note]'));
    expect(panel.all('[data-note]')).toHaveLength(ALL.length);
    expect(panel.text('[data-toast="imported"]')).toMatch(/^5 notes imported/);
    await panel.click('[data-toast="imported"] [data-action="toast-undo"]');
    expect(panel.all('[data-note]')).toHaveLength(0);
    await give('{"half": ');
    expect(panel.text('[data-toast="import-failed"]')).toMatch(/Nothing was imported from “notes.jsonld”: the file is cut short/);
    await give(JSON.stringify([{ id: 'urn:x:1', type: 'Annotation', target: 'javascript:alert(1)' }]));
    expect(panel.text('[data-report="import"]')).toMatch(/Item 1: target: .*no web address/);
  });
});

describe('an annotated article that was changed', () => {
  it('says so, with the words taken out and put in', async () => {
    const words = [
      { kind: 'same', text: 'The ferry stopped on ' },
      { kind: 'removed', text: 'Friday' },
      { kind: 'added', text: 'Sunday' },
    ] as const;
    const changes = [
      { kind: 'changed', before: 'The ferry stopped on Friday', after: 'The ferry stopped on Sunday', words },
      { kind: 'vanished', before: 'A bus runs.' },
    ] as const;
    const panel = await mounted('compared', { notes: fakeNotes(ALL, [], { since: '2026-03-02T08:15:00.000Z', changes }) });
    expect(panel.text('[data-aside="changed"] summary')).toBe(
      '2 passages were changed since you first marked or kept this article on 2 Mar 2026',
    );
    expect(panel.all('[data-aside="changed"] del').map(({ textContent }) => textContent)).toEqual(['Friday', 'A bus runs.']);
    expect(panel.text('[data-change="changed"] ins')).toBe('Sunday');
  });
});

describe('the editor', () => {
  it('keeps a draft at every key, and makes the note of it', async () => {
    const panel = await notesPanel(fakeNotes());
    await panel.click('[data-action="note"]');
    await there(() => panel.find('[data-dialog="note"] textarea'));
    await type(panel, 'textarea', 'half a sen');
    expect(panel.notes.drafts.map(({ body }) => body.text)).toEqual(['half a sen']);
    expect(panel.text('[data-draft]')).toBe('Draft kept');
    await type(panel, '.tag-field input', 'ferry,');
    await panel.click('[data-action="save-note"]');
    expect(panel.notes.drafts).toEqual([]);
    expect(panel.notes.annotations[0]).toMatchObject({ target: { kind: 'page' }, body: { text: 'half a sen', tags: ['ferry'] } });
  });

  it('finds a draft again after the panel was closed', async () => {
    const draft = { id: 'd', target: highlight.target, body: { text: 'begun', tags: [] }, modified: highlight.created };
    const panel = await notesPanel(fakeNotes([], [draft]));
    await panel.click('[data-action="continue-draft"]');
    await there(() => panel.find('[data-dialog="note"] textarea'));
    expect(panel.find<HTMLTextAreaElement>('textarea').value).toBe('begun');
    await panel.click('[data-action="discard-draft"]');
    expect(panel.notes.drafts).toEqual([]);
    await panel.click('[data-toast="draft-dropped"] [data-action="toast-undo"]');
    expect(panel.notes.drafts.map(({ body }) => body.text)).toEqual(['begun']);
  });

  it.each([
    ['statement', '[data-statement] .who [data-action="note"]'],
    ['relation', '[data-relation] [data-action="note"]'],
  ])('writes on a %s beside it, and opens the same note the next time', async (kind, button) => {
    const panel = await mounted('compared', { notes: fakeNotes() });
    const { notes } = panel.client;
    await panel.click(button);
    await there(() => panel.find('[data-dialog="note"] textarea'));
    await type(panel, 'textarea', 'Ask her.');
    await panel.click('[data-action="save-note"]');
    expect(notes.annotations.map(({ target, body }) => [target.kind, body.text])).toEqual([[kind, 'Ask her.']]);
    expect(panel.find(button).dataset.noted).toBe('true');
    await panel.click(button);
    await there(() => expect(panel.find<HTMLTextAreaElement>('textarea').value).toBe('Ask her.'));
  });
});
