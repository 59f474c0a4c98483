import { describe, expect, it } from 'vitest';
import { claimBase } from '../../../src/app/base/claim-base.ts';
import { memoryStore } from '../../../src/app/base/memory-store.ts';
import { engineService } from '../../../src/app/engine-service.ts';
import { article } from './articles.ts';
import { BRIDGE } from './bridge.ts';
import { MUSEUM } from './museum.ts';

/** Every relation that is shown without being asked for, as `[current, kind, prior]`. */
async function read({ priors, current }: typeof BRIDGE | typeof MUSEUM): Promise<string[][]> {
  const service = engineService({ base: claimBase(memoryStore(), () => ''), seeds: [] });
  for (const { title, day, text } of priors) await service.keep(article(title, day, text));
  const result = await service.compare(article(current.title, current.day, current.text));
  if (!result.ok || result.value.status !== 'compared') throw new Error(JSON.stringify(result));
  const texts = new Map(result.value.statements.map(({ id, text }) => [id, text]));
  return result.value.relations
    .filter(({ possible }) => !possible)
    .map(({ statement, verdict, prior }) => [texts.get(statement) ?? '', verdict.kind, prior.text]);
}

describe.each([
  ['a bridge', BRIDGE],
  ['a museum', MUSEUM],
] as const)('an article beside earlier ones on its story: %s', async (_, story) => {
  const shown = await read(story);

  it.each(story.expected.map(([current, kind, prior]) => ({ current, kind, prior })))(
    '$current … $kind $prior …',
    ({ current, kind, prior }) => {
      const found = shown.filter(([text]) => text?.startsWith(current)).map(([, relation, text]) => `${relation} ${text}`);
      expect(found.map((one) => one.slice(0, `${kind} ${prior}`.length))).toContain(`${kind} ${prior}`);
    },
  );

  it('calls nothing else a conflict', () => {
    const conflicts = shown.filter(([, kind]) => kind === 'contradicts' || kind === 'differs');
    const wanted = story.expected.filter(([, kind]) => kind === 'contradicts' || kind === 'differs');
    expect(conflicts.filter(([text]) => !wanted.some(([start]) => text?.startsWith(start)))).toEqual([]);
  });

  it.each(story.silent)('has no conflict beside: %s', (start) => {
    expect(shown.filter(([text, kind]) => text?.startsWith(start) && kind !== 'context' && kind !== 'repeats')).toEqual([]);
  });
});
