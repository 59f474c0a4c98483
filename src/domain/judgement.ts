import type { Relation, RelationKind } from './relation.ts';

/** One side of a pair, as it was when the reader judged it. `date` is as exact as it was known. */
export interface JudgedSide {
  readonly text: string;
  readonly speaker: string | null;
  readonly date: string | null;
}

/** The reader's word on a pair that the panel laid together: it belongs there as it is labelled, or it does not. */
export interface Judgement {
  /** The pair's: `pairId`. */
  readonly id: string;
  readonly prior: JudgedSide;
  readonly current: JudgedSide;
  readonly kind: RelationKind;
  /** Confidence at which it was shown, in [0, 1]. */
  readonly score: number;
  /** First rule of its reasons. */
  readonly rule: string;
  readonly right: boolean;
  /** ISO timestamp. */
  readonly at: string;
}

/** The same two texts are the same pair, on whatever page and from whatever pack they come. */
export function pairId(prior: string, current: string): string {
  return `${plain(prior)}\u0000${plain(current)}`;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Judgements of a relation, of all claims that it stands for ("also in"). `current` is the statement being read. */
export function judgementsOf({ prior, alsoIn, verdict }: Relation, current: JudgedSide, right: boolean, at: string): Judgement[] {
  const texts = new Map([prior, ...alsoIn].map((claim) => [pairId(claim.text, current.text), claim]));
  return [...texts].map(([id, prior]) => ({
    id,
    prior: { text: prior.text, speaker: prior.speaker?.name ?? null, date: (prior.said ?? prior.document.published)?.value ?? null },
    current,
    kind: verdict.kind,
    score: verdict.score,
    rule: verdict.reasons[0].rule,
    right,
    at,
  }));
}

/** What the reader's judgements come to: how many of the last ones were right, and which pairs are never to be shown again. */
export interface Lessons {
  readonly judged: number;
  readonly right: number;
  readonly rejected: ReadonlySet<string>;
  /** Added to the confidence that a conflict needs to be shown, in [−0.1, 0.2]. */
  readonly shift: number;
}

/** Judgements looked at, the latest first, and the share of right ones that is aimed at. */
const LATEST = 40;
const AIM = 0.85;
/** So many right ones are taken for granted, so that the first judgement does not turn everything. */
const PRIOR_JUDGEMENTS = 10;
const STRICTEST = 0.2;
const MILDEST = -0.1;

/** Learns from judgements: fewer right ones than aimed at make the panel stricter, more make it a little milder. Only conflicts teach about conflicts. */
export function lessonsOf(judgements: readonly Judgement[]): Lessons {
  const latest = [...judgements].sort((a, b) => (a.at < b.at ? 1 : -1)).slice(0, LATEST);
  const conflicts = latest.filter(({ kind }) => kind === 'contradicts' || kind === 'differs');
  const right = conflicts.filter((one) => one.right).length;
  const share = (right + AIM * PRIOR_JUDGEMENTS) / (conflicts.length + PRIOR_JUDGEMENTS);
  return {
    judged: latest.length,
    right: latest.filter((one) => one.right).length,
    rejected: new Set(judgements.filter((one) => !one.right).map(({ id }) => id)),
    shift: Math.max(MILDEST, Math.min(STRICTEST, AIM - share)),
  };
}

export const NO_LESSONS: Lessons = lessonsOf([]);

/** Judgements as labelled pairs, one JSON object a line, in the shape that `lab relate` reads: `relation` is null where the reader only said what it is not. */
export function exportPairs(judgements: readonly Judgement[]): string {
  return judgements
    .map(
      ({ id: _, prior, current, kind, score, rule, right, at }, i) =>
        `${JSON.stringify({ id: `j${i + 1}`, prior, current, relation: right ? kind : null, shown: kind, right, score, rule, judged: at })}\n`,
    )
    .join('');
}
