import { beforeEach, describe, expect, it } from 'vitest';
import { claimBase } from '../../src/app/base/claim-base.ts';
import { memoryStore } from '../../src/app/base/memory-store.ts';
import { engineService } from '../../src/app/engine-service.ts';
import type { ClaimBase } from '../../src/app/ports.ts';
import { loadSeeds, type SeedPack } from '../../src/app/seed-base.ts';
import { seedPacks } from '../../src/app/seed-packs.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Claim } from '../../src/domain/claim.ts';
import { ANY } from './sample-claims.ts';

let base: ClaimBase;
const all = async () => (await base.page(ANY, null, 100)).claims;

beforeEach(() => {
  base = claimBase(memoryStore(), () => '2026-04-16T09:00:00.000Z');
});

function article(url: string, text: string, day = '2026-04-16'): Article {
  const blocks = [{ kind: 'paragraph' as const, start: 0, end: text.length }];
  const published = { value: day, precision: 'day' as const, inferred: false };
  return {
    url,
    title: `About ${url}`,
    byline: [],
    siteName: 'The Orsola Mail',
    published,
    updated: null,
    language: 'en',
    text,
    blocks,
    cutShort: false,
  };
}

function seed(version: number, texts: readonly string[]): SeedPack {
  const document = { id: 'd', title: 'An old report', outlet: null, author: null, published: null, url: null };
  const claims = texts.map(
    (text, i): Claim => ({
      id: `seed:t/${i}`,
      pack: 'seed:t',
      document,
      paragraph: 1,
      text,
      quote: null,
      speaker: null,
      manner: 'narrated',
      certainty: 'stated',
      said: null,
    }),
  );
  return { info: { id: 'seed:t', name: 't', version, licence: 'MIT', origin: { kind: 'seed' } }, claims };
}

const FIRST = article(
  'https://a.example/1',
  'The Orsola council approved the contract with Halvorsen Rail. The first tram line will cost 310 million crowns. Nobody knows when the work on it will begin.',
);
const SECOND = article(
  'https://a.example/2',
  'The Orsola council did not approve the contract with Halvorsen Rail. The first tram line will cost 365 million crowns. The weather was mild for the season.',
);

async function relationsOf(service: ReturnType<typeof engineService>, one: Article) {
  const result = await service.compare(one);
  if (!result.ok || result.value.status !== 'compared') throw new Error(JSON.stringify(result));
  return result.value;
}

describe('the engine behind the panel', () => {
  it('compares the next article with one that was kept', async () => {
    const service = engineService({ base, seeds: [] });
    expect((await service.keep(FIRST)).ok).toBe(true);
    const { relations } = await relationsOf(service, SECOND);
    expect(
      relations.filter(({ verdict }) => verdict.kind !== 'context').map(({ verdict, prior }) => `${verdict.kind} ${prior.document.title}`),
    ).toEqual(['contradicts About https://a.example/1', 'differs About https://a.example/1']);
  });

  it('does not compare an article with itself, kept or not, and says that it is kept', async () => {
    const service = engineService({ base, seeds: [] });
    await service.keep(FIRST);
    const { relations, keptAs } = await relationsOf(service, FIRST);
    expect([relations, keptAs?.startsWith('article:')]).toEqual([[], true]);
  });

  it('keeps an article once, however often it is kept, and takes it out again', async () => {
    const service = engineService({ base, seeds: [] });
    const kept = await service.keep(FIRST);
    await service.keep(FIRST);
    expect((await all()).length).toBe(3);
    if (kept.ok) await service.unkeep(kept.value.pack);
    expect(await all()).toEqual([]);
    expect((await relationsOf(service, SECOND)).relations).toEqual([]);
  });

  it('says what was searched, also when nothing was found', async () => {
    const service = engineService({ base, seeds: [seed(1, ['The harbour froze in January.'])] });
    const { relations, coverage } = await relationsOf(service, FIRST);
    expect([relations, coverage]).toEqual([[], { claims: 1, documents: 1, from: null, to: null, bySpeakers: 0, inMemory: true }]);
  });

  it('looks up a passage, but not in the page it stands on', async () => {
    const service = engineService({ base, seeds: [] });
    await service.keep(FIRST);
    const passage = { text: 'The first tram line will cost 365 million crowns.', title: 'Elsewhere' };
    const elsewhere = await service.lookUp({ ...passage, url: 'https://b.example/' });
    const same = await service.lookUp({ ...passage, url: FIRST.url });
    expect([elsewhere.ok && elsewhere.value.relations[0]?.verdict.kind, same.ok && same.value.relations]).toEqual(['differs', []]);
  });

  it('recognises a language that it does not read', async () => {
    const text =
      'Der Stadtrat hat den Vertrag am Montag nicht genehmigt, und die Arbeiten beginnen deshalb erst im Herbst. Das sagte die Leiterin des Amtes, die auch für die Strassenbahn zuständig ist. Die Kosten sind noch nicht bekannt, aber sie werden wohl steigen.';
    expect(await engineService({ base, seeds: [] }).compare(article('https://a.example/de', text))).toMatchObject({
      ok: true,
      value: { status: 'other-language', language: 'de' },
    });
  });

  it('answers with a failure when the base cannot be read', async () => {
    const broken: ClaimBase = { ...base, pack: () => Promise.reject(new DOMException('disk is gone', 'UnknownError')) };
    expect(await engineService({ base: broken, seeds: [] }).compare(FIRST)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('disk is gone') },
    });
  });
});

describe('seeds', () => {
  it('are loaded once per version; a newer version replaces the older and nothing of the reader’s', async () => {
    await loadSeeds(base, [seed(1, ['One.', 'Two.'])]);
    await engineService({ base, seeds: [] }).keep(FIRST);
    const before = await base.revision();
    await loadSeeds(base, [seed(1, ['Changed without a new version.'])]);
    expect(await base.revision()).toBe(before);
    await loadSeeds(base, [seed(2, ['Three.'])]);
    expect((await all()).map(({ text }) => text).filter((text) => /^\w+\.$/.test(text))).toEqual(['Three.']);
    expect((await all()).length).toBe(4);
  });

  it('leave out a pack that does not decode, name it, and load the others', () => {
    const { packs, problems } = seedPacks({ good: goodPack(), bad: { ...goodPack(), surprise: 1 } });
    expect(packs.length).toBe(1);
    expect(problems).toEqual([expect.stringMatching(/seeds\/bad\.json.*surprise/)]);
  });
});

function goodPack() {
  return {
    format: 'on-record-pack/1',
    id: 'seed:x',
    name: 'x',
    version: 1,
    licence: 'MIT',
    origin: { kind: 'seed' },
    documents: [{ id: 'd', title: 'T', outlet: null, author: null, published: null, url: null, language: 'en' }],
    claims: [],
  };
}
