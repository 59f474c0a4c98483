import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Notes, notesOver } from '../../src/app/notes.ts';
import type { AnnotationStore, DraftStore } from '../../src/app/ports.ts';
import { writeJsonLd } from '../../src/exchange/annotations/json-ld.ts';
import { annotationStore } from '../../src/storage/annotation-store.ts';
import { Database } from '../../src/storage/database.ts';
import { draftStore } from '../../src/storage/draft-store.ts';
import { ALL, highlight, noteOnPage } from '../exchange/annotations/sample.ts';

let clock = 0;
const now = () => new Date(Date.UTC(2026, 3, 16, 9, 0, clock++)).toISOString();
let notes: Notes;
let annotations: AnnotationStore;
let drafts: DraftStore;

beforeEach(() => {
  const database = new Database(`test-${Math.random()}`);
  [annotations, drafts] = [annotationStore(database, now), draftStore(database)];
  let ids = 0;
  notes = notesOver({ annotations, drafts, now, newId: () => `id-${++ids}` });
});

describe('writing', () => {
  it('keeps when a note was created, and tidies its tags', async () => {
    const first = await notes.write(noteOnPage.target, { text: 'one', tags: [' #ferry ', 'ferry', ''] });
    const second = await notes.write(noteOnPage.target, { text: 'two', tags: [] }, first.id);
    expect(first.body.tags).toEqual(['ferry']);
    expect(second.created).toBe(first.created);
    expect(second.modified > first.modified).toBe(true);
    expect(await annotations.all()).toEqual([second]);
  });

  it('makes of a draft the note of the same id', async () => {
    const id = await notes.keepDraft({ target: noteOnPage.target, body: { text: 'hal', tags: [] } }, null);
    expect(await notes.keepDraft({ target: noteOnPage.target, body: { text: 'half', tags: [] } }, id)).toBe(id);
    expect((await drafts.all()).map(({ body }) => body.text)).toEqual(['half']);
    await notes.write(noteOnPage.target, { text: 'half a note', tags: [] }, id);
    expect([await drafts.all(), (await annotations.all()).map((one) => one.id)]).toEqual([[], [id]]);
  });

  it('gives highlights another colour, and another passage', async () => {
    await annotations.put([highlight]);
    await notes.recolour(highlight.id, 'blue');
    const quote = { type: 'TextQuoteSelector', exact: 'the hull', prefix: '', suffix: '' } as const;
    await notes.attach(highlight.id, { quote, position: null });
    expect((await annotations.all())[0]?.target).toMatchObject({ colour: 'blue', selectors: { quote } });
  });

  it('says what cannot be coloured', async () => {
    await annotations.put([noteOnPage]);
    expect(await notes.recolour(noteOnPage.id, 'blue')).toMatchObject({ error: { code: 'bad-input' } });
    expect(await notes.recolour('nothing', 'blue')).toMatchObject({ error: { code: 'gone' } });
  });
});

describe('taking in a file', () => {
  const file = [...writeJsonLd(ALL)].join('');

  it('takes what is new, once', async () => {
    expect(await notes.takeIn(file)).toMatchObject({ value: { taken: ALL.length, already: 0, problems: [] } });
    expect(await notes.takeIn(file)).toMatchObject({ value: { taken: 0, already: ALL.length } });
    expect(await annotations.all()).toEqual(ALL);
  });

  it('leaves alone what is newer here, and brings back what was removed', async () => {
    await notes.takeIn(file);
    await notes.write(noteOnPage.target, { text: 'newer', tags: [] }, noteOnPage.id);
    await annotations.remove([highlight.id]);
    expect(await notes.takeIn(file)).toMatchObject({ value: { taken: 1, already: ALL.length - 1 } });
    expect((await annotations.get(noteOnPage.id))?.body.text).toBe('newer');
    expect((await annotations.get(highlight.id))?.removed).toBeNull();
  });

  it('is one step', async () => {
    await notes.takeIn(file);
    await annotations.undo();
    expect(await annotations.all()).toEqual([]);
  });

  it('takes nothing from a file that cannot be read', async () => {
    await annotations.put([highlight]);
    expect(await notes.takeIn(file.slice(0, 900))).toMatchObject({ ok: false, error: { message: expect.stringMatching(/cut short/) } });
    expect(await annotations.all()).toEqual([highlight]);
  });
});
