import type { Article } from '../../domain/article.ts';
import { overlaps, type Span, textOf } from '../../domain/span.ts';
import type { Speaker } from '../../domain/speaker.ts';
import type { Attribution, Manner, Statement } from '../../domain/statement.ts';
import { type Found, findAttributions, mannerOf } from '../attribution/attribute.ts';
import { quotations } from '../attribution/quotations.ts';
import { certainty } from '../certainty/certainty.ts';
import { quantities } from '../figures/quantities.ts';
import { times } from '../figures/times.ts';
import { createResolver } from '../speakers/resolve.ts';
import type { Token } from '../text/analyser.ts';
import { type Analysis, analyse, type Sentence } from '../text/document.ts';
import { checkWorthiness } from './check-worthiness.ts';

/** What carries statements; headings, captions and times do not. */
const CARRIES = new Set(['paragraph', 'item', 'quote']);

/** The statements of an article in reading order: one for each sentence of its body, with who says it. */
export function extractStatements(article: Article): Statement[] {
  const analysis = analyse(article.text);
  const quoted = quotations(article.text);
  const inQuotation = (offset: number) => quoted.some(({ start, end }) => offset >= start && offset < end);
  const body = article.blocks.filter(({ kind }) => CARRIES.has(kind));
  const speaking = speakersOf(analysis, findAttributions(analysis, inQuotation), quoted);
  return analysis.sentences.flatMap((sentence, i) => {
    const block = body.findIndex((one) => sentence.start >= one.start && sentence.start < one.end);
    if (block < 0 || !/\p{L}{2}/u.test(textOf(article.text, sentence))) return [];
    return [statement(article, analysis, sentence, speaking[i] ?? null, quoted)];
  });
}

/** An attribution that holds for a sentence, with its resolved speaker. */
interface Speaking {
  readonly found: Found | null;
  readonly speaker: Speaker | null;
}

/** Who speaks in each sentence: its own attribution, or the one of the quotation that it continues. */
function speakersOf(analysis: Analysis, found: readonly Found[], quoted: readonly Span[]): (Speaking | null)[] {
  const resolver = createResolver(analysis.text);
  const result: (Speaking | null)[] = [];
  let paragraphSpeaker: Speaker | null = null;
  analysis.sentences.forEach((sentence, i) => {
    const previous = analysis.sentences[i - 1];
    const newParagraph = !previous || analysis.text.slice(previous.end, sentence.start).includes('\n\n');
    const startsInQuote = quoted.some(({ start, end }) => sentence.start >= start - 1 && sentence.start < end);
    if (newParagraph && !startsInQuote) paragraphSpeaker = null;
    const own = found.filter((one) => one.sentence === i);
    const resolved = own.map((one) => ({
      found: one,
      speaker: resolver.resolve(phraseText(analysis, one), analysis.text.slice(Math.max(0, sentence.start - 300), sentence.start)),
    }));
    const main = resolved.find(({ found: { rule } }) => rule !== 'source-said') ?? resolved[0] ?? null;
    if (main) {
      paragraphSpeaker = main.speaker;
      result.push(main);
    } else if (startsInQuote && paragraphSpeaker) result.push({ found: null, speaker: paragraphSpeaker });
    else result.push(null);
  });
  return fillBackwards(analysis, result, quoted);
}

/** "“First sentence. Second,” she said": the first sentence belongs to her too. */
function fillBackwards(analysis: Analysis, speaking: (Speaking | null)[], quoted: readonly Span[]): (Speaking | null)[] {
  return speaking.map((one, i) => {
    const sentence = analysis.sentences[i];
    if (one || !sentence) return one;
    const quotation = quoted.find(({ start, end }) => sentence.start >= start - 1 && sentence.start < end);
    const next = speaking.findIndex(
      (other, j) => j > i && other?.found && quotation && overlaps(analysis.sentences[j] ?? sentence, quotation),
    );
    return next >= 0 ? { found: null, speaker: speaking[next]?.speaker ?? null } : null;
  });
}

function phraseText({ text, tokens }: Analysis, { source }: Found): string {
  return text.slice(tokens[source.from]?.start ?? 0, tokens[source.to - 1]?.end ?? 0);
}

function statement(
  article: Article,
  analysis: Analysis,
  sentence: Sentence,
  speaking: Speaking | null,
  quoted: readonly Span[],
): Statement {
  const text = textOf(article.text, sentence);
  const tokens = shifted(analysis.tokens.slice(sentence.first, sentence.last), -sentence.start);
  const manner = speaking ? mannerOf(speaking.found?.content ?? [sentence], quoted) : 'narrated';
  const attribution = attributionOf(analysis, speaking, manner);
  const stance = attribution?.stance ?? null;
  return {
    id: `s${sentence.start}`,
    span: { start: sentence.start, end: sentence.end },
    text,
    content: attribution?.content ?? [{ start: sentence.start, end: sentence.end }],
    manner,
    speakers: speaking?.speaker ? [speaking.speaker] : [],
    attribution,
    certainty: certainty(text, tokens, stance).certainty,
    checkWorthiness: checkWorthiness(text, tokens),
    quantities: quantities(text, tokens).map((one) => ({ ...one, span: shift(one.span, sentence.start) })),
    times: times(text, tokens, article.published).map((one) => ({ ...one, span: shift(one.span, sentence.start) })),
    said: article.published,
  };
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function shifted(tokens: readonly Token[], by: number): Token[] {
  return tokens.map((token) => ({ ...token, ...shift(token, by) }));
}

function attributionOf({ tokens }: Analysis, speaking: Speaking | null, manner: Manner): Attribution | null {
  if (!speaking?.found || manner === 'narrated') return null;
  const { source, cue, content, stance, rule } = speaking.found;
  const spanOf = ({ from, to }: { from: number; to: number }) => [{ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }];
  return { source: spanOf(source), cue: spanOf(cue), content, manner, speaker: speaking.speaker, stance, within: null, trace: [rule] };
}
