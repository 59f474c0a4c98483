import { changesOf } from '../../app/article-changes.ts';
import type { Notebook } from '../../domain/notebook.ts';
import type { TabReading } from '../../domain/reading.ts';
import { failure, ok, type Result } from '../../domain/result.ts';
import type { Anchorings, NotesClient } from '../../messaging/notes-client.ts';
import { now } from '../../platform/clock.ts';
import { annotationStore } from '../../storage/annotation-store.ts';
import { colourStore } from '../../storage/colour-store.ts';
import { type Database, observe, observeEach } from '../../storage/database.ts';
import { draftStore } from '../../storage/draft-store.ts';
import { followPorts } from '../following.ts';
import { followIn, wireHighlights, wireNotes } from '../wiring.ts';

/** When the page is asked again what became of its highlights: it may still be loading, or change under the reader. In ms. */
const LOOKS = [1000, 3000, 8000];

/** The tab beside the panel. */
export interface ShownTab {
  readonly id: () => number | null;
  watch(listener: (reading: TabReading) => void): () => void;
}

/** The notes of the panel, wired to the database. What the database refuses is an answer, not an exception. */
export function notesClient(database: Database, tab: ShownTab): NotesClient {
  const [annotations, drafts, colours] = [annotationStore(database, now), draftStore(database), colourStore(database)];
  const [notes, highlights] = [wireNotes(database), wireHighlights(database)];
  // Each by itself: a key that changes a draft must not read ten thousand notes again.
  const everything: { [K in keyof Notebook]: () => Promise<Notebook[K]> } = {
    annotations: () => annotations.all(),
    drafts: () => drafts.all(),
    meanings: () => colours.meanings(),
    steps: () => annotations.steps(),
  };
  const inTab = <T>(work: (shown: number) => Promise<Result<T>>): Promise<Result<T>> => {
    const shown = tab.id();
    return shown === null ? Promise.resolve(failure('gone', 'no tab is shown')) : answered(work(shown)).then(flat);
  };
  /** From the first mark on, the article that is shown is followed. */
  const followed = async <T>(done: T): Promise<T> => {
    const shown = tab.id();
    if (shown !== null) await followIn(database, shown);
    return done;
  };
  /** Draws a page's highlights whenever they change, and tells what became of them. */
  const watchMarks = (url: string, shown: number, listener: (anchorings: Anchorings) => void) => {
    let timers: ReturnType<typeof setTimeout>[] = [];
    const look = () => void highlights.draw(shown, url).then((drawn) => drawn.ok && listener(new Map(drawn.value)));
    const stop = observe(
      () => annotations.of(url),
      () => {
        for (const timer of timers) clearTimeout(timer);
        look();
        timers = LOOKS.map((delay) => setTimeout(look, delay));
      },
      (error) => console.warn('highlights:', error),
    );
    return () => {
      stop();
      for (const timer of timers) clearTimeout(timer);
    };
  };
  return {
    watch: (listener) =>
      observeEach<Notebook>(
        everything,
        (notebook) => listener(ok(notebook)),
        (error) => listener(refused(error)),
      ),
    write: (target, body, id) => answered(notes.write(target, body, id).then(followed)),
    recolour: (id, colour) => answered(notes.recolour(id, colour)).then(flat),
    remove: (ids) => answered(annotations.remove(ids)),
    undo: () => answered(annotations.undo().then(({ length }) => length)),
    redo: () => answered(annotations.redo().then(({ length }) => length)),
    keepDraft: (draft, id) => answered(notes.keepDraft(draft, id)),
    dropDraft: (id) => answered(drafts.drop(id).then(() => null)),
    setMeaning: (colour, meaning) => answered(colours.setMeaning(colour, meaning).then(() => null)),
    watchAnchorings(listener) {
      let stop = () => {};
      const stopTab = tab.watch((reading) => {
        stop();
        const url = urlOf(reading);
        listener(new Map());
        if (url !== null) stop = watchMarks(url, reading.tab, listener);
      });
      return () => {
        stopTab();
        stop();
      };
    },
    highlightSelection: (colour) => inTab((shown) => highlights.highlight(shown, colour).then(followed)),
    attachToSelection: (id) => inTab((shown) => highlights.attach(shown, id)),
    changesOf: (article) => answered(changesOf(followPorts(database), article)),
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

function urlOf({ page }: TabReading): string | null {
  if (page.status === 'read') return page.article.url;
  return page.status === 'unreadable' ? page.url.replace(/#.*$/s, '') : null;
}
