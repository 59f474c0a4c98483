import type { Identify } from '../../src/exchange/columns.ts';

/** Speakers by their lower-case name: what the engine knows of aliases is no matter here. */
export const identify: Identify = (name, kind, role) => ({ id: name.toLowerCase(), name, role, kind: kind ?? 'person' });
