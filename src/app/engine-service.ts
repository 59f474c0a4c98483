import type { Article } from '../domain/article.ts';
import { type Judgement, type Lessons, lessonsOf } from '../domain/judgement.ts';
import type { Comparison, JudgedSoFar, LookUp, Passage } from '../domain/reading.ts';
import { urlId } from '../domain/url-id.ts';
import { quantitiesIn } from '../engine/figures/quantities-in.ts';
import { language } from '../engine/language/detect.ts';
import { type Judge, RULES_AS_JUDGE } from '../engine/relation/judge.ts';
import { type Speakers, UNDECIDED } from '../engine/speakers/merges.ts';
import { extractStatements } from '../engine/statements/extract.ts';
import type { EngineApi } from '../messaging/engine-api.ts';
import { guarded } from './guarded.ts';
import { keepArticle, packOf } from './keep-article.ts';
import { searchedBy, statementBy } from './known-speakers.ts';
import type { ClaimBase } from './ports.ts';
import { propositions } from './propositions.ts';
import { relationsOf, relationsOfAll } from './relations.ts';
import { loadSeeds, type SeedPack } from './seed-base.ts';

/** What the engine's service needs from outside. */
export interface EnginePorts {
  readonly base: ClaimBase;
  /** The packs that every base begins with. */
  readonly seeds: readonly SeedPack[];
  /** Ids of seeds that the reader does not want. */
  readonly removedSeeds?: () => Promise<readonly string[]>;
  /** What the reader said of pairs. */
  readonly judgements?: () => Promise<readonly Judgement[]>;
  /** Which names the reader takes for one speaker. */
  readonly speakersNow?: () => Promise<Speakers>;
  /** Who compares; the rules, where nobody else is named. */
  readonly judge?: Judge;
}

/** The use cases behind the panel. */
export function engineService({
  base,
  seeds,
  removedSeeds = async () => [],
  judgements = async () => [],
  speakersNow = async () => UNDECIDED,
  judge = RULES_AS_JUDGE,
}: EnginePorts): EngineApi {
  let ready: Promise<void> | null = null;
  const prepared = propositions();

  /** Waits until the seeds are in the base. */
  async function seeded(): Promise<void> {
    ready ??= removedSeeds().then((removed) => loadSeeds(base, seeds, removed));
    await ready.catch((error: unknown) => {
      ready = null;
      throw error;
    });
  }

  return {
    compare: (article) => guarded('compare', () => compareArticle(article)),
    lookUp: (passage) => guarded('look up', () => lookUp(passage)),
    quantities: (texts) => guarded('read figures', async () => texts.map(quantitiesIn)),
    keep: (article) =>
      guarded('keep', async () => {
        const claims = await keepArticle(base, article);
        return { pack: packOf(article), claims };
      }),
    unkeep: (pack) =>
      guarded('remove', async () => {
        await base.removePack(pack);
        return null;
      }),
  };

  async function compareArticle(article: Article): Promise<Comparison> {
    const { english, code } = language(article.text);
    if (!english) return { status: 'other-language', language: code ?? article.language };
    const known = await speakersNow();
    const statements = extractStatements(article).map((one) => statementBy(known, one));
    const pack = packOf(article);
    await seeded();
    const speakers = [
      ...new Set(
        statements.flatMap(({ speakers: [first], attribution }) =>
          [first, ...(attribution?.alongside ?? [])].flatMap((one) => one?.name ?? []),
        ),
      ),
    ];
    const keptAs = (await base.pack(pack)) ? pack : null;
    const lessons = lessonsOf(await judgements());
    return {
      status: 'compared',
      statements,
      relations: await relationsOfAll(statements, searchedBy(known, base), prepared, pack, { judge, lessons }),
      coverage: await base.coverage(speakers),
      keptAs,
      ...judgedSoFar(lessons),
    };
  }

  async function lookUp(passage: Passage): Promise<LookUp> {
    await seeded();
    const utterance = { text: passage.text, speaker: null, said: null, before: [] };
    const asking = [{ id: 'passage', utterance, neighbours: [] }];
    const lessons = lessonsOf(await judgements());
    const relations = await relationsOf(asking, searchedBy(await speakersNow(), base), prepared, `article:${urlId(passage.url)}`, {
      judge,
      lessons,
    });
    return { passage, relations, coverage: await base.coverage([]), ...judgedSoFar(lessons) };
  }
}

function judgedSoFar({ judged, right }: Lessons): { readonly judged?: JudgedSoFar } {
  return judged > 0 ? { judged: { latest: judged, right } } : {};
}
