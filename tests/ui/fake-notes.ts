import { notesOver } from '../../src/app/notes.ts';
import type { AnnotationStore } from '../../src/app/ports.ts';
import { type Annotation, COLOURS, type Colour, type Draft } from '../../src/domain/annotation.ts';
import type { ArticleChanges } from '../../src/domain/change.ts';
import type { Notebook } from '../../src/domain/notebook.ts';
import { failure, ok, type Result } from '../../src/domain/result.ts';
import type { TextSelectors } from '../../src/domain/selector.ts';
import type { Anchorings, NotesClient } from '../../src/messaging/notes-client.ts';
import { ferry } from '../exchange/annotations/sample.ts';

/** Notes in memory, with the real use cases: what a panel shows of them changes as in the real one. */
export interface FakeNotes extends NotesClient {
  readonly annotations: readonly Annotation[];
  readonly drafts: readonly Draft[];
  /** What the page answers from now on. */
  anchor(anchorings: Anchorings): void;
  select(selectors: TextSelectors | null): void;
}

export function fakeNotes(
  first: readonly Annotation[] = [],
  firstDrafts: readonly Draft[] = [],
  changes: ArticleChanges | null = null,
): FakeNotes {
  const listeners = new Set<(notebook: Result<Notebook>) => void>();
  const drafts = new Map(firstDrafts.map((one) => [one.id, one]));
  const meanings = Object.fromEntries(COLOURS.map((colour) => [colour, ''])) as Record<Colour, string>;
  const past: (readonly Annotation[])[] = [];
  const future: (readonly Annotation[])[] = [];
  let all: readonly Annotation[] = first;
  const places = new Set<(anchorings: Anchorings) => void>();
  let anchorings: Anchorings = new Map();
  let selected: TextSelectors | null = null;
  const nothing = () => failure('gone', 'nothing is selected');
  let ids = 0;
  const tell = () => {
    const annotations = all.filter(({ removed }) => removed === null);
    const notebook = {
      annotations,
      drafts: [...drafts.values()],
      meanings: { ...meanings },
      steps: { undo: past.length, redo: future.length },
    };
    for (const listener of listeners) listener(ok(notebook));
  };
  const told = async <T>(value: T): Promise<T> => {
    tell();
    return value;
  };
  const step = (next: readonly Annotation[]) => {
    past.push(all);
    future.length = 0;
    all = next;
  };
  const back = (from: (readonly Annotation[])[], to: (readonly Annotation[])[]) => {
    const next = from.pop();
    if (!next) return [];
    to.push(all);
    all = next;
    return next;
  };
  const kept = () => all.filter(({ removed }) => removed === null);
  const annotations: AnnotationStore = {
    all: async () => kept(),
    of: async () => kept(),
    withRemoved: async () => all,
    get: async (id) => all.find((one) => one.id === id) ?? null,
    put: async (added) => {
      step([...all.filter(({ id }) => !added.some((one) => one.id === id)), ...added]);
      for (const { id } of added) drafts.delete(id);
    },
    remove: async (gone) => {
      step(all.map((one) => (gone.includes(one.id) ? { ...one, removed: NOW } : one)));
      return gone.length;
    },
    undo: async () => back(past, future),
    redo: async () => back(future, past),
    steps: async () => ({ undo: past.length, redo: future.length }),
    merge: async () => 0,
  };
  const store = {
    all: async () => [...drafts.values()],
    put: async (draft: Draft) => void drafts.set(draft.id, draft),
    drop: async (id: string) => void drafts.delete(id),
  };
  const notes = notesOver({ annotations, drafts: store, now: () => NOW, newId: () => `new-${++ids}` });
  return {
    get annotations() {
      return kept();
    },
    get drafts() {
      return [...drafts.values()];
    },
    anchor(next) {
      anchorings = next;
      for (const listener of places) listener(next);
    },
    select(selectors) {
      selected = selectors;
    },
    changesOf: async () => ok(changes),
    watchAnchorings(listener) {
      places.add(listener);
      listener(anchorings);
      return () => void places.delete(listener);
    },
    async highlightSelection(colour) {
      if (!selected) return nothing();
      const written = await notes.write(
        { kind: 'text', source: ferry, selectors: selected, colour, speaker: null },
        { text: '', tags: [] },
      );
      return told(ok(written));
    },
    attachToSelection: async (id) => (selected ? notes.attach(id, selected).then(told) : nothing()),
    watch(listener) {
      listeners.add(listener);
      tell();
      return () => void listeners.delete(listener);
    },
    write: (target, body, id) => notes.write(target, body, id).then((written) => told(ok(written))),
    recolour: (id, colour) => notes.recolour(id, colour).then(told),
    remove: (gone) => annotations.remove(gone).then((count) => told(ok(count))),
    undo: () => annotations.undo().then(({ length }) => told(ok(length))),
    redo: () => annotations.redo().then(({ length }) => told(ok(length))),
    keepDraft: (draft, id) => notes.keepDraft(draft, id).then((own) => told(ok(own))),
    dropDraft: async (id) => {
      drafts.delete(id);
      return told(ok(null));
    },
    setMeaning: async (colour, meaning) => {
      meanings[colour] = meaning;
      return told(ok(null));
    },
    takeIn: (file) => notes.takeIn(file).then(told),
  };
}

const NOW = '2026-04-16T09:00:00.000Z';
