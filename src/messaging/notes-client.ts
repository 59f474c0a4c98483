import type { Anchoring, Annotation, Body, Colour, Draft, Target } from '../domain/annotation.ts';
import type { Article } from '../domain/article.ts';
import type { ArticleChanges } from '../domain/change.ts';
import type { Notebook, NotesImport } from '../domain/notebook.ts';
import type { Result } from '../domain/result.ts';

/** What became of highlights in the page, by their ids. */
export type Anchorings = ReadonlyMap<string, Anchoring>;

/** What the interface may do with highlights and notes. Every change is seen through `watch`, here and in every other panel. */
export interface NotesClient {
  /** Calls back with all that was written, now and after every change. Returns the way to stop. */
  watch(listener: (notebook: Result<Notebook>) => void): () => void;
  /** Writes a new annotation, or over the one of that id; done with its draft. */
  write(target: Target, body: Body, id?: string): Promise<Result<Annotation>>;
  recolour(id: string, colour: Colour): Promise<Result<null>>;
  /** Answers with how many were removed. */
  remove(ids: readonly string[]): Promise<Result<number>>;
  /** Answers with how many annotations changed; 0 where there is nothing to undo. */
  undo(): Promise<Result<number>>;
  redo(): Promise<Result<number>>;
  /** Keeps what is being written; the first time under a new id, which it answers with. */
  keepDraft(draft: Pick<Draft, 'target' | 'body'>, id: string | null): Promise<Result<string>>;
  dropDraft(id: string): Promise<Result<null>>;
  setMeaning(colour: Colour, meaning: string): Promise<Result<null>>;
  /** Calls back with what became of the shown page's highlights in it, by their ids, now and after every change. Returns the way to stop. */
  watchAnchorings(listener: (anchorings: Anchorings) => void): () => void;
  /** Highlights what is selected in the shown page. Fails with `gone` where nothing is, with `bad-input` where that can be no highlight. */
  highlightSelection(colour: Colour): Promise<Result<Annotation>>;
  /** Binds a highlight to what is selected in the shown page: by hand, where it was lost. */
  attachToSelection(id: string): Promise<Result<null>>;
  /** What an annotated or kept article says otherwise than when it was first marked or kept; null where nothing. Keeps the form it has now. */
  changesOf(article: Article): Promise<Result<ArticleChanges | null>>;
  /** Takes in a file of notes (JSON-LD, Hypothesis, Readwise), as one step. */
  takeIn(file: string): Promise<Result<NotesImport>>;
}
