import type { Article } from '../domain/article.ts';
import type { Comparison, LookUp, Passage } from '../domain/reading.ts';
import type { Result } from '../domain/result.ts';
import type { Quantity } from '../domain/statement.ts';

/** What the panel may ask of the engine in its worker. Every answer is plain data; nothing throws. */
export interface EngineApi {
  /** Extracts the article's statements and lays the base beside them. */
  compare(article: Article): Promise<Result<Comparison>>;
  /** What the base holds on a passage; never about the page it stands on. */
  lookUp(passage: Passage): Promise<Result<LookUp>>;
  /** The quantities in each of the texts, with spans in it: for pictures of figures over time. */
  quantities(texts: readonly string[]): Promise<Result<readonly (readonly Quantity[])[]>>;
  /** Adds the article's statements to the base; answers with the pack's id. Keeping a newer version adds what changed. */
  keep(article: Article): Promise<Result<{ readonly pack: string; readonly claims: number }>>;
  /** Takes a kept article out of the base again. */
  unkeep(pack: string): Promise<Result<null>>;
}

/** Every call of the contract by its name; one that is forgotten here does not compile. */
export const ENGINE_CALLS = Object.keys({
  compare: true,
  lookUp: true,
  quantities: true,
  keep: true,
  unkeep: true,
} satisfies Record<keyof EngineApi, true>) as readonly (keyof EngineApi)[];
