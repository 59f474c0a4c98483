import type { ClaimFilter, ClaimQuery } from '../../src/app/ports.ts';
import type { Claim } from '../../src/domain/claim.ts';
import { dated } from '../../src/domain/dated.ts';
import type { PackInfo } from '../../src/domain/pack-info.ts';
import { identify } from '../../src/engine/speakers/identity.ts';

export const NOW = '2026-04-16T09:00:00.000Z';

export function pack(id: string, version = 1): PackInfo {
  return { id, name: id, version, licence: 'MIT', origin: { kind: 'seed' } };
}

/** A claim of a pack, with what the test cares for. */
export function claim(
  packId: string,
  n: number | string,
  text: string,
  more: { speaker?: string; day?: string; outlet?: string } = {},
): Claim {
  const document = { id: `d${n}`, title: 'A report', outlet: more.outlet ?? null, author: null, published: null, url: null };
  return {
    id: `${packId}/${n}`,
    pack: packId,
    document,
    paragraph: 1,
    text,
    quote: null,
    speaker: more.speaker === undefined ? null : identify(more.speaker),
    manner: 'narrated',
    certainty: 'stated',
    said: more.day === undefined ? null : dated(more.day),
  };
}

export function claims(packId: string, count: number, word = 'Statement'): Claim[] {
  return Array.from({ length: count }, (_, i) => claim(packId, i, `${word} ${i} about the harbour tram.`));
}

export function query(text: string, more: Partial<ClaimQuery> = {}): ClaimQuery {
  return { text, neighbours: [], speaker: null, said: null, exclude: null, ...more };
}

export const ANY: ClaimFilter = { words: null, speaker: null, outlet: null, from: null, to: null, pack: null, disabledToo: false };
