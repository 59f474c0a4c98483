import { beforeAll, describe, expect, it } from 'vitest';
import { claimBase } from '../../../src/app/base/claim-base.ts';
import { memoryStore } from '../../../src/app/base/memory-store.ts';
import type { BaseStore } from '../../../src/app/ports.ts';
import { HEAD, OWN_BLOCK, SEGMENT_KEYS } from '../../../src/engine/retrieval/blocks.ts';
import { claim, NOW, pack, query } from '../sample-claims.ts';

/** More than half of them say the same, so that its words are too common to be looked for. */
const ALIKE = 3000;
const isCommon = (key: number) => key >= OWN_BLOCK && key !== HEAD;

describe('words that are in most claims of a large base', () => {
  const store = memoryStore();
  let common = 0;
  const counting: BaseStore = {
    ...store,
    transact: (mode, work) =>
      store.transact(mode, (tables) =>
        work({
          ...tables,
          blocks(keys) {
            common += keys.filter((key) => isCommon(key % SEGMENT_KEYS)).length;
            return tables.blocks(keys);
          },
        }),
      ),
  };

  beforeAll(async () => {
    const alike = Array.from({ length: ALIKE }, (_, i) => claim('pack:a', i, 'The harbour tram was late.'));
    await claimBase(store, () => NOW).putPack(pack('pack:a'), [...alike, claim('pack:a', 'other', 'A ferry to the harbour.')]);
  });

  /** What a reader that has read nothing before finds, and how many blocks of one common word it reads. */
  async function find(text: string) {
    common = 0;
    const found = await claimBase(counting, () => NOW).search([query(text)], 10);
    return { ids: found[0]?.map(({ claim: { id } }) => id), common };
  }

  it('are looked for where a query has no others, and are not even read where it has', async () => {
    const alike = await find('The harbour tram');
    expect(alike.ids).toEqual([0, 1, 2, 3, 4].map((i) => `pack:a/${i}`));
    expect(alike.common).toBeGreaterThan(0);
    expect(await find('The harbour ferry')).toEqual({ ids: ['pack:a/other'], common: 0 });
  });
});
