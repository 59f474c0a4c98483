import { LibraryBig, Newspaper, NotebookText, SlidersHorizontal } from 'lucide-preact';
import type { ComponentType } from 'preact';
import type { Load } from './use-loaded.ts';

/** The views whose code comes when they are first wanted. */
export type LoadedViewName = 'notes' | 'library' | 'options';

/** What the panel's bar offers. Its word is the message `view_<name>`. */
export type ViewName = 'page' | LoadedViewName;

interface ViewEntry {
  readonly name: LoadedViewName;
  readonly Icon: typeof Newspaper;
  /** Brings the view, so that the panel starts with the page's code only. A view's own style sheet comes with it. */
  readonly load: Load<ComponentType>;
}

/** The page that is read is always there; it stands first. */
export const PAGE = { name: 'page', Icon: Newspaper } as const;

/** The other views, in the order of the bar. A new view is a line here, a name above, and its message. */
export const LOADED_VIEWS: readonly ViewEntry[] = [
  { name: 'notes', Icon: NotebookText, load: () => import('../notes/notes-view.tsx').then(({ NotesView }) => NotesView) },
  {
    name: 'library',
    Icon: LibraryBig,
    load: () => import('../library/library-view.tsx').then(({ LibraryView }) => LibraryView),
  },
  {
    name: 'options',
    Icon: SlidersHorizontal,
    load: () => import('../options/options-view.tsx').then(({ OptionsView }) => OptionsView),
  },
];

export const VIEWS = [PAGE, ...LOADED_VIEWS] as const;

/** What brings a view's code. */
export function loadOf(name: LoadedViewName): Load<ComponentType> {
  const view = LOADED_VIEWS.find((one) => one.name === name);
  if (!view) throw new Error(`no view ${name} to load`);
  return view.load;
}

/** The view that an address asks for by its fragment (`#notes`); the page if it names none. */
export function viewIn(hash: string): ViewName {
  return VIEWS.find(({ name }) => name === hash.slice(1))?.name ?? 'page';
}
