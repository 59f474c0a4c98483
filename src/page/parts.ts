import type { Colour } from '../domain/annotation.ts';
import type { BarTexts, PartName } from '../messaging/page-api.ts';
import type { PageMarks } from './page-marks.ts';
import type { Reading } from './reading.ts';
import type { Opinion } from './second-opinion.ts';
import type { Selected } from './selection.ts';

/** What stands in files of its own and is put into a page when it is wanted there: most pages of an allowed site are looked at and left. */
export interface Parts {
  readonly reading: Reading;
  readonly marks: MarksPart;
  readonly opinion: Opinion;
  readonly bar: BarPart;
}

/** What shows something of ours over the page. */
export interface BarPart {
  /** Offers colours beside whatever is selected from now on; null = no more. */
  offer(texts: BarTexts | null, highlight: (colour: Colour) => void): void;
  tell(text: string, direction: 'ltr' | 'rtl'): void;
}

/** What has to do with places in the page. */
export interface MarksPart {
  readonly marks: PageMarks;
  selected(): Selected;
  /** Takes all that is drawn out of the page. */
  clear(): void;
  /** Scrolls to a passage and marks it; whether it was there. */
  reveal(quote: { readonly exact: string; readonly prefix: string; readonly suffix: string }): boolean;
}

/** Where the parts find one another. The page cannot see it: content scripts have a world of their own. */
interface World {
  onRecordParts?: { [P in PartName]?: Parts[P] };
}

function leftParts(): NonNullable<World['onRecordParts']> {
  const world = globalThis as typeof globalThis & World;
  world.onRecordParts ??= {};
  return world.onRecordParts;
}

/** Leaves a part for the others. The first stays: it may be at work. */
export function leavePart<P extends PartName>(name: P, make: () => Parts[P]): void {
  const left = leftParts();
  left[name] ??= make();
}

/** A part that is there, or null. */
export function partThere<P extends PartName>(name: P): Parts[P] | null {
  return leftParts()[name] ?? null;
}

/** A part, which `load` puts into the page if it is not there; null where it cannot. */
export async function needPart<P extends PartName>(name: P, load: (name: P) => Promise<unknown>): Promise<Parts[P] | null> {
  // Whatever hinders the loading (the extension was updated or removed under us), the part is not there.
  if (!partThere(name)) await load(name).catch(() => undefined);
  return partThere(name);
}
