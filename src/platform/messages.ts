import { browser } from './browser.ts';

/** The text of a message key in the reader's language; the key itself where there is none. `substitutions` fill $1, $2, …. */
export function message(key: string, substitutions: readonly string[] = []): string {
  return browser.i18n.getMessage(key, [...substitutions]) || key;
}
