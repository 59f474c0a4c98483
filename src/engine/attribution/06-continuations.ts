import type { Drafts } from './draft.ts';
import type { Quotation, Reading, Unit } from './reading.ts';

/** A quotation without a cue of its own goes on with the speaker before: in the same paragraph, or as paragraphs that are all quotation. */
export function continuations(reading: Reading, drafts: Drafts): void {
  begunBefore(reading, drafts);
  const speaking = quoting(reading, drafts);
  const owned = new Set(drafts.all.map(({ draft }) => draft.sentence));
  let last: Last | null = null;
  for (const unit of reading.units) {
    const paragraph = reading.paragraphAt(unit.first);
    const own = speaking.get(unit.number);
    if (own !== undefined) last = { number: own, paragraph };
    else if (drafts.ownerOf(unit.first) >= 0) last = last ? { number: last.number, paragraph } : null;
    else {
      const quotation: Quotation | null = owned.has(unit.number) ? null : quotationOf(reading, unit);
      last = last && quotation && paragraph - last.paragraph <= 1 ? { number: last.number, paragraph } : null;
      if (last && quotation) drafts.extend(last.number, quotation);
    }
  }
}

/** A quotation that is left open at the end of its paragraph belongs to whoever says the one that goes on in the next: the cue stands behind both. Both open with one mark. */
function begunBefore({ tokens, paragraphAt, quotationAt, inQuotation }: Reading, drafts: Drafts): void {
  drafts.all.forEach(({ draft: { kind, parts }, within }, number) => {
    const first = parts[0];
    if (kind !== 'saying' || within !== null || !first || !inQuotation(first.from)) return;
    for (let from = first.from; ; ) {
      const before = quotationAt(from - 1);
      const fills = before !== null && paragraphAt(before.from - 1) !== paragraphAt(before.from);
      if (!fills || drafts.ownerOf(before.from) >= 0 || paragraphAt(from) - paragraphAt(from - 1) !== 1) return;
      if (CLOSING.has(tokens[from - 1]?.text ?? '') || tokens[from]?.text !== tokens[before.from]?.text) return;
      drafts.extend(number, before);
      from = before.from;
    }
  });
}

const CLOSING = new Set(['”', '"', "'", '’', '»']);

interface Last {
  readonly number: number;
  readonly paragraph: number;
}

/** For each sentence the attribution whose content is, at least in part, quoted there. */
function quoting({ inQuotation }: Reading, drafts: Drafts): Map<number, number> {
  const found = new Map<number, number>();
  drafts.all.forEach(({ draft, within }, number) => {
    if (
      !found.has(draft.sentence) &&
      within === null &&
      draft.kind === 'saying' &&
      draft.parts.some(({ from, to }) => inQuotation(from) || inQuotation(to - 1))
    )
      found.set(draft.sentence, number);
  });
  return found;
}

/** The quotation that a sentence begins and is filled by. */
function quotationOf({ inQuotation, quotationAt }: Reading, { first, last }: Unit): Quotation | null {
  return inQuotation(last - 1) || inQuotation(last - 2) ? quotationAt(first) : null;
}
