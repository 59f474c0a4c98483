import type { Article } from '../../domain/article.ts';
import { overlaps, type Span, textOf } from '../../domain/span.ts';
import type { Stance, Statement } from '../../domain/statement.ts';
import { certainty, type Voice } from '../certainty/certainty.ts';
import { quantities } from '../figures/quantities.ts';
import { times } from '../figures/times.ts';
import { type Analysis, analyse, type Sentence } from '../text/document.ts';
import { checkWorthiness } from './check-worthiness.ts';
import { type Speaking, speaking } from './speaking.ts';

/** What carries statements; headings, captions and times do not. */
const CARRIES = new Set(['paragraph', 'item', 'quote']);

/** What makes a sentence more than marks and figures. */
const WORD = /\p{L}{2}/u;

/** The statements of an article in reading order: one for each sentence of its body, with who says it. */
export function extractStatements(article: Article): Statement[] {
  const analysis = analyse(article.text);
  const body = article.blocks.filter(({ kind }) => CARRIES.has(kind));
  const whoSpeaks = speaking(analysis);
  let block = 0;
  return analysis.sentences.flatMap((sentence, i) => {
    while (block < body.length && (body[block]?.end ?? 0) <= sentence.start) block++;
    if (sentence.start < (body[block]?.start ?? Number.POSITIVE_INFINITY) || !WORD.test(textOf(article.text, sentence))) return [];
    return [statement(article, analysis, sentence, whoSpeaks[i] ?? null)];
  });
}

function statement(article: Article, analysis: Analysis, sentence: Sentence, who: Speaking | null): Statement {
  const { text } = article;
  const tokens = analysis.tokens.slice(sentence.first, sentence.last);
  const sureness = certainty(text, tokens, who ? stanceIn(who, sentence, textOf(text, sentence)) : null, who ? voicesOf(who) : undefined);
  return {
    id: `s${sentence.start}`,
    span: { start: sentence.start, end: sentence.end },
    text: textOf(text, sentence),
    content: who ? clipped(who.attribution.content, sentence) : [{ start: sentence.start, end: sentence.end }],
    manner: who?.attribution.manner ?? 'narrated',
    speakers: who?.speakers ?? [],
    attribution: who?.attribution ?? null,
    certainty: sureness.certainty,
    reporterHedge: sureness.reporterHedge,
    checkWorthiness: checkWorthiness(text, tokens),
    quantities: quantities(text, tokens),
    times: times(text, tokens, article.published),
    said: article.published,
  };
}

/** "“Who pays?” she asked. “Nobody knows.”": the cue asks only in its own sentence. */
function stanceIn({ attribution: { stance, cue } }: Speaking, sentence: Sentence, words: string): Stance {
  return stance === 'asks' && !words.includes('?') && !cue.some((one) => overlaps(one, sentence)) ? 'asserts' : stance;
}

/** Whose words the tokens of a sentence are in which somebody else than the article speaks. */
function voicesOf({ attribution: { source, content }, quoted }: Speaking): (token: Span) => Voice {
  return (token) => (stands(token, quoted) ? 'quoted' : stands(token, content) ? 'retold' : stands(token, source) ? 'aside' : 'reporter');
}

function stands(token: Span, spans: readonly Span[]): boolean {
  return spans.some((one) => overlaps(one, token));
}

/** The parts of spans inside a sentence. */
function clipped(spans: readonly Span[], { start, end }: Span): Span[] {
  return spans
    .filter((one) => overlaps(one, { start, end }))
    .map((one) => ({ start: Math.max(one.start, start), end: Math.min(one.end, end) }));
}
