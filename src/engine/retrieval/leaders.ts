/** A found claim. */
export interface Scored {
  readonly number: number;
  readonly score: number;
  /** Without the factors of speaker and date. */
  readonly plain: number;
}

/** One claim in very many places must not fill the list: of claims that fit equally well to the last digit, only so many of the best stay. */
export const MOST_ALIKE = 5;

/** The best so far; of two that score the same the earlier number stands. Small, so a sorted list will do. */
export interface Leaders {
  /** The score that it takes to be among them. */
  least(): number;
  add(one: Scored): void;
  all(): readonly Scored[];
}

export function leaders(limit: number): Leaders {
  const list: Scored[] = [];
  return {
    least: () => (list.length < limit ? 0 : (list[list.length - 1]?.score ?? 0)),
    add(one: Scored) {
      const alike = list.filter(({ plain }) => plain === one.plain);
      if (alike.length === MOST_ALIKE) {
        const worst = alike[MOST_ALIKE - 1];
        if (!worst || !isBetter(one, worst)) return;
        list.splice(list.indexOf(worst), 1);
      }
      let at = list.length;
      while (at > 0 && isBetter(one, list[at - 1])) at--;
      list.splice(at, 0, one);
      if (list.length > limit) list.pop();
    },
    all: () => list,
  };
}

function isBetter(a: Scored, b: Scored | undefined): boolean {
  return b === undefined || a.score > b.score || (a.score === b.score && a.number < b.number);
}
