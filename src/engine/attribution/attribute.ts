import { type Span, textOf } from '../../domain/span.ts';
import type { Attribution, Stance } from '../../domain/statement.ts';
import { REPORTING_VERBS, SAYING, VERB_FORMS } from '../lexicon/reporting-verbs.ts';
import { createResolver } from '../speakers/resolve.ts';
import type { Token } from '../text/analyser.ts';
import type { Analysis, Sentence } from '../text/document.ts';
import { quotations } from './quotations.ts';
import { type Phrase, phraseAfter, phraseBefore } from './source.ts';

/** An attribution found in one sentence, before its speaker is resolved. Token positions are in `Analysis.tokens`. */
export interface Found {
  readonly sentence: number;
  readonly source: Phrase;
  readonly cue: Phrase;
  readonly content: readonly Span[];
  readonly stance: Stance;
  readonly rule: string;
}

/** Attributions of a text, sentence by sentence. `inQuotation` tells whether an offset stands between quotation marks. */
export function findAttributions(analysis: Analysis, inQuotation: (offset: number) => boolean): Found[] {
  return analysis.sentences.flatMap((sentence, number) => inSentence(analysis, sentence, number, inQuotation));
}

function inSentence(analysis: Analysis, sentence: Sentence, number: number, inQuotation: (offset: number) => boolean): Found[] {
  const { tokens } = analysis;
  const found: Found[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i];
    if (!token || inQuotation(token.start)) continue;
    const one = accordingTo(analysis, sentence, number, i) ?? reportingVerb(analysis, sentence, number, i, inQuotation);
    if (one && !found.some(({ cue }) => cue.from === one.cue.from)) found.push(one);
  }
  return found;
}

function accordingTo({ tokens }: Analysis, sentence: Sentence, number: number, i: number): Found | null {
  if (tokens[i]?.lower !== 'according' || tokens[i + 1]?.lower !== 'to') return null;
  const source = phraseAfter(tokens, i + 2, sentence.last);
  if (!source) return null;
  const first = i === sentence.first;
  const content = first ? restOf(tokens, source.to, sentence) : before(tokens, sentence, i);
  return { sentence: number, source, cue: { from: i, to: i + 2 }, content, stance: 'asserts', rule: 'according-to' };
}

function reportingVerb(
  { tokens }: Analysis,
  sentence: Sentence,
  number: number,
  i: number,
  inQuotation: (offset: number) => boolean,
): Found | null {
  const token = tokens[i];
  if (!token || (token.tag !== 'VERB' && token.tag !== 'AUX' && !VERB_FORMS.has(token.lower))) return null;
  const lemma = VERB_FORMS.get(token.lower) ?? token.lemma;
  const stance = REPORTING_VERBS.get(lemma);
  if (!stance || /^(?:to|be|being|been|was|were|is|are)$/.test(tokens[i - 1]?.lower ?? '')) return null;
  const cue = { from: i, to: i + 1 };
  const make = (source: Phrase, content: Span[], rule: string): Found | null =>
    content.some(({ start, end }) => end > start) ? { sentence: number, source, cue, content, stance, rule } : null;

  const inverted =
    SAYING.has(lemma) && lemma !== 'tell' && endsClause(tokens, i - 1, sentence, inQuotation)
      ? phraseAfter(tokens, i + 1, sentence.last)
      : null;
  if (inverted && !startsClause(tokens, inverted.to, sentence))
    return make(inverted, around(tokens, sentence, i, inverted.to, true), 'said-source');

  const source = phraseBefore(tokens, i, sentence.first) ?? sharedSubject(tokens, i, sentence);
  if (!source) return null;
  const follows = source.from > sentence.first && endsClause(tokens, source.from - 1, sentence, inQuotation);
  if (SAYING.has(lemma) && follows && (endsSaying(tokens, i + 1, sentence) || inQuotation(tokens[sentence.first + 1]?.start ?? 0)))
    return make(source, around(tokens, sentence, source.from, i + 1, false), 'source-said-after');
  const content = contentAfter(tokens, i + 1, sentence, lemma, inQuotation);
  return content ? make(source, content, 'source-said') : null;
}

/** "Tobias Renn voted with the majority and said …": the subject that opens the sentence. */
function sharedSubject(tokens: readonly Token[], i: number, sentence: Sentence): Phrase | null {
  if (!/^(?:and|but)$/.test(tokens[i - 1]?.lower ?? '')) return null;
  const subject = phraseAfter(tokens, sentence.first, i);
  return subject && subject.to < i - 1 ? subject : null;
}

/** Before the reporting clause stands a comma, a closing quotation mark, a question or exclamation mark. */
function endsClause(tokens: readonly Token[], i: number, sentence: Sentence, inQuotation: (offset: number) => boolean): boolean {
  const token = tokens[i];
  if (!token || i < sentence.first) return false;
  return /^[,”"’»!?—–]$/.test(token.text) && (token.text !== '"' || !inQuotation(token.start));
}

/** After the verb nothing more is said: the sentence ends, or only a time, a place or a participle follows. */
function endsSaying(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  const next = tokens[i];
  if (!next || i >= sentence.last) return true;
  if (next.lower === 'that') return false;
  return (
    /^[.,;:”"’]$/.test(next.text) ||
    next.tag === 'ADP' ||
    next.tag === 'ADV' ||
    next.tag === 'SCONJ' ||
    /day$|^(?:last|this|in|to|after|at|during|adding)$/.test(next.lower)
  );
}

function startsClause(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  const next = tokens[i];
  return i < sentence.last && next !== undefined && (next.tag === 'VERB' || next.tag === 'AUX') && !/ing$/.test(next.lower);
}

/** What follows "X said": a clause, with or without "that"; not "X told the court" alone. */
function contentAfter(
  tokens: readonly Token[],
  from: number,
  sentence: Sentence,
  lemma: string,
  inQuotation: (offset: number) => boolean,
): Span[] | null {
  let at = from;
  const limit = Math.min(sentence.last, from + 12);
  // "said on Monday that", "told reporters that"
  for (let i = from; i < limit; i++) {
    if (tokens[i]?.lower === 'that' && !inQuotation(tokens[i]?.start ?? 0)) {
      at = i + 1;
      break;
    }
    if (tokens[i]?.tag === 'VERB' && i > from) break;
  }
  const rest = tokens.slice(at, sentence.last);
  // "patients admitted in Brelling": without "that", only saying itself takes a place or a time before what is said.
  if (at === from && tokens[from]?.tag === 'ADP' && lemma !== 'say') return null;
  const clause = at > from || rest.some(({ tag }) => tag === 'VERB' || tag === 'AUX');
  if (!clause && !/^(?:deny|reject|dismiss|dispute|confirm|promise|pledge|announce|predict|expect|want|demand)$/.test(lemma)) return null;
  return rest.length > 1 ? restOf(tokens, at, sentence) : null;
}

function restOf(tokens: readonly Token[], from: number, sentence: Sentence): Span[] {
  let at = from;
  while (at < sentence.last && /^[,:]$/.test(tokens[at]?.text ?? '')) at++;
  return spanOf(tokens, at, lastWord(tokens, at, sentence.last));
}

function before(tokens: readonly Token[], sentence: Sentence, end: number): Span[] {
  return spanOf(tokens, sentence.first, lastWord(tokens, sentence.first, quotationEnd(tokens, sentence, end)));
}

/** Tokens between a closing quotation mark and the cue that name the speaker, not the content. */
const LONGEST_NAMING = 12;

/** "“We stay,” the minister, Ada Berg, told us": the content ends with the quotation, not with the first half of the naming. */
function quotationEnd(tokens: readonly Token[], sentence: Sentence, end: number): number {
  for (let at = end - 1; at > sentence.first && end - at <= LONGEST_NAMING; at--) {
    if (/^[”"»]$/.test(tokens[at]?.text ?? '') || (tokens[at]?.text === '’' && tokens[at - 1]?.text === ',')) return at + 1;
  }
  return end;
}

/** Content on both sides of an inserted reporting clause. After a named speaker a comma opens a description, unless a quotation goes on. */
function around(tokens: readonly Token[], sentence: Sentence, from: number, to: number, inverted: boolean): Span[] {
  const goesOn = inverted ? /^[“"‘«]$/.test(tokens[to + 1]?.text ?? '') : true;
  const rest = goesOn && /^[,:]$/.test(tokens[to]?.text ?? '') ? restOf(tokens, to, sentence) : [];
  return [...before(tokens, sentence, from), ...rest];
}

function lastWord(tokens: readonly Token[], from: number, end: number): number {
  let at = end;
  while (at > from && /^[,.:;]$/.test(tokens[at - 1]?.text ?? '')) at--;
  return at;
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span[] {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last && to > from ? [{ start: first.start, end: last.end }] : [];
}

/** Attributions of a text with their speakers resolved, in reading order. */
export function attribute(analysis: Analysis): Attribution[] {
  const { text, tokens, sentences } = analysis;
  const quoted = quotations(text);
  const inQuotation = (offset: number) => quoted.some(({ start, end }) => offset >= start && offset < end);
  const resolver = createResolver(text);
  return findAttributions(analysis, inQuotation).map(({ sentence, source, cue, content, stance, rule }) => {
    const [from] = spanOf(tokens, source.from, source.to);
    const start = sentences[sentence]?.start ?? 0;
    const speaker = from ? resolver.resolve(textOf(text, from), text.slice(Math.max(0, start - 300), start)) : null;
    return {
      source: from ? [from] : [],
      cue: spanOf(tokens, cue.from, cue.to),
      content,
      manner: mannerOf(content, quoted),
      speaker,
      stance,
      within: null,
      trace: [rule],
    };
  });
}

/** Direct where nearly all of the content is in quotation marks, mixed where some is. */
export function mannerOf(content: readonly Span[], quoted: readonly Span[]): Attribution['manner'] {
  const shared = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  const length = content.reduce((sum, { start, end }) => sum + end - start, 0);
  const inside = content.reduce((sum, one) => sum + quoted.reduce((part, quote) => part + shared(one, quote), 0), 0);
  // The marks themselves, and the comma inside them, are not counted.
  if (inside >= length - 4 * content.length) return 'direct';
  return inside > 0 ? 'mixed' : 'indirect';
}
