import MiniSearch from 'minisearch';
import { dated } from '../domain/dated.ts';
import { compare } from '../engine/relation/compare.ts';
import { type Proposition, propose } from '../engine/relation/proposition.ts';
import type { Arguments } from '../lab/arguments.ts';
import { readRows } from '../lab/files.ts';
import { type MadeClaim, madeClaims } from './made-claims.ts';

const CLAIMS = 10_000;
const QUERIES = 200;
const PAIRS = 20_000;

/**
 * `compare [--claims FILE.jsonl]`: one pair compared, its propositions made ready before (as the panel has them), and one proposition made ready,
 * as ratios to one MiniSearch query over 10,000 claims in the same run. Claims are made up, or taken from a file of `{text, speaker, date}`.
 */
export async function run({ options }: Arguments): Promise<unknown> {
  const file = options.get('claims')?.[0];
  const claims = (file ? (readRows(file) as MadeClaim[]) : madeClaims(CLAIMS)).slice(0, CLAIMS);
  const queries = claims.filter((_, i) => i % Math.max(1, Math.floor(claims.length / QUERIES)) === 0).slice(0, QUERIES);
  const search = searchTime(claims, queries);
  const { made, ready } = preparing(claims.slice(0, 1000));
  const pair = pairTime(ready);
  return {
    claims: claims.length,
    miniSearchQueryMs: search,
    pairMs: pair,
    propositionMs: made,
    pairToQuery: ratio(pair, search),
    propositionToQuery: ratio(made, search),
    atMost: 0.05,
    aim: 0.01,
  };
}

function ratio(a: number, b: number): number {
  return Number((a / b).toPrecision(3));
}

/** Milliseconds that one piece of work takes on average. */
function timeOf(count: number, work: (i: number) => void): number {
  const start = performance.now();
  for (let i = 0; i < count; i++) work(i);
  return (performance.now() - start) / count;
}

function searchTime(claims: readonly MadeClaim[], queries: readonly MadeClaim[]): number {
  const index = new MiniSearch({ fields: ['text', 'speaker'] });
  index.addAll(claims.map(({ text, speaker }, id) => ({ id, text, speaker })));
  const ask = (i: number) => void index.search(queries[i % queries.length]?.text ?? '');
  timeOf(20, ask);
  return timeOf(QUERIES, ask);
}

function preparing(claims: readonly MadeClaim[]): { readonly made: number; readonly ready: readonly Proposition[] } {
  const one = ({ text, speaker, date }: MadeClaim) => propose({ text, speaker: speaker ?? null, said: date ? dated(date) : null });
  const ready: Proposition[] = claims.slice(0, 50).map(one);
  const made = timeOf(claims.length, (i) => {
    const claim = claims[i];
    if (claim) ready.push(one(claim));
  });
  return { made, ready };
}

function pairTime(ready: readonly Proposition[]): number {
  const at = (i: number) => ready[i % ready.length];
  const work = (i: number) => {
    const [a, b] = [at(i), at(i * 7 + 1)];
    if (a && b) compare(a, b);
  };
  timeOf(2000, work);
  return timeOf(PAIRS, work);
}
