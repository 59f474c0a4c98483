import { describe, expect, it } from 'vitest';
import { claimBase } from '../../src/app/base/claim-base.ts';
import { memoryStore } from '../../src/app/base/memory-store.ts';
import { engineService } from '../../src/app/engine-service.ts';
import { propositions } from '../../src/app/propositions.ts';
import { type Asking, relationsOf } from '../../src/app/relations.ts';
import type { Claim } from '../../src/domain/claim.ts';
import { dated } from '../../src/domain/dated.ts';
import { exportPairs, judgementsOf } from '../../src/domain/judgement.ts';
import type { Relation } from '../../src/domain/relation.ts';
import { turnOf } from '../../src/domain/turn.ts';
import type { Judge } from '../../src/engine/relation/judge.ts';
import { RULES_AS_JUDGE } from '../../src/engine/relation/judge.ts';
import { identify } from '../../src/engine/speakers/identity.ts';
import { claim, pack } from './sample-claims.ts';

type Said = { readonly speaker?: string; readonly day?: string };

async function baseOf(...claims: readonly Claim[]) {
  const base = claimBase(memoryStore(), () => '');
  await base.putPack(pack('p'), claims);
  return base;
}

const asking = (text: string, { speaker, day }: Said = {}): Asking => ({
  id: 's0',
  utterance: { text, speaker: speaker ?? null, said: day === undefined ? null : dated(day) },
  neighbours: [],
});

async function beside(text: string, said: Said, ...claims: readonly Claim[]): Promise<Relation[]> {
  return relationsOf([asking(text, said)], await baseOf(...claims), propositions(), null);
}

const TRAM = 'Mayor Ilse Varga said the Orsola tram line would not open before the summer of 2027.';

describe('near-duplicates', () => {
  it('fold into one with “also in”', async () => {
    const found = await beside(
      'The Orsola tram line will cost 365 million crowns.',
      {},
      claim('p', 1, 'The first Orsola tram line will cost 310 million crowns, Halvorsen Rail says.'),
      claim('p', 2, 'The first Orsola tram line will cost 310 million crowns, Halvorsen Rail says!'),
      claim('p', 3, 'The first Orsola tram line will cost 310 million crowns – Halvorsen Rail says.'),
    );
    expect(found.map(({ verdict, alsoIn }) => [verdict.kind, alsoIn.length])).toEqual([['differs', 2]]);
  });

  it('stay apart where a figure or a “not” is what differs', async () => {
    const long = (figure: string) =>
      `The first Orsola tram line along the harbour from the old mill to the fish market and the hospital on the hill will cost ${figure} million crowns, Halvorsen Rail says.`;
    const found = await beside(
      'The first Orsola tram line will cost 365 million crowns.',
      {},
      claim('p', 1, long('310')),
      claim('p', 2, long('320')),
    );
    expect(found.map(({ alsoIn }) => alsoIn.length)).toEqual([0, 0]);
  });
});

describe('retrieval', () => {
  it.each([
    ['an alias', 'The European Union raised the levy on herring.', 'Brussels lowered the levy on herring.'],
    ['a figure', 'Nearly 48,500 crates were lost.', 'The storm cost the harbour 48,500 crates.'],
    ['a phrase', 'They spoke of the floating dock of Pellworth.', 'The floating dock of Pellworth is for sale.'],
    ['a synonym', 'Pellworth purchased a dredger.', 'Pellworth bought a dredger.'],
  ])('finds by %s', async (_, current, prior) => {
    const others = Array.from({ length: 40 }, (_, i) => claim('p', i, `Gardeners of district ${i} planted roses along the canal.`));
    const base = await baseOf(...others, claim('p', 'x', prior));
    const [found] = await base.search([{ ...asking(current).utterance, neighbours: [], exclude: null }], 5);
    expect(found?.[0]?.claim.text).toBe(prior);
  });

  it('puts the same speaker first, and lets neighbours decide where nothing else does', async () => {
    const base = await baseOf(
      claim('p', 1, 'The ferry will stop at night.', { speaker: 'Piet Alsop' }),
      claim('p', 2, 'The ferry will stop at night.', { speaker: 'Ines Rook' }),
      claim('p', 3, 'The budget of the swimming baths.'),
      claim('p', 4, 'The budget of the fire brigade.'),
    );
    const [bySpeaker, byNeighbour] = await base.search(
      [
        { ...asking('The ferry will stop.', { speaker: 'Ines Rook' }).utterance, neighbours: [], exclude: null },
        { ...asking('The budget is too small.').utterance, neighbours: ['The fire brigade needs a boat.'], exclude: null },
      ],
      5,
    );
    expect([bySpeaker?.[0]?.claim.id, byNeighbour?.[0]?.claim.id]).toEqual(['p/2', 'p/4']);
  });

  it('finds what was said later too, with its date', async () => {
    const [later] = await beside(
      TRAM,
      { day: '2026-01-10' },
      claim('p', 1, 'The Orsola tram line opened in May 2026.', { day: '2026-05-20' }),
    );
    expect(later?.prior.said?.value).toBe('2026-05-20');
  });
});

describe('what a relation is for who follows the news', () => {
  it.each([
    ['reversal', 'I will not raise the harbour levy.', 'Ines Rook', '2025-03-01', 'I will raise the harbour levy.', 'Ines Rook'],
    [
      'dispute',
      'The council approved the harbour levy.',
      'Ines Rook',
      '2025-03-01',
      'The council did not approve the harbour levy.',
      'Piet Alsop',
    ],
    [
      'figure-moved',
      'The harbour levy will bring 310 million crowns.',
      'Ines Rook',
      '2025-03-01',
      'The harbour levy will bring 365 million crowns.',
      'Ines Rook',
    ],
    [
      'hedge-lost',
      'The harbour levy may close the fish market.',
      'Ines Rook',
      '2025-12-20',
      'The harbour levy will close the fish market.',
      'Ines Rook',
    ],
    [
      'old-claim',
      'The harbour levy closed the fish market.',
      'Ines Rook',
      '2024-03-01',
      'The harbour levy closed the fish market.',
      'Ines Rook',
    ],
  ])('%s', async (turn, prior, before, day, current, now) => {
    const [first] = await beside(current, { speaker: now, day: '2026-01-10' }, claim('p', 1, prior, { speaker: before, day }));
    expect(first && turnOf(first, identify(now), dated('2026-01-10'))).toBe(turn);
  });
});

describe('the reader’s word', () => {
  const passage = { url: 'https://b.example/', title: '', text: 'The Orsola tram line will cost 365 million crowns.' };
  const side = { text: passage.text, speaker: null, date: null };

  it('keeps a rejected pair from being shown again, in a look-up too, and counts', async () => {
    const base = await baseOf(claim('p', 1, 'The Orsola tram line will cost 310 million crowns.'));
    const first = await engineService({ base, seeds: [] }).lookUp(passage);
    const [relation] = first.ok ? first.value.relations : [];
    if (!relation) throw new Error('nothing was found');
    const judged = judgementsOf(relation, side, false, '2026-01-10T10:00:00.000Z');
    const again = await engineService({ base, seeds: [], judgements: async () => judged }).lookUp(passage);
    expect(again.ok && [again.value.relations, again.value.judged]).toEqual([[], { latest: 1, right: 0 }]);
    expect(JSON.parse(exportPairs(judged))).toMatchObject({ relation: null, shown: 'differs', right: false });
  });
});

describe('another judge', () => {
  it('can confirm the rules or add to them, behind the same door', async () => {
    const base = await baseOf(claim('p', 1, 'The Orsola tram line carries 9,000 people a day.'));
    const passage = { url: 'https://b.example/', title: '', text: 'Halvorsen Rail owns half of the Orsola tram line.' };
    const adding: Judge = {
      judge(prior, current, setting) {
        const own = RULES_AS_JUDGE.judge(prior, current, setting);
        return own.kind === 'context' ? { kind: 'contradicts', score: 0.9, reasons: own.reasons } : own;
      },
    };
    const kinds = async (judge?: Judge) => {
      const found = await engineService({ base, seeds: [], ...(judge && { judge }) }).lookUp(passage);
      return found.ok ? found.value.relations.map(({ verdict }) => verdict.kind) : [];
    };
    expect(await kinds()).not.toContain('contradicts');
    expect(await kinds(adding)).toEqual(['contradicts']);
  });
});

describe('bad input', () => {
  it('has a result for an empty base, one claim, no date, no speaker', async () => {
    expect(await beside('The Orsola tram line will cost 365 million crowns.', {})).toEqual([]);
    const one = await beside(
      'The Orsola tram line will cost 365 million crowns.',
      {},
      claim('p', 1, 'The Orsola tram line will cost 310 million crowns.'),
    );
    expect(one.map(({ verdict }) => verdict.kind)).toEqual(['differs']);
  });

  it.each([
    ['nothing', ''],
    ['marks', '… — “”'],
    ['another language', 'Der Stadtrat von Orsola hat den Vertrag am Montag nicht genehmigt.'],
    ['another script', '市議会は契約を承認しなかった。'],
    ['5,000 words', 'The council of Orsola did not approve the money for the tram line. '.repeat(420)],
  ])('has a result for %s', async (_, text) => {
    const found = await beside(text, {}, claim('p', 1, TRAM), claim('p', 2, ''), claim('p', 3, text));
    expect(found.every(({ prior, verdict }) => prior.text !== text || (verdict.kind !== 'contradicts' && verdict.kind !== 'differs'))).toBe(
      true,
    );
  });
});

describe('a statement that leaves its subject open', () => {
  const read = async (before: string) => {
    const base = await baseOf(claim('p', 1, 'The Orsola choir was founded by the harbour pilots in 1986.'));
    const own: Asking = {
      id: 's1',
      utterance: { text: 'It was founded by the harbour pilots in 1985.', speaker: null, said: null, before: [before] },
      neighbours: [before],
    };
    return (await relationsOf([own], base, propositions(), null)).map(({ verdict, possible }) => [verdict.kind, possible === true]);
  };

  it('is compared as being about what the sentences before it name', async () => {
    expect(await read('The Orsola choir sang on Friday.')).toEqual([['differs', false]]);
    expect(await read('The Merrin players had their first night on Friday.')).not.toContainEqual(['differs', false]);
  });
});
