import { firstEndingAfter, type Span, textOf } from '../../domain/span.ts';
import type { Attribution, Stance } from '../../domain/statement.ts';
import type { Phrase } from '../grammar/noun-phrases.ts';
import { createResolver } from '../speakers/resolve.ts';
import type { Token } from '../text/analyser.ts';
import type { Analysis } from '../text/document.ts';
import { cueAfter } from './01-cue-after.ts';
import { accordingTo } from './02-according-to.ts';
import { cueBefore } from './03-cue-before.ts';
import { nounCues } from './04-noun-cues.ts';
import { colons } from './05-colons.ts';
import { continuations } from './06-continuations.ts';
import { type CueKind, type Draft, type Drafted, Drafts } from './draft.ts';
import { type Reading, readingOf } from './reading.ts';

/** What somebody says or thinks in one sentence. Token positions are in `Analysis.tokens`. */
export interface Found {
  readonly sentence: number;
  readonly source: Phrase | null;
  /** The verb, or "according to". */
  readonly cue: Phrase;
  /** Without the "that" that opens it. */
  readonly content: readonly Span[];
  readonly stance: Stance;
  readonly rule: string;
}

/** The passes in order: each adds what the ones before left. Of kinds that are not wanted nothing is kept. */
export function draftsOf(reading: Reading, wanted: ReadonlySet<CueKind> = EVERY_KIND): readonly Drafted[] {
  const drafts = new Drafts(reading.tokens.length, wanted);
  for (const pass of [cueAfter, accordingTo, cueBefore, nounCues, colons, continuations]) pass(reading, drafts);
  return drafts.all;
}

/** The outermost sayings of a text. `inQuotation` tells whether an offset stands between quotation marks: no cue is sought there. */
export function findAttributions(analysis: Analysis, inQuotation: (offset: number) => boolean): Found[] {
  return draftsOf(readingOf(analysis), SAYINGS).flatMap(({ draft, within }) => {
    const { sentence, source, head, parts, kind, stance, rule } = draft;
    const cue = analysis.tokens[head];
    if (within !== null || kind !== 'saying' || !cue || inQuotation(cue.start)) return [];
    return [{ sentence, source, cue: { from: head, to: head + 1 }, content: withoutThat(analysis.tokens, parts), stance, rule }];
  });
}

function withoutThat(tokens: readonly Token[], parts: readonly Phrase[]): Span[] {
  return parts.flatMap(({ from, to }, i) =>
    spanOf(tokens, i === 0 && tokens[from]?.lower === 'that' && to - from > 1 ? from + 1 : from, to),
  );
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span[] {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last && to > from ? [{ start: first.start, end: last.end }] : [];
}

/** An attribution with the draft that it was made from. */
export interface Resolved {
  readonly draft: Draft;
  readonly attribution: Attribution;
  /** The quotations in which its content stands, wholly or in part. */
  readonly quoted: readonly Span[];
}

/** Attributions with their speakers resolved, in reading order of their cues. */
export function resolved(analysis: Analysis, wanted: ReadonlySet<CueKind> = EVERY_KIND): Resolved[] {
  const { text, tokens } = analysis;
  const reading = readingOf(analysis);
  const resolver = createResolver(text);
  const drafted = draftsOf(reading, wanted);
  const order = drafted.map((_, i) => i).sort((a, b) => (drafted[a]?.draft.cue.from ?? 0) - (drafted[b]?.draft.cue.from ?? 0));
  const place = new Map(order.map((number, i) => [number, i] as const));
  return order.flatMap((number) => {
    const one = drafted[number];
    if (!one) return [];
    const { draft } = one;
    const content = draft.parts.flatMap(({ from, to }) => spanOf(tokens, from, to));
    const source = draft.source ? spanOf(tokens, draft.source.from, draft.source.to) : [];
    const [speaker = null, ...alongside] = source[0] ? resolver.resolveAll(textOf(text, source[0]), contextEnd(source[0], content)) : [];
    const attribution: Attribution = {
      source,
      cue: spanOf(tokens, draft.cue.from, draft.cue.to),
      content,
      manner: mannerOf(content, reading.quoted),
      speaker,
      alongside,
      stance: draft.stance,
      within: one.within === null ? null : (place.get(one.within) ?? null),
      trace: [draft.rule],
    };
    return [{ draft, attribution, quoted: content.flatMap((one) => quotationsIn(one, reading.quoted)) }];
  });
}

/** Where the context of a source ends: names inside what is said before it do not count. */
function contextEnd(source: Span, content: readonly Span[]): number {
  return content.reduce((least, { start }) => Math.min(least, start), source.start);
}

/** Sayings alone: what statements are made of. */
export const SAYINGS: ReadonlySet<CueKind> = new Set<CueKind>(['saying']);
const EVERY_KIND: ReadonlySet<CueKind> = new Set<CueKind>(['saying', 'attitude']);

/** Attributions of a text with their speakers resolved, in reading order. */
export function attribute(analysis: Analysis): Attribution[] {
  return resolved(analysis).map(({ attribution }) => attribution);
}

/** Direct where nearly all of the content is in quotation marks, mixed where some is. */
export function mannerOf(content: readonly Span[], quoted: readonly Span[]): Attribution['manner'] {
  const length = content.reduce((sum, { start, end }) => sum + end - start, 0);
  const inside = content.reduce((sum, one) => sum + insideOf(one, quoted), 0);
  // The marks themselves, and the comma inside them, are not counted.
  if (inside > 0 && inside >= length - 4 * content.length) return 'direct';
  return inside > 0 ? 'mixed' : 'indirect';
}

/** Code units of a span that stand in quotations, which are in order. */
function insideOf({ start, end }: Span, quoted: readonly Span[]): number {
  return quotationsIn({ start, end }, quoted).reduce((sum, one) => sum + Math.min(end, one.end) - Math.max(start, one.start), 0);
}

/** The quotations, which are in order, that a span has a part of. */
function quotationsIn({ start, end }: Span, quoted: readonly Span[]): readonly Span[] {
  const from = firstEndingAfter(quoted, start);
  let to = from;
  while ((quoted[to]?.start ?? end) < end) to++;
  return quoted.slice(from, to);
}
