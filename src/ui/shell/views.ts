import { LibraryBig, Newspaper, NotebookText, SlidersHorizontal } from 'lucide-preact';
import type { ComponentType } from 'preact';

/** What the panel's bar offers. Its word is the message `view_<name>`. */
export type ViewName = 'page' | 'notes' | 'library' | 'options';

interface ViewEntry {
  readonly name: ViewName;
  readonly Icon: typeof Newspaper;
  /** Brings the view when it is first wanted, so that the panel starts with the page's code only. A view's own style sheet comes with it. */
  readonly load: () => Promise<ComponentType>;
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

const brought = new Map<ViewName, ComponentType>();

/** Brings a view's code. Fails where it is no longer there: the extension was updated under the open panel. */
export async function loadView(name: ViewName): Promise<ComponentType> {
  const View = brought.get(name) ?? (await LOADED_VIEWS.find((one) => one.name === name)?.load());
  if (!View) throw new Error(`no view ${name} to load`);
  brought.set(name, View);
  return View;
}

/** A view whose code is there already, so that it is shown without a blink; else null. */
export function viewAtHand(name: ViewName): ComponentType | null {
  return brought.get(name) ?? null;
}

/** The view that an address asks for by its fragment (`#notes`); the page if it names none. */
export function viewIn(hash: string): ViewName {
  return VIEWS.find(({ name }) => name === hash.slice(1))?.name ?? 'page';
}
