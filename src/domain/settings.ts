import * as v from 'valibot';

/**
 * What the reader has set, and how it is from the start. A new setting is a new line here: its schema and its first value, which also stands in for
 * a stored value that makes no sense.
 */
const SETTINGS = {
  appearance: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  textSize: v.fallback(v.picklist(['small', 'medium', 'large']), 'medium'),
  /** The number of related statements on the toolbar button. */
  badge: v.fallback(v.boolean(), true),
  /** Colours beside what is selected in a page. */
  selectionBar: v.fallback(v.boolean(), false),
  /** Keep articles by themselves on sites that the reader allowed. */
  keepByReading: v.fallback(v.boolean(), false),
  /** Days after which what was kept so is removed; 0 = never. */
  keepDays: v.fallback(v.picklist([0, 30, 90, 365]), 90),
  /** Whether statements are laid beside the base at all. */
  matching: v.fallback(v.boolean(), true),
  /** How sure a contradiction or a differing figure must be to be shown. */
  conflicts: v.fallback(v.picklist(['surest', 'usual']), 'usual'),
  /** Whether mere context is shown. */
  context: v.fallback(v.boolean(), true),
  /** Keys that were changed: name of the action → key, as `KeyboardEvent.key` writes it. */
  keys: v.fallback(v.record(v.string(), v.pipe(v.string(), v.maxLength(40))), {}),
} as const;

const schema = v.object(SETTINGS);

export type Settings = Readonly<v.InferOutput<typeof schema>>;

export const SETTING_NAMES = Object.keys(SETTINGS) as readonly (keyof Settings)[];

/** Settings from whatever was stored: every value that is missing or makes no sense is as it was from the start. */
export function settingsFrom(stored: Readonly<Record<string, unknown>>): Settings {
  return v.parse(schema, Object.fromEntries(SETTING_NAMES.map((name) => [name, stored[name] ?? null])));
}

export const FIRST_SETTINGS: Settings = settingsFrom({});
