import type { Claim } from '../../domain/claim.ts';
import { dated } from '../../domain/dated.ts';
import { identify } from '../../engine/speakers/identity.ts';

/** A row of the claims file. */
export interface ClaimRow {
  readonly id: string;
  readonly text: string | null;
  readonly speaker: string | null;
  readonly date: string | null;
  readonly title?: string | null;
  readonly url?: string | null;
}

/** A whole number from two, the same in every run (the finish of MurmurHash3). */
function mixed(seed: number, salt: number): number {
  let h = Math.imul(seed ^ (salt * 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * The row of any number: the file's own rows come first; every later row takes the first half of the words of one row, the second half of another, the
 * speaker, date and title of a third, all chosen by its number alone. So words, lengths and speakers are as frequent as in the file at any size, while
 * no two rows are the same and none of the new ones is what a query asks for.
 */
export function rowAt(rows: readonly ClaimRow[], number: number): ClaimRow {
  const own = rows[number];
  if (own) return own;
  const [first, second, third] = [1, 2, 3].map((salt) => rows[mixed(number, salt) % rows.length]);
  const words = (row: ClaimRow | undefined) => (row?.text ?? '').split(' ');
  const [head, tail] = [words(first), words(second)];
  const text = [...head.slice(0, Math.ceil(head.length / 2)), ...tail.slice(Math.floor(tail.length / 2))].join(' ');
  return {
    id: `r${number}`,
    text,
    speaker: third?.speaker ?? null,
    date: third?.date ?? null,
    title: third?.title ?? '',
    url: third?.url ?? null,
  };
}

/** A row as a claim of a pack. */
export function claimOfRow(row: ClaimRow, pack: string): Claim {
  return {
    id: `${pack}/${row.id}`,
    pack,
    document: { id: row.id, title: row.title || 'Untitled', outlet: null, author: null, published: null, url: row.url ?? null },
    paragraph: null,
    text: row.text ?? '',
    quote: null,
    speaker: row.speaker ? identify(row.speaker) : null,
    manner: 'indirect',
    certainty: 'stated',
    said: dated(row.date ?? ''),
  };
}
