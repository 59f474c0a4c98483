import porter2 from 'wink-porter2-stemmer';

/** Porter2 stem of a lower-case word; the only importer of the stemmer. Words of two letters or fewer stay. */
export function stem(word: string): string {
  return word.length > 2 ? porter2(word) : word;
}
