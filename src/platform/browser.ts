import browser from 'webextension-polyfill';

/** The only importer of the polyfill. What the polyfill has no types for (side panel) is in `panel.ts`. */
export { browser };
