import seed000 from '../../seeds/000.json' with { type: 'json' };
import seed001 from '../../seeds/001.json' with { type: 'json' };
import seed002 from '../../seeds/002.json' with { type: 'json' };
import seed003 from '../../seeds/003.json' with { type: 'json' };
import seed004 from '../../seeds/004.json' with { type: 'json' };
import { claimsOf, decodePack, infoOf } from '../domain/pack.ts';
import { identify } from '../engine/speakers/identity.ts';
import type { SeedPack } from './seed-base.ts';

const FILES: Readonly<Record<string, unknown>> = { '000': seed000, '001': seed001, '002': seed002, '003': seed003, '004': seed004 };

/** The bundled packs, decoded like any other; one that does not decode is left out and named, the others stay. */
export function seedPacks(files: Readonly<Record<string, unknown>> = FILES): {
  readonly packs: readonly SeedPack[];
  readonly problems: readonly string[];
} {
  const packs: SeedPack[] = [];
  const problems: string[] = [];
  for (const [name, file] of Object.entries(files)) {
    const pack = decodePack(file, `seeds/${name}.json`);
    if (pack.ok) packs.push({ info: infoOf(pack.value), claims: claimsOf(pack.value, identify) });
    else problems.push(pack.error.message);
  }
  return { packs, problems };
}
