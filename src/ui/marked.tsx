import { runsOf } from './panel-model.ts';

/** A text with the words that decided marked. Text is only ever text. */
export function Marked({ text, spans }: { text: string; spans: readonly { readonly start: number; readonly end: number }[] }) {
  return (
    <>
      {runsOf(text, spans).map((run, i) =>
        // Runs have no identity of their own: the list is made anew with the text.
        run.marked ? <mark key={`${i}-${run.text}`}>{run.text}</mark> : run.text,
      )}
    </>
  );
}
