import { notesOver } from '../../app/notes.ts';
import type { Notebook } from '../../domain/notebook.ts';
import { failure, ok, type Result } from '../../domain/result.ts';
import type { NotesClient } from '../../messaging/notes-client.ts';
import { now } from '../../platform/clock.ts';
import { annotationStore } from '../../storage/annotation-store.ts';
import { colourStore } from '../../storage/colour-store.ts';
import { type Database, observe } from '../../storage/database.ts';
import { draftStore } from '../../storage/draft-store.ts';

/** The notes of the panel, wired to the database. What the database refuses is an answer, not an exception. */
export function notesClient(database: Database): NotesClient {
  const [annotations, drafts, colours] = [annotationStore(database, now), draftStore(database), colourStore(database)];
  const notes = notesOver({ annotations, drafts, now, newId: () => crypto.randomUUID() });
  const everything = async (): Promise<Notebook> => ({
    annotations: await annotations.all(),
    drafts: await drafts.all(),
    meanings: await colours.meanings(),
    steps: await annotations.steps(),
  });
  return {
    watch: (listener) =>
      observe(
        everything,
        (notebook) => listener(ok(notebook)),
        (error) => listener(refused(error)),
      ),
    write: (target, body, id) => answered(notes.write(target, body, id)),
    recolour: (id, colour) => answered(notes.recolour(id, colour)).then(flat),
    remove: (ids) => answered(annotations.remove(ids)),
    undo: () => answered(annotations.undo().then(({ length }) => length)),
    redo: () => answered(annotations.redo().then(({ length }) => length)),
    keepDraft: (draft, id) => answered(notes.keepDraft(draft, id)),
    dropDraft: (id) => answered(drafts.drop(id).then(() => null)),
    setMeaning: (colour, meaning) => answered(colours.setMeaning(colour, meaning).then(() => null)),
    takeIn: (file) => answered(notes.takeIn(file)).then(flat),
  };
}

async function answered<T>(work: Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work);
  } catch (error) {
    return refused(error);
  }
}

function refused(error: unknown): Result<never> {
  return failure('storage', error instanceof Error ? `${error.name}: ${error.message}` : String(error));
}

function flat<T>(result: Result<Result<T>>): Result<T> {
  return result.ok ? result.value : result;
}
