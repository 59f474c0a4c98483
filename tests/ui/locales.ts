/** The languages of the interface, as `_locales` names them. The engine reads English only. */
export const LOCALES = ['en', 'de', 'fr', 'es', 'uk', 'ar'] as const;

export type Locale = (typeof LOCALES)[number];

/** Those that run from right to left. */
export const RIGHT_TO_LEFT: readonly Locale[] = ['ar'];
