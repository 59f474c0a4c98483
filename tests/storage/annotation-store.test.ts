import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../src/domain/annotation.ts';
import { annotationStore } from '../../src/storage/annotation-store.ts';
import { colourStore } from '../../src/storage/colour-store.ts';
import { Database, observeEach } from '../../src/storage/database.ts';
import { draftStore } from '../../src/storage/draft-store.ts';
import { revisionStore } from '../../src/storage/revision-store.ts';
import { highlight, noteOnPage, noteOnRelation } from '../exchange/annotations/sample.ts';
import { article } from '../ui/sample.ts';

let clock = 0;
const now = () => new Date(Date.UTC(2026, 3, 16, 9, 0, clock++)).toISOString();
let database: Database;
let store: ReturnType<typeof annotationStore>;

beforeEach(() => {
  clock = 0;
  database = new Database(`test-${Math.random()}`);
  store = annotationStore(database, now);
});

const texts = async () => (await store.all()).map(({ body }) => body.text);
const withText = (annotation: Annotation, text: string): Annotation => ({ ...annotation, body: { ...annotation.body, text } });

describe('annotations', () => {
  it('finds those of a page, whatever they are about', async () => {
    await store.put([highlight, noteOnPage, noteOnRelation]);
    const url = 'https://post.example/ferry';
    expect((await store.of(url)).map(({ id }) => id).sort()).toEqual([highlight.id, noteOnPage.id, noteOnRelation.id].sort());
    expect(await store.of('https://post.example/')).toEqual([]);
  });

  it('keeps what was removed, out of sight', async () => {
    await store.put([highlight, noteOnPage]);
    expect(await store.remove([highlight.id, 'not there'])).toBe(1);
    expect((await store.all()).map(({ id }) => id)).toEqual([noteOnPage.id]);
    expect(await store.of('https://post.example/ferry')).toHaveLength(1);
    expect(await store.withRemoved()).toHaveLength(2);
    expect(await store.remove([highlight.id])).toBe(0);
  });

  it('takes steps back and does them again, in every connection', async () => {
    await store.put([withText(highlight, 'one')]);
    await store.put([withText(highlight, 'two')]);
    await store.remove([highlight.id]);
    const other = annotationStore(new Database(database.name), now);
    expect(await store.steps()).toEqual({ undo: 3, redo: 0 });
    await store.undo();
    expect(await texts()).toEqual(['two']);
    await other.undo();
    expect(await texts()).toEqual(['one']);
    await store.undo();
    expect(await texts()).toEqual([]);
    expect(await store.undo()).toEqual([]);
    await other.redo();
    await store.redo();
    expect(await texts()).toEqual(['two']);
    expect(await store.steps()).toEqual({ undo: 2, redo: 1 });
    await store.put([withText(highlight, 'three')]);
    expect(await store.redo()).toEqual([]);
    expect(await texts()).toEqual(['three']);
  });

  it('undoes a step over many annotations at once', async () => {
    await store.put([highlight, noteOnPage, noteOnRelation]);
    await store.undo();
    expect(await store.all()).toEqual([]);
    await store.redo();
    expect(await store.all()).toHaveLength(3);
  });

  it('forgets the oldest steps, and nothing else', async () => {
    for (let i = 0; i < 205; i++) await store.put([withText(highlight, `${i}`)]);
    expect(await store.steps()).toEqual({ undo: 200, redo: 0 });
    expect(await texts()).toEqual(['204']);
  });

  it('leaves everything as it was when one of many cannot be written', async () => {
    const unwritable = withText(noteOnPage, (() => '') as unknown as string);
    await expect(store.put([highlight, unwritable])).rejects.toThrow();
    expect([await store.all(), await store.steps()]).toEqual([[], { undo: 0, redo: 0 }]);
  });

  it('merges only what is newer', async () => {
    await store.put([withText(highlight, 'here')]);
    const older = { ...withText(highlight, 'older'), modified: '2020-01-01T00:00:00.000Z' };
    const newer = { ...withText(highlight, 'newer'), modified: '2030-01-01T00:00:00.000Z' };
    expect(await store.merge([older, noteOnPage])).toBe(1);
    expect(await texts()).toContain('here');
    expect(await store.merge([newer])).toBe(1);
    expect(await texts()).toContain('newer');
    expect(await store.steps()).toEqual({ undo: 1, redo: 0 });
  });
});

describe('drafts', () => {
  it('outlive the connection, and are done with when the note is saved', async () => {
    const draft = { id: highlight.id, target: highlight.target, body: { text: 'half a sen', tags: [] }, modified: now() };
    await draftStore(database).put(draft);
    const drafts = draftStore(new Database(database.name));
    expect(await drafts.all()).toEqual([draft]);
    await store.put([highlight]);
    expect(await drafts.all()).toEqual([]);
  });

  it('can be dropped', async () => {
    const drafts = draftStore(database);
    await drafts.put({ id: 'a', target: noteOnPage.target, body: noteOnPage.body, modified: now() });
    await drafts.drop('a');
    expect(await drafts.all()).toEqual([]);
  });
});

describe('colours', () => {
  it('stand for nothing until the reader says so', async () => {
    const colours = colourStore(database);
    expect(await colours.meanings()).toEqual({ yellow: '', green: '', blue: '', red: '', purple: '' });
    await colours.setMeaning('green', 'good quotes');
    expect((await colours.meanings()).green).toBe('good quotes');
  });
});

describe('revisions', () => {
  it('keeps each form of an article once, oldest first', async () => {
    const revisions = revisionStore(database, now);
    expect(await revisions.keep(article)).toBe(true);
    expect(await revisions.keep({ ...article, title: 'Another title' })).toBe(false);
    expect(await revisions.keep({ ...article, text: `${article.text} More.` })).toBe(true);
    expect((await revisions.of(article.url)).map(({ article: { text } }) => text.endsWith('More.'))).toEqual([false, true]);
    expect(await revisions.of('https://post.example/other')).toEqual([]);
  });
});

describe('several things watched each by itself', () => {
  it('are told together once all are known; what did not change stays the same object', async () => {
    await store.put([highlight, noteOnPage]);
    const drafts = draftStore(database);
    const told: { readonly annotations: readonly Annotation[]; readonly drafts: readonly unknown[] }[] = [];
    const stop = observeEach<(typeof told)[number]>(
      { annotations: () => store.all(), drafts: () => drafts.all() },
      (values) => told.push(values),
      (error) => expect(error).toBeUndefined(),
    );
    await vi.waitFor(() => expect(told).toHaveLength(1));
    await drafts.put({ id: 'begun', target: highlight.target, body: { text: 'a', tags: [] }, modified: now() });
    await vi.waitFor(() => expect(told.at(-1)?.drafts).toHaveLength(1));
    expect(told.at(-1)?.annotations).toBe(told[0]?.annotations);
    stop();
    await store.remove([highlight.id]);
    expect(told.at(-1)?.annotations).toHaveLength(2);
  });
});
