import { firstEndingAfter, overlaps, type Span } from '../../domain/span.ts';
import type { Speaker } from '../../domain/speaker.ts';
import type { Attribution } from '../../domain/statement.ts';
import { type Resolved, resolved, SAYINGS } from '../attribution/attribute.ts';
import type { Analysis } from '../text/document.ts';

/** Who speaks in a sentence. */
export interface Speaking {
  readonly attribution: Attribution;
  /** The quotations in which its content stands, wholly or in part. */
  readonly quoted: readonly Span[];
  /** From the innermost outward; only those who are known. */
  readonly speakers: readonly Speaker[];
}

/** For each sentence who speaks there: its own attribution, or the one of a quotation that goes on into it; null for the article itself. */
export function speaking(analysis: Analysis): (Speaking | null)[] {
  const all = resolved(analysis, SAYINGS);
  const inner = innerOf(all);
  const own = new Map<number, Resolved>();
  const covering = new Map<number, Resolved>();
  for (const one of all) {
    if (one.attribution.within !== null || one.draft.kind !== 'saying') continue;
    own.set(one.draft.sentence, preferred(own.get(one.draft.sentence), one));
    for (const span of one.attribution.content) for (const number of filledBy(analysis.sentences, span)) covering.set(number, one);
  }
  return analysis.sentences.map((sentence, i) => {
    const one = own.get(i) ?? covering.get(i);
    return one ? { attribution: one.attribution, quoted: one.quoted, speakers: chainOf(inner, one, sentence) } : null;
  });
}

/** The cue behind its content frames the whole sentence; one before it may stand in a part of it, and one without a source is only its occasion. */
function preferred(earlier: Resolved | undefined, later: Resolved): Resolved {
  if (!earlier || (!earlier.draft.source && later.draft.source)) return later;
  return earlier.draft.rule !== 'source-said' || later.draft.rule === 'source-said' ? earlier : later;
}

/** Numbers of the sentences of which a span covers at least half. */
function filledBy(sentences: readonly Span[], { start, end }: Span): number[] {
  const found: number[] = [];
  for (let i = firstEndingAfter(sentences, start); i < sentences.length; i++) {
    const one = sentences[i];
    if (!one || one.start >= end) break;
    if (2 * (Math.min(end, one.end) - Math.max(start, one.start)) >= one.end - one.start) found.push(i);
  }
  return found;
}

/** For each attribution the saying that takes up most of what it says ("A said that B had said …"). */
function innerOf(all: readonly Resolved[]): ReadonlyMap<Resolved, Resolved> {
  const found = new Map<Resolved, Resolved>();
  for (const one of all) {
    const outer = one.attribution.within === null ? undefined : all[one.attribution.within];
    if (outer && isOther(one) && !found.has(outer) && 2 * reachOf(one.attribution) > lengthOf(outer.attribution)) found.set(outer, one);
  }
  return found;
}

/** A saying of somebody else: in "“I said so,” she said" it is she both times. */
function isOther({ draft, attribution }: Resolved): boolean {
  return draft.kind === 'saying' && attribution.speaker !== null && !/^(?:i|we|you|one|who|it|they)$/i.test(attribution.speaker.name);
}

/** "A said that B had said …": [B, A]. In a sentence in which only A goes on: [A]. */
function chainOf(inner: ReadonlyMap<Resolved, Resolved>, outer: Resolved, sentence: Span): Speaker[] {
  const next = inner.get(outer);
  const { speaker } = outer.attribution;
  const links = next?.attribution.content.some((one) => overlaps(one, sentence)) ? chainOf(inner, next, sentence) : [];
  return speaker && speaker.name !== links.at(-1)?.name ? [...links, speaker] : links;
}

/** Of what an attribution covers in its text, from source or cue on. */
function reachOf({ source, cue, content }: Attribution): number {
  return lengthOf({ content: [...source, ...cue, ...content] });
}

function lengthOf({ content }: Pick<Attribution, 'content'>): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}
