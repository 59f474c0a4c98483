import type { Stance } from '../../domain/statement.ts';
import type { Phrase } from '../grammar/noun-phrases.ts';

/** Saying puts a content into words; an attitude (support, criticism, wish) only points at what it is about. */
export type CueKind = 'saying' | 'attitude';

/** An attribution in tokens, before speakers are resolved. */
export interface Draft {
  readonly sentence: number;
  /** Null where nobody is named ("it was reported that"). */
  readonly source: Phrase | null;
  readonly cue: Phrase;
  /** The cue's token that carries its meaning. */
  readonly head: number;
  readonly parts: readonly Phrase[];
  readonly kind: CueKind;
  readonly stance: Stance;
  readonly rule: string;
}

/** A draft with the number of the one whose content its cue stands in. */
export interface Drafted {
  readonly draft: Draft;
  readonly within: number | null;
}

/** Collects drafts and knows which tokens are somebody's content already, so that what is said inside becomes a link of the chain. */
export class Drafts {
  readonly #found: { draft: Draft; within: number | null }[] = [];
  readonly #owner: Int32Array;

  readonly #wanted: ReadonlySet<CueKind>;

  constructor(tokens: number, wanted: ReadonlySet<CueKind>) {
    this.#owner = new Int32Array(tokens).fill(-1);
    this.#wanted = wanted;
  }

  /** Number of the draft whose content a token belongs to, the innermost one; -1 for none. */
  ownerOf(token: number): number {
    return this.#owner[token] ?? -1;
  }

  add(draft: Draft): void {
    if (!this.#wanted.has(draft.kind)) return;
    const owner = this.ownerOf(draft.cue.from);
    const outer = this.#found[owner]?.draft;
    const parts = outer ? inside(draft.parts, outer.parts) : draft.parts;
    if (parts.length === 0) return;
    const number = this.#found.push({ draft: { ...draft, parts }, within: outer ? owner : null }) - 1;
    for (const { from, to } of parts) this.#owner.fill(number, from, to);
  }

  /** The draft whose content a token belongs to, the innermost one. */
  outerOf(token: number): Draft | undefined {
    return this.#found[this.ownerOf(token)]?.draft;
  }

  /** Gives a draft more content ("…," she said. "…"). */
  extend(number: number, part: Phrase): void {
    const entry = this.#found[number];
    if (!entry) return;
    entry.draft = { ...entry.draft, parts: [...entry.draft.parts, part].sort((a, b) => a.from - b.from) };
    this.#owner.fill(number, part.from, part.to);
  }

  get all(): readonly Drafted[] {
    return this.#found;
  }
}

/** What of the parts lies in the parts of an outer content: what is said inside goes no further than that. */
function inside(parts: readonly Phrase[], outer: readonly Phrase[]): Phrase[] {
  return parts.flatMap(({ from, to }) =>
    outer.map((one) => ({ from: Math.max(one.from, from), to: Math.min(one.to, to) })).filter((one) => one.from < one.to),
  );
}
