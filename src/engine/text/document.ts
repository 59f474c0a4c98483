import type { Span } from '../../domain/span.ts';
import { type Token, tokenise } from './analyser.ts';
import { sentences } from './sentences.ts';

/** A sentence with its tokens: `first` to before `last` in `Analysis.tokens`. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
}

/** A text taken apart once; everything later reads from it. */
export interface Analysis {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Runs between blank lines, without white space at their ends. */
  readonly paragraphs: readonly Span[];
}

export function analyse(text: string): Analysis {
  const tokens = tokenise(text);
  let at = 0;
  const found = sentences(text).map((range) => {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= range.start) at++;
    const first = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < range.end) at++;
    return { start: range.start, end: range.end, first, last: at };
  });
  return { text, tokens, sentences: found, paragraphs: paragraphs(text) };
}

function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g))
    found.push({ start: match.index, end: match.index + match[0].trimEnd().length });
  return found;
}
