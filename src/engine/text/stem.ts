import porter2 from 'wink-porter2-stemmer';

/** Stems met before: news repeats its words, and stemming is the dearest step of reading a text. Emptied when full, so memory stays bounded. */
const known = new Map<string, string>();
const MOST = 50_000;
const LONGEST = 40;

/** Porter2 stem of a lower-case word; the only importer of the stemmer. Words of two letters or fewer stay; accents are one form however they are written. */
export function stem(word: string): string {
  if (word.length <= 2 || word.length > LONGEST) return word;
  let found = known.get(word);
  if (found === undefined) {
    if (known.size >= MOST) known.clear();
    found = porter2(word.normalize('NFC'));
    known.set(word, found);
  }
  return found;
}
