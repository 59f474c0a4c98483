import { type Mark, runsOf } from './marking.ts';

/** A text with the words that decided marked. Text is only ever text. Articles and claims are English whatever the panel speaks. */
export function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return (
    <span lang="en" dir="auto">
      {runsOf(text, marks).map(({ start, text: run, kind }) =>
        kind ? (
          <mark key={start} class={kind}>
            {run}
          </mark>
        ) : (
          run
        ),
      )}
    </span>
  );
}
