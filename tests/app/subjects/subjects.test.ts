import { describe, expect, it } from 'vitest';
import { claimBase } from '../../../src/app/base/claim-base.ts';
import { memoryStore } from '../../../src/app/base/memory-store.ts';
import { engineService } from '../../../src/app/engine-service.ts';
import { seedPacks } from '../../../src/app/seed-packs.ts';
import { article } from './articles.ts';
import { OTHER_SUBJECTS, SAME_SUBJECT } from './other-subjects.ts';

const service = engineService({ base: claimBase(memoryStore(), () => ''), seeds: seedPacks().packs });

/** Pairs of what is read and what was laid beside it. */
async function shown(title: string, text: string): Promise<string[][]> {
  const result = await service.compare(article(title, '2026-01-12', text));
  if (!result.ok || result.value.status !== 'compared') throw new Error(JSON.stringify(result));
  const texts = new Map(result.value.statements.map((statement) => [statement.id, statement.text]));
  expect(texts.size).toBeGreaterThan(5);
  return result.value.relations.map(({ statement, prior }) => [texts.get(statement) ?? '', prior.text]);
}

describe('an article beside the seeds', () => {
  it.each(Object.entries(OTHER_SUBJECTS))('shows nothing where it is on another subject: %s', async (title, text) => {
    expect(await shown(title, text)).toEqual([]);
  });

  it('shows what was said of the same where it is on their subject, and nothing beside the weather', async () => {
    const pairs = await shown('Talks', SAME_SUBJECT);
    const beside = (start: string) => pairs.filter(([current]) => current?.startsWith(start)).map(([, prior]) => prior);
    expect(beside('Rescuers in Kharkiv')).toContainEqual('A missile strike on the city of Kharkiv left twelve people wounded.');
    expect(beside('Steve Witkoff')).toContainEqual('The Ukrainian side at the talks in Miami is led by Rustem Umerov.');
    expect(beside('Volodymyr Zelenskyy')).toContainEqual('Article 5 of NATO is an ironclad pledge of collective defense.');
    expect(beside('The weather')).toEqual([]);
  });

  it('shows nothing beside a passage of another subject', async () => {
    const passage = {
      url: 'https://b.example/',
      title: '',
      text: 'A framework for themes comes with it, although its details remain vague.',
    };
    const found = await service.lookUp(passage);
    expect(found.ok && found.value.relations).toEqual([]);
  });
});
