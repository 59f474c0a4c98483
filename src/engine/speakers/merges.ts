import type { DecidedNames, Speaker } from '../../domain/speaker.ts';
import { sameSpeaker, speakerId } from './identity.ts';

/** Speakers as a reader sees them: the engine's identities with the reader's decisions on top. */
export interface Speakers {
  /** The same key for all names of one speaker; null for those without an identity. */
  keyOf(name: string): string | null;
  same(a: string | null, b: string | null): boolean;
  /** All names under which a speaker may be found: the one given, and those that were merged with it. */
  namesOf(name: string): readonly string[];
  /** A speaker under the name and key that all of the merged share. */
  known(speaker: Speaker): Speaker;
}

/**
 * Speakers by the reader's decisions, in order: a merge joins all that either name was joined with before; a split undoes every join between the
 * two. Nothing is ever guessed from them.
 */
export function speakersWith(decisions: readonly DecidedNames[]): Speakers {
  const apart = new Set<string>();
  let merges: (readonly [string, string])[] = [];
  const written = new Map<string, string>();
  for (const { kind, names } of decisions) {
    const [a, b] = [idOf(names[0]), idOf(names[1])];
    if (a === b) continue;
    written.set(a, names[0]).set(b, names[1]);
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
  const joined = (id: string) => (leader.has(id) ? [...leader.keys()].filter((one) => leader.get(one) === leader.get(id)) : [id]);
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
      if (first === second) return true;
      if (apart.has(pair(idOf(a), idOf(b)))) return false;
      return joined(idOf(a)).some((x) => joined(idOf(b)).some((y) => !apart.has(pair(x, y)) && sameSpeaker(x, y)));
    },
    namesOf: (name) => [...new Set([name, ...joined(idOf(name)).map((id) => (leader.has(id) ? (written.get(id) ?? id) : name))])],
    known(speaker) {
      const id = speaker.id === null ? undefined : leader.get(idOf(speaker.name));
      return id === undefined ? speaker : { ...speaker, id, name: written.get(id) ?? speaker.name };
    },
  };
}

/** Speakers about whom the reader has decided nothing. */
export const UNDECIDED: Speakers = speakersWith([]);

/** The same for the same two names, whichever comes first. */
export function decisionId(names: readonly [string, string]): string {
  return pair(idOf(names[0]), idOf(names[1]));
}

/** The same for all spellings of a name. Names without an identity ("two officials") are decided about as they are written. */
export function idOf(name: string): string {
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

/** For each merged id the one that stays of its group: the second name of the latest merge. */
function leaders(merges: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const group = new Map<string, Set<string>>();
  const leader = new Map<string, string>();
  for (const [a, b] of merges) {
    const joined = new Set([...(group.get(a) ?? [a]), ...(group.get(b) ?? [b])]);
    for (const id of joined) {
      group.set(id, joined);
      leader.set(id, b);
    }
  }
  return leader;
}
