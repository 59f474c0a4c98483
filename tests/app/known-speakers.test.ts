import { beforeEach, describe, expect, it } from 'vitest';
import { speakerSection } from '../../src/app/backup/speaker-section.ts';
import { claimBase } from '../../src/app/base/claim-base.ts';
import { memoryStore } from '../../src/app/base/memory-store.ts';
import { editClaim } from '../../src/app/edit-claim.ts';
import { engineService } from '../../src/app/engine-service.ts';
import { decide, type SpeakerStore, speakersOf, undecide } from '../../src/app/known-speakers.ts';
import type { ClaimBase } from '../../src/app/ports.ts';
import type { Comparison } from '../../src/domain/reading.ts';
import type { SpeakerDecision } from '../../src/domain/speaker.ts';
import { turnOf } from '../../src/domain/turn.ts';
import { articleOf } from '../engine/statements/article-of.ts';
import { ANY, claim, NOW, pack } from './sample-claims.ts';

function memorySpeakers(): SpeakerStore {
  const rows = new Map<string, SpeakerDecision>();
  return {
    all: async () => [...rows.values()].sort((a, b) => a.at.localeCompare(b.at)),
    put: async (all) => {
      for (const one of all) rows.set(one.id, one);
    },
    remove: async (ids) => {
      for (const id of ids) rows.delete(id);
    },
  };
}

let store: SpeakerStore;
let base: ClaimBase;
const said = [
  ['Odo Brask', 'The Orsola council approved the contract with Halvorsen Rail.'],
  ['Odo Kinloch', 'The tram depot in Orsola will open in June.'],
  ['Brask', 'The Orsola harbour stays open.'],
  ['Ina Corvane', 'The Orsola bridge is closed.'],
] as const;

beforeEach(async () => {
  store = memorySpeakers();
  base = claimBase(memoryStore(), () => NOW, speakersOf(store));
  await base.putPack(
    pack('pack:orsola'),
    said.map(([speaker, text], i) => claim('pack:orsola', i, text, { speaker })),
  );
});

const make = (kind: SpeakerDecision['kind'], a: string, b: string) => decide(store, () => NOW, kind, [a, b]);
const by = async (speaker: string) => (await base.page({ ...ANY, speaker }, null, 100)).claims.map(({ speaker: one }) => one?.name).sort();

describe('what the reader decided about speakers', () => {
  it('applies to what is in the base, in both directions, and is undone', async () => {
    expect(await by('Odo Kinloch')).toEqual(['Odo Kinloch']);
    const decided = await make('merge', 'Odo Kinloch', 'Odo Brask');
    expect(await by('Odo Kinloch')).toEqual(['Brask', 'Odo Brask', 'Odo Kinloch']);
    expect(await by('Odo Brask')).toEqual(['Brask', 'Odo Brask', 'Odo Kinloch']);
    expect((await base.coverage(['Odo Brask'])).bySpeakers).toBe(3);
    await undecide(store, decided);
    expect(await by('Odo Kinloch')).toEqual(['Odo Kinloch']);
    expect((await base.coverage(['Odo Brask'])).bySpeakers).toBe(2);
  });

  it('tells two people apart whom the engine takes for one', async () => {
    expect(await by('Odo Brask')).toEqual(['Brask', 'Odo Brask']);
    await make('split', 'Odo Brask', 'Brask');
    expect(await by('Odo Brask')).toEqual(['Odo Brask']);
  });

  it('counts in the order in which it was decided, though the clock stood still', async () => {
    await make('merge', 'Odo Kinloch', 'Odo Brask');
    const split = await make('split', 'Odo Brask', 'Odo Kinloch');
    expect(await by('Odo Kinloch')).toEqual(['Odo Kinloch']);
    await undecide(store, split);
    expect(await by('Odo Kinloch')).toEqual(['Brask', 'Odo Brask', 'Odo Kinloch']);
  });

  it('applies to what is read later: one name, one key, and who says the opposite has turned round', async () => {
    await make('merge', 'Odo Kinloch', 'Odo Brask');
    const engine = engineService({ base, seeds: [], speakersNow: speakersOf(store) });
    const article = articleOf('“The Orsola council did not approve the contract with Halvorsen Rail,” said Odo Kinloch.');
    const compared = await engine.compare(article);
    if (!compared.ok || compared.value.status !== 'compared') throw new Error('not compared');
    const { statements, relations } = compared.value;
    const speaker = statements[0]?.speakers[0] ?? null;
    expect(speaker?.name).toBe('Odo Brask');
    const [conflict] = relations;
    expect(conflict?.verdict.kind).toBe('contradicts');
    expect(conflict && turnOf(conflict, speaker, null)).toBe('reversal');
  });

  it('shows a prior statement under the name that stays, and leaves what is stored as it was said', async () => {
    await make('merge', 'Odo Brask', 'Odo Kinloch');
    const engine = engineService({ base, seeds: [], speakersNow: speakersOf(store) });
    const compared = await engine.compare(articleOf('The Orsola council approved the contract with Halvorsen Rail.'));
    expect(compared.ok && priorsOf(compared.value)).toContain('Odo Kinloch');
    expect((await base.claims(['pack:orsola/0'])).map(({ speaker }) => speaker?.name)).toEqual(['Odo Brask']);
  });

  it('is no change of a statement that is corrected otherwise', async () => {
    await make('merge', 'Odo Brask', 'Odo Kinloch');
    const edit = { text: 'The council met.', speaker: 'Odo Kinloch', said: '' };
    await editClaim(base, 'pack:orsola/0', edit, await speakersOf(store)());
    expect((await base.claims(['pack:orsola/0'])).map(({ speaker }) => speaker?.name)).toEqual(['Odo Brask']);
  });

  it('is part of a backup; the later decision about two names wins', async () => {
    await make('merge', 'Odo Kinloch', 'Odo Brask');
    const section = speakerSection(store);
    const rows: unknown[] = [];
    for await (const row of section.rows()) rows.push(JSON.parse(JSON.stringify(row)));
    expect(rows.map((row) => section.check(row).ok)).toEqual([true]);
    expect(section.check({ ...(rows[0] as object), names: ['Odo Kinloch', 'Ina Corvane'] }).ok).toBe(false);
    store = memorySpeakers();
    await speakerSection(store).restore(rows);
    expect((await speakersOf(store)()).same('Odo Kinloch', 'Odo Brask')).toBe(true);
    await decide(store, () => '2031-06-01T09:00:00.000Z', 'split', ['Odo Kinloch', 'Odo Brask']);
    await speakerSection(store).restore(rows);
    expect((await speakersOf(store)()).same('Odo Kinloch', 'Odo Brask')).toBe(false);
  });
});

function priorsOf(comparison: Comparison): string[] {
  return comparison.status === 'compared' ? comparison.relations.flatMap(({ prior }) => prior.speaker?.name ?? []) : [];
}
