import model from 'wink-eng-lite-web-model';
import winkNlp, { type ItsFunction } from 'wink-nlp';
import type { Span } from '../../domain/span.ts';
import { stem } from './stem.ts';

/** Universal part-of-speech tags (UPOS), as the tagger gives them. */
export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SPACE'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word or mark with its place in the text analysed. Contractions are two tokens ("did", "n’t"). */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly stem: string;
  readonly tag: Tag;
}

/** A token whose stem is found when it is asked for: most are never. */
class Word implements Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly lower: string;
  readonly lemma: string;
  readonly tag: Tag;

  constructor(text: string, start: number, lower: string, lemma: string, tag: Tag) {
    this.text = text;
    this.start = start;
    this.end = start + text.length;
    this.lower = lower;
    this.lemma = lemma;
    this.tag = tag;
  }

  get stem(): string {
    return stem(this.lower);
  }
}

/** The same token with another reading. A spread would lose the stem. */
export function retagged({ text, start, lower }: Token, tag: Tag, lemma: string): Token {
  return new Word(text, start, lower, lemma, tag);
}

const nlp = winkNlp(model, ['pos']);
const its = nlp.its;

/**
 * Tokens of a text, in order, white space left out. This file is the only importer of the tagger; offsets are UTF-16 units of `text`.
 */
export function tokenise(text: string): Token[] {
  const { words, tags, lemmas } = tagged(text);
  const result: Token[] = [];
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const tag = tags[i] ?? 'X';
    if (tag === 'SPACE' || word.trim() === '') continue;
    const start = text.indexOf(word, from);
    if (start < 0) continue;
    from = start + word.length;
    const lower = word.includes('’') ? word.toLowerCase().replaceAll('’', "'") : word.toLowerCase();
    result.push(new Word(word, start, lower, lemmas[i] ?? lower, tag));
  }
  return result;
}

/** What the tagger itself gives, word by word. */
export interface Tagged {
  readonly words: readonly string[];
  readonly tags: readonly Tag[];
  readonly lemmas: readonly string[];
}

/** The tagger's own pass over a text: the yardstick for what everything else may cost. */
export function tagged(text: string): Tagged {
  const tokens = nlp.readDoc(text).tokens();
  return {
    words: tokens.out() as string[],
    tags: tokens.out(its.pos) as Tag[],
    // its.lemma is typed for whole spans, but works on tokens as documented.
    lemmas: tokens.out(its.lemma as unknown as ItsFunction<string>) as string[],
  };
}
