/** Everything but letters and digits: ASCII's, and all of the general punctuation and symbols. Without Unicode classes, which cost much to compile. */
const OTHERS = '[^a-z0-9\\u00c0-\\u1fff\\u2c00-\\uffff]';
/** A blank that stands alone stays as it is: most do. */
const NO_LETTERS = new RegExp(`(?! )${OTHERS}+| ${OTHERS}+`, 'g');

/** A text's letters and digits in lower case, words apart by blanks. */
export function letters(text: string): string {
  return text.toLowerCase().replace(NO_LETTERS, ' ').trim();
}
