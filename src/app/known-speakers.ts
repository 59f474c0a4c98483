import type { Claim } from '../domain/claim.ts';
import type { Decided, DecidedNames, Speaker, SpeakerDecision } from '../domain/speaker.ts';
import type { Statement } from '../domain/statement.ts';
import { decisionId, idOf, type Speakers, speakersWith } from '../engine/speakers/merges.ts';
import type { Now, PairStore } from './ports.ts';
import type { Searchable } from './relations.ts';

/** The reader's decisions about speakers. */
export type SpeakerStore = PairStore<SpeakerDecision>;

/**
 * Speakers as the reader has decided, as of now, and where the reader has not, as colleagues have. Where there is no database, nothing was ever decided.
 */
export function speakersOf(
  store: Pick<SpeakerStore, 'all'>,
  colleagues: () => Promise<readonly DecidedNames[]> = async () => [],
): () => Promise<Speakers> {
  return async () => {
    const [theirs, own] = await Promise.all([colleagues(), store.all()]).catch(() => [[], []]);
    return speakersWith([...theirs, ...own]);
  };
}

/** A claim under the name that the reader uses for its speaker. */
export function claimBy(speakers: Speakers, claim: Claim): Claim {
  const speaker = claim.speaker && speakers.known(claim.speaker);
  return speaker === claim.speaker ? claim : { ...claim, speaker };
}

/** A statement under the names that the reader uses for its speakers. */
export function statementBy(speakers: Speakers, statement: Statement): Statement {
  const known = (all: readonly Speaker[]) => all.map((one) => speakers.known(one));
  const { attribution } = statement;
  return {
    ...statement,
    speakers: known(statement.speakers),
    attribution: attribution && { ...attribution, alongside: known(attribution.alongside) },
  };
}

/** A base whose search gives claims under the names that the reader uses. What is stored stays as it was said. */
export function searchedBy(speakers: Speakers, base: Searchable): Searchable {
  return {
    frequencies: (terms) => base.frequencies(terms),
    search: async (queries, limit) =>
      (await base.search(queries, limit)).map((found) => found.map((one) => ({ ...one, claim: claimBy(speakers, one.claim) }))),
  };
}

/** Writes down that two names are one speaker, or two. */
export async function decide(
  store: SpeakerStore,
  now: Now,
  kind: SpeakerDecision['kind'],
  names: readonly [string, string],
): Promise<Decided> {
  const id = decisionId(names);
  const all = await store.all();
  await store.put([{ id, kind, names, at: later(now(), all.at(-1)?.at) }]);
  return { id, before: all.find((one) => one.id === id) ?? null };
}

/** What was decided about any of a speaker's names. */
export async function decisionsAbout(store: SpeakerStore, { namesOf }: Speakers, name: string): Promise<readonly SpeakerDecision[]> {
  const own = new Set(namesOf(name).map(idOf));
  return (await store.all()).filter(({ names }) => names.some((one) => own.has(idOf(one))));
}

/** Takes a decision back. */
export async function undecide(store: SpeakerStore, { id, before }: Decided): Promise<void> {
  if (before) await store.put([before]);
  else await store.remove([id]);
}

/** Decisions count in their order, so two of one moment must not have one time. */
function later(at: string, last: string | undefined): string {
  return last === undefined || at > last ? at : new Date(Date.parse(last) + 1).toISOString();
}
