import { sameSpeaker, speakerId } from './identity.ts';

/** What a reader has decided about speakers, by name in any spelling. The later decision about a pair wins; nothing is ever guessed from it. */
export interface SpeakerMerges {
  readonly decisions: readonly Decision[];
}

/** Two names are one speaker, or they are not. */
export interface Decision {
  readonly kind: 'merge' | 'split';
  readonly names: readonly [string, string];
}

export const NO_MERGES: SpeakerMerges = { decisions: [] };

/** Speakers as a reader sees them: the engine's identities with the reader's decisions on top. */
export interface Speakers {
  /** The same key for all names of one speaker; null for those without an identity. */
  keyOf(name: string): string | null;
  same(a: string | null, b: string | null): boolean;
}

/** Decisions in order: a merge joins all that either name was joined with before; a split undoes every join between the two. */
export function speakersWith({ decisions }: SpeakerMerges): Speakers {
  const apart = new Set<string>();
  let merges: (readonly [string, string])[] = [];
  for (const { kind, names } of decisions) {
    const [a, b] = [idOf(names[0]), idOf(names[1])];
    if (a === b) continue;
    merges = merges.filter(([x, y]) => pair(x, y) !== pair(a, b));
    if (kind === 'merge') {
      merges.push([a, b]);
      apart.delete(pair(a, b));
    } else {
      apart.add(pair(a, b));
      merges = withoutPath(merges, a, b);
    }
  }
  const leader = leaders(merges);
  const keyOf = (name: string) => {
    const id = speakerId(name);
    return id === null ? null : (leader.get(id) ?? id);
  };
  return {
    keyOf,
    same(a, b) {
      if (!a || !b) return false;
      const [first, second] = [keyOf(a), keyOf(b)];
      if (first === null || second === null) return false;
      return first === second || (!apart.has(pair(idOf(a), idOf(b))) && sameSpeaker(a, b));
    },
  };
}

/** Names without an identity ("two officials") are decided about as they are written. */
function idOf(name: string): string {
  return speakerId(name) ?? name.toLowerCase().trim();
}

function pair(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

/** Takes out the last merge on the way from `a` to `b`, until there is no way. */
function withoutPath(merges: readonly (readonly [string, string])[], a: string, b: string): (readonly [string, string])[] {
  const left = [...merges];
  for (;;) {
    const leader = leaders(left);
    if ((leader.get(a) ?? a) !== (leader.get(b) ?? b)) return left;
    const touching = left.findLastIndex(([x, y]) => x === b || y === b);
    left.splice(touching, 1);
  }
}

/** For each merged id the first one of its group in the order of the alphabet. */
function leaders(merges: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const group = new Map<string, Set<string>>();
  for (const [a, b] of merges) {
    const joined = new Set([...(group.get(a) ?? [a]), ...(group.get(b) ?? [b])]);
    for (const id of joined) group.set(id, joined);
  }
  return new Map([...group].map(([id, members]) => [id, [...members].sort()[0] ?? id] as const));
}
