import type { Span } from '../../domain/span.ts';
import type { Clause } from '../grammar/complements.ts';
import { type VerbGroup, verbGroups } from '../grammar/verb-groups.ts';
import type { Token } from '../text/analyser.ts';
import type { Analysis } from '../text/document.ts';
import { mendTags } from '../text/retag.ts';
import { quotations } from './quotations.ts';

/** A quotation as tokens: `[from, to)` with its marks. */
export interface Quotation {
  readonly from: number;
  readonly to: number;
}

/** One sentence with its verb groups. */
export interface Unit extends Clause {
  readonly number: number;
  readonly first: number;
  readonly groups: readonly VerbGroup[];
}

/** A text made ready for the passes: read once, used by all. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly units: readonly Unit[];
  /** The quotations of the text, without their marks. */
  readonly quoted: readonly Span[];
  /** The quotation that a token stands in, marks included, or null. */
  readonly quotationAt: (token: number) => Quotation | null;
  readonly inQuotation: (token: number) => boolean;
  /** The sentence that a token stands in. */
  readonly unitAt: (token: number) => Unit | undefined;
  readonly paragraphAt: (token: number) => number;
}

export function readingOf(analysis: Analysis): Reading {
  const { sentences } = analysis;
  const tokens = mendTags(analysis.tokens, sentences);
  const quoted = quotations(analysis.text);
  const quotationOf = quotedTokens(tokens, quoted);
  const quotationAt = (token: number) => quotationOf[token] ?? null;
  const opensQuotation = (token: number) => quotationOf[token]?.from === token;
  const opening: (VerbGroup | undefined)[] = new Array(tokens.length);
  const groupFrom = (token: number) => opening[token];
  const units = sentences.map(({ first, last }, number) => {
    const groups = verbGroups(tokens, first, last);
    for (const group of groups) opening[group.from] = group;
    return { tokens, first, last, number, groups, groupFrom, opensQuotation };
  });
  const sentenceOf = indexed(tokens, sentences);
  const paragraphOf = indexed(tokens, analysis.paragraphs);
  return {
    tokens,
    units,
    quoted,
    quotationAt,
    inQuotation: (token) => quotationAt(token) !== null,
    unitAt: (token) => units[sentenceOf[token] ?? -1],
    paragraphAt: (token) => paragraphOf[token] ?? -1,
  };
}

/** For each token the number of the span that it stands in. Both in order: one walk. */
function indexed(tokens: readonly Token[], spans: readonly Span[]): Int32Array {
  const result = new Int32Array(tokens.length).fill(-1);
  let i = 0;
  for (const [number, { start, end }] of spans.entries()) {
    while (i < tokens.length && (tokens[i]?.start ?? 0) < start) i++;
    for (; i < tokens.length && (tokens[i]?.start ?? 0) < end; i++) result[i] = number;
  }
  return result;
}

/** For each token its quotation; the marks belong to it. */
function quotedTokens(tokens: readonly Token[], quoted: readonly Span[]): (Quotation | undefined)[] {
  const result: (Quotation | undefined)[] = new Array(tokens.length);
  let at = 0;
  for (const { start, end } of quoted) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) < start) at++;
    let to = at;
    while (to < tokens.length && (tokens[to]?.start ?? 0) <= end) to++;
    // A double mark of two characters is two tokens.
    if (tokens[to]?.text === "'" && tokens[to - 1]?.text === "'" && tokens[to]?.start === tokens[to - 1]?.end) to++;
    const from = tokens[at - 1]?.text === "'" && tokens[at]?.text === "'" && tokens[at - 1]?.end === tokens[at]?.start ? at - 1 : at;
    const one = { from, to };
    for (let i = from; i < to; i++) result[i] = one;
    at = to;
  }
  return result;
}
