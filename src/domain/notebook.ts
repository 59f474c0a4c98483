import type { Annotation, Colour, Draft } from './annotation.ts';

/** How far the reader can go back and forth: numbers of steps. */
export interface StepsLeft {
  readonly undo: number;
  readonly redo: number;
}

/** Everything that the reader wrote, as the panel shows it. */
export interface Notebook {
  /** Not the removed ones; oldest first. */
  readonly annotations: readonly Annotation[];
  readonly drafts: readonly Draft[];
  /** What the reader lets each colour stand for; "" where nothing was said. */
  readonly meanings: Readonly<Record<Colour, string>>;
  readonly steps: StepsLeft;
}

/** What came of reading a file of notes. */
export interface NotesImport {
  /** Added, or newer than what was here. */
  readonly taken: number;
  /** Here already, as new or newer. */
  readonly already: number;
  /** Items that could not be read: their number in the file, from 1, and what is wrong. */
  readonly problems: readonly { readonly item: number; readonly message: string }[];
}
