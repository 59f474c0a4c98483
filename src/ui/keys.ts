import type { ViewName } from './shell/views.ts';

/** Where a key leads or what it presses. */
type KeyDeed =
  /** Along the list of statements. */
  | { readonly move: 'next' | 'previous' | 'conflict' }
  /** The button with one of these names (`data-action`): the nearest to the focus, in its card, its note or statement, its view. */
  | { readonly press: readonly string[] }
  /** A field for searching. */
  | { readonly focus: 'search' }
  /** A view of the bar. */
  | { readonly view: ViewName }
  | { readonly show: 'help' };

/** What can be done by a key, and the key it has until the reader gives it another. In the order in which they are shown; each is explained by `key_<name>`. */
export const KEYS = {
  next: { key: 'j', move: 'next' },
  previous: { key: 'k', move: 'previous' },
  conflict: { key: 'c', move: 'conflict' },
  reveal: { key: 'v', press: ['reveal'] },
  open: { key: 'o', press: ['more', 'details'] },
  source: { key: 's', press: ['open-source'] },
  right: { key: 'a', press: ['judge-right'] },
  wrong: { key: 'w', press: ['judge-wrong'] },
  keep: { key: 'b', press: ['keep', 'unkeep'] },
  pictures: { key: 'g', press: ['pictures'] },
  passage: { key: 'p', press: ['look-up', 'back'] },
  note: { key: 'n', press: ['edit-note', 'note'] },
  copy: { key: 'y', press: ['copy-quote', 'copy-note'] },
  remove: { key: 'x', press: ['remove-note'] },
  undo: { key: 'u', press: ['undo-notes'] },
  redo: { key: 'r', press: ['redo-notes'] },
  page: { key: '1', view: 'page' },
  notes: { key: '2', view: 'notes' },
  library: { key: '3', view: 'library' },
  options: { key: '4', view: 'options' },
  search: { key: '/', focus: 'search' },
  help: { key: '?', show: 'help' },
} as const satisfies Readonly<Record<string, KeyDeed & { readonly key: string }>>;

export type KeyName = keyof typeof KEYS;

export const KEY_NAMES = Object.keys(KEYS) as readonly KeyName[];

/** The key of each action: as the reader set it, else as it is from the start. "" is none. */
export function keysSet(changed: Readonly<Record<string, string>>): Readonly<Record<KeyName, string>> {
  return Object.fromEntries(KEY_NAMES.map((name) => [name, changed[name] ?? KEYS[name].key])) as Record<KeyName, string>;
}

/** The action of a key; null if it has none. */
export function actionOf(key: string, changed: Readonly<Record<string, string>>): KeyName | null {
  const set = keysSet(changed);
  return KEY_NAMES.find((name) => key !== '' && set[name] === key) ?? null;
}

/** The reader's changes with one more: a key belongs to one action only, so whoever had it goes without. */
export function withKey(changed: Readonly<Record<string, string>>, name: KeyName, key: string): Readonly<Record<string, string>> {
  const before = actionOf(key, changed);
  const freed = before && before !== name ? { [before]: '' } : {};
  return { ...changed, ...freed, [name]: key };
}

/**
 * The key that was pressed, as it stands in the settings: the character, whatever it takes to type it on this keyboard. On a keyboard of another
 * script, a letter key counts as the Latin letter in its place.
 */
export function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const place = /^Key([A-Z])$/.exec(code)?.[1];
  if (place && /^\p{L}$/u.test(key) && !/^\p{Script=Latin}$/u.test(key)) return place.toLowerCase();
  return key.length === 1 ? key.toLowerCase() : key;
}

/** Keys that are the browser's or the panel's own and cannot be given to an action. */
export function isFree(key: string): boolean {
  return key.length === 1 && key.trim() !== '';
}
