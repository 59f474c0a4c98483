import type { Dated, Precision } from './dated.ts';
import type { Span } from './span.ts';
import type { Speaker } from './speaker.ts';

/** How it was said: in quotation marks, in the reporter's words, both, or by the article itself. */
export type Manner = 'direct' | 'indirect' | 'mixed' | 'narrated';

/** How surely it is put forward. */
export type Certainty = 'stated' | 'reported' | 'alleged' | 'expected' | 'conditional' | 'questioned' | 'denied';

/**
 * One attribution in the terms of PARC 3 / PolNeAR. Spans are in UTF-16 units of the text given; each part may be discontinuous.
 * A chain (A said that B said) is two attributions, the inner one naming the outer in `within`.
 */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly manner: Exclude<Manner, 'narrated'>;
  /** Null means "speaker unclear": shown so, never guessed. */
  readonly speaker: Speaker | null;
  /** Who says the same in one breath ("Ada Berg and two officials said"): with `speaker`, all sources of the content. */
  readonly alongside: readonly Speaker[];
  /** What the cue does with the content: "said", "denied", "asked", "claimed", "promised", … */
  readonly stance: Stance;
  /** Index of the enclosing attribution in the same list, or null. */
  readonly within: number | null;
  /** Names of the rules that spoke, in order. */
  readonly trace: readonly string[];
}

/** What a reporting cue does with its content. */
export type Stance = 'asserts' | 'denies' | 'claims' | 'asks' | 'expects' | 'commits' | 'urges';

/** A number with what it measures. `low` = `high` unless a range was given; the open side of a bound ("at least 5") is in `approximation`. */
export interface Quantity {
  readonly span: Span;
  readonly low: number;
  readonly high: number;
  /** "nearly", "at least", "up to" … change what it can agree with. */
  readonly approximation: 'exact' | 'about' | 'at-least' | 'at-most' | 'nearly' | 'more-than' | 'less-than';
  /** Canonical unit: an SI-like unit, ISO 4217 currency, "percent", "percentage-point", "day", …, or null for plain counts. */
  readonly unit: string | null;
  /** What is counted, as a lemma ("drone", "personnel"), or null. */
  readonly counts: string | null;
}

/** A time expression resolved against the article's date. */
export interface TimeMention {
  readonly span: Span;
  /** Earliest and latest ISO date (`YYYY-MM-DD`, inclusive) it can mean. */
  readonly from: string;
  readonly to: string;
  readonly precision: Precision;
}

/** A reason in a form that can be shown: which rule, and which words made it speak. */
export interface Feature {
  readonly rule: string;
  readonly span: Span | null;
}

/** Is it a factual claim worth comparing. Ranks and thins the display; hides nothing that the reader selects. */
export interface CheckWorthiness {
  /** In [0, 1]. */
  readonly score: number;
  readonly reasons: readonly Feature[];
}

/** One assertion at one place in one article (an `appearance` of a schema.org Claim). All spans are in `Article.text`. */
export interface Statement {
  /** Stable within the article: `s<start>` of its sentence, `s<start>.<n>` where a sentence holds several. */
  readonly id: string;
  /** The whole sentence (or run of quotation) it stands in. */
  readonly span: Span;
  readonly text: string;
  /** The proposition: the sentence without its reporting frame. */
  readonly content: readonly Span[];
  readonly manner: Manner;
  /** Speakers from the innermost outward: [who said it, who reports that they said it, …]; empty = the article itself. */
  readonly speakers: readonly Speaker[];
  readonly attribution: Attribution | null;
  /** How surely the speaker puts it, or the article itself where nobody else speaks. */
  readonly certainty: Certainty;
  /** The words by which the reporter keeps a distance of his own ("reportedly", "appears to"), apart from how sure the speaker is; null for none. */
  readonly reporterHedge: Span | null;
  readonly checkWorthiness: CheckWorthiness;
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeMention[];
  /** When it was said: the day named in the sentence, else the article's date. */
  readonly said: Dated | null;
}
