import { type Span, span } from '../../domain/span.ts';
import { ABBREVIATIONS, MAY_END } from '../lexicon/abbreviations.ts';

const TERMINATOR = /[.!?…]+["'”’»)\]]*(?=\s)|\n(?:\n+|(?=["“‘«]?[\p{Lu}\p{N}]))/gu;

/**
 * Sentences of a text, in order, without white space at their ends. Never across a blank line, nor across a line break before a
 * capital or a figure (headlines and lists in running text). A full stop after an abbreviation or an initial
 * ends no sentence; a mark inside quotation marks does when a new sentence begins behind it. Linear in the length of the text.
 */
export function sentences(text: string): Span[] {
  const result: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    const from = start + (text.slice(start, end).match(/^\s*/)?.[0].length ?? 0);
    const trimmed = text.slice(from, end).trimEnd();
    if (trimmed !== '') result.push(span(text, from, from + trimmed.length));
    start = end;
  };
  for (const match of text.matchAll(TERMINATOR)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('\n') || endsSentence(text, match.index, match[0], end)) close(end);
  }
  close(text.length);
  return result;
}

function endsSentence(text: string, at: number, mark: string, end: number): boolean {
  // A small letter goes on with the sentence: the usual case behind an abbreviation, told without looking further.
  const code = text.charCodeAt(end + 1);
  if (code >= 97 && code <= 122) return false;
  const next = text.slice(end, end + 40).trimStart();
  const opens = /^["'“‘«([]*(?:\p{Lu}|\p{N}|$)/u.test(next);
  if (/^[!?]/.test(mark) || /^(?:…|\.\.)/.test(mark)) return opens;
  if (!opens) return false;
  const word = wordBefore(text, at);
  // An initial ("J. Smith"), or letters with stops ("U.S. troops"): a sentence ends there only where a usual opening follows.
  if (/^(?:\p{L}\.)*\p{Lu}$/u.test(word))
    return /\./.test(word) && /^["'“‘]?(?:The|A|An|It|He|She|They|In|On|But|And|This|That|We|I)\s/.test(next);
  const bare = word.toLowerCase();
  if (ABBREVIATIONS.has(bare)) return MAY_END.has(bare) && /^["'“‘]?(?:The|It|He|She|They|In|But|And|This|That)\s/.test(next);
  return true;
}

/** Code units of the longest word before a full stop that is looked at. */
const LONGEST_WORD = 20;

/** The letters and stops right before an offset. Plain ones are told by their codes. */
function wordBefore(text: string, at: number): string {
  let from = at;
  while (from > at - LONGEST_WORD && isWordPart(text, from - 1)) from--;
  return text.slice(from, at);
}

function isWordPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 46 : /[\p{L}]/u.test(text[at] ?? '');
}
