import type { NotesFile } from '../../exchange/annotations/writing.ts';

/** Milliseconds of the panel's thread that one slice may take: a letter that is typed meanwhile is shown with the next frame. */
const SLICE_MS = 8;

/** What time it is, and how the panel gets its thread. */
export interface Clock {
  now(): number;
  pause(): Promise<void>;
}

const CLOCK: Clock = { now: () => performance.now(), pause: () => new Promise((resolve) => setTimeout(resolve, 0)) };

/**
 * The text of a file, written in slices with the panel's thread given back between them: the words and the clean HTML of notes are to be had only there.
 * `report` hears at each pause how far it is, in [0, 1]. Null where the signal said to stop.
 */
export async function textInSlices(
  { pieces, expected }: Pick<NotesFile, 'pieces' | 'expected'>,
  report: (share: number) => void,
  signal: AbortSignal,
  { now, pause }: Clock = CLOCK,
): Promise<string | null> {
  const text: string[] = [];
  let since = now();
  for (const piece of pieces) {
    text.push(piece);
    if (now() - since < SLICE_MS) continue;
    report(Math.min(1, text.length / Math.max(1, expected)));
    await pause();
    if (signal.aborted) return null;
    since = now();
  }
  return text.join('');
}
