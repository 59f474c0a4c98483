/** Replaced at build time; the other browser's code is removed from the bundle. */
declare const __FIREFOX__: boolean;
