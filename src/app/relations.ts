import type { Claim } from '../domain/claim.ts';
import { type Lessons, NO_LESSONS, pairId } from '../domain/judgement.ts';
import type { Relation } from '../domain/relation.ts';
import type { Statement } from '../domain/statement.ts';
import type { Utterance } from '../domain/utterance.ts';
import { inOneAffair } from '../engine/relation/affair.ts';
import { DEFAULT_CONFIDENCE } from '../engine/relation/confidence.ts';
import type { Setting } from '../engine/relation/ground.ts';
import { type Judge, RULES_AS_JUDGE } from '../engine/relation/judge.ts';
import { type Proposition, propose } from '../engine/relation/proposition.ts';
import { FAINT } from '../engine/relation/verdicts.ts';
import { fold } from './folding.ts';
import type { CandidateClaim, ClaimBase, Frequencies } from './ports.ts';
import type { Propositions } from './propositions.ts';

/** Relations shown under a statement, and how many of them may be mere context. */
const MOST_RELATIONS = 8;
const MOST_CONTEXT = 4;

const WEIGHT = { contradicts: 3, differs: 2, repeats: 1, context: 0 } as const;

/** What comparing needs of the base. */
export type Searchable = Pick<ClaimBase, 'search' | 'frequencies'>;

/** What a statement is compared with, and what it asks of the base. */
export interface Asking {
  /** The statement's id. */
  readonly id: string;
  readonly utterance: Utterance;
  /** Sentences around it: weak context. */
  readonly neighbours: readonly string[];
}

/** Who compares, and what the reader has taught. */
export interface Judging {
  readonly judge: Judge;
  readonly lessons: Lessons;
}

const UNTAUGHT: Judging = { judge: RULES_AS_JUDGE, lessons: NO_LESSONS };
/** From this confidence on a conflict is at least possible. */
const LEAST_POSSIBLE = 0.3;

/** Sentences back in which it is named what a statement is about ("It was founded in …"). */
const SENTENCES_BEFORE = 2;

/** Candidates that are compared with a statement: comparing is cheap, so a little too much is retrieved. */
const CANDIDATES = 20;

/** Lays the base beside every statement, in reading order, with one search. `exclude` is the pack of the article itself, if it is kept. */
export function relationsOfAll(
  statements: readonly Statement[],
  base: Searchable,
  known: Propositions,
  exclude: string | null,
  judging: Judging = UNTAUGHT,
): Promise<Relation[]> {
  const asking = statements.map((statement, i) => ({
    id: statement.id,
    utterance: { ...utteranceOf(statement), before: statements.slice(Math.max(0, i - SENTENCES_BEFORE), i).map(({ text }) => text) },
    neighbours: [statements[i - 1], statements[i + 1]].flatMap((one) => (one ? [one.text] : [])),
  }));
  return relationsOf(asking, base, known, exclude, judging);
}

/** A statement as retrieval and comparison see it. */
export function utteranceOf(statement: Statement): Utterance {
  return { text: statement.text, speaker: statement.speakers[0]?.name ?? null, said: statement.said };
}

/** The relations of each, in their order, the weightiest first. */
export async function relationsOf(
  asking: readonly Asking[],
  base: Searchable,
  known: Propositions,
  exclude: string | null,
  judging: Judging = UNTAUGHT,
): Promise<Relation[]> {
  const queries = asking.map(({ utterance, neighbours }) => ({ ...utterance, neighbours, exclude }));
  const found = await base.search(queries, CANDIDATES);
  const reading = asking.map(({ id, utterance }, i) => ({ id, current: propose(utterance), candidates: found[i] ?? [] }));
  const settingOf = await settings(reading, base, known);
  return reading.flatMap((one) => compared(one, known, settingOf, judging));
}

/** A statement made ready, with what the base holds on it. */
interface Reading {
  readonly id: string;
  readonly current: Proposition;
  readonly candidates: readonly CandidateClaim[];
}

/** What is known of a claim and what is being read, beyond the texts: how rare words are in this base, and whether the documents are about one affair. */
async function settings(reading: readonly Reading[], base: Searchable, known: Propositions): Promise<(claim: Claim) => Setting> {
  const rarity = rarityOf(await base.frequencies([...new Set(reading.flatMap(({ current }) => [...current.mentions.keys()]))]));
  const documents = new Map<string, Proposition[]>();
  for (const claim of new Set(reading.flatMap(({ candidates }) => candidates.map((one) => one.claim))))
    documents.set(documentOf(claim), [...(documents.get(documentOf(claim)) ?? []), known.of(claim)]);
  const affair = inOneAffair(
    reading.map(({ current }) => current),
    documents,
  );
  return (claim) => ({ rarity, oneAffair: affair.has(documentOf(claim)) });
}

function documentOf({ pack, document }: Claim): string {
  return `${pack} ${document.id}`;
}

/** A word in every claim has no rarity; a base that is small says as little of it as one of this size. */
const SMALL = 200;

function rarityOf({ claims, counts }: Frequencies): Setting['rarity'] {
  const all = Math.log(1 + Math.max(SMALL, claims));
  return (key) => 1 - Math.log(1 + (counts.get(key) ?? 0)) / all;
}

function compared(
  { id, current, candidates }: Reading,
  known: Propositions,
  settingOf: (claim: Claim) => Setting,
  { judge, lessons }: Judging,
): Relation[] {
  const found = candidates.flatMap(({ claim, similarity }): Relation[] => {
    if (lessons.rejected.has(pairId(claim.text, current.text))) return [];
    const verdict = judge.judge(known.of(claim), current, settingOf(claim));
    return verdict.kind === 'unrelated' ? [] : [{ statement: id, prior: claim, verdict, similarity, alsoIn: [] }];
  });
  const sure = DEFAULT_CONFIDENCE + lessons.shift;
  return thin(fold(found.flatMap((one) => weighed(one, sure)).sort(byWeight)));
}

/** What is worth showing, and whether only on request. */
function weighed(relation: Relation, sure: number): Relation[] {
  const { kind, score } = relation.verdict;
  if (kind === 'context') return score >= FAINT ? [relation] : [];
  if (kind === 'repeats' || score >= sure) return [relation];
  return score >= LEAST_POSSIBLE ? [{ ...relation, possible: true }] : [];
}

function byWeight(a: Relation, b: Relation): number {
  return WEIGHT[b.verdict.kind] - WEIGHT[a.verdict.kind] || b.verdict.score - a.verdict.score || b.similarity - a.similarity;
}

function thin(relations: readonly Relation[]): Relation[] {
  let context = 0;
  return relations.filter(({ verdict }) => verdict.kind !== 'context' || context++ < MOST_CONTEXT).slice(0, MOST_RELATIONS);
}
