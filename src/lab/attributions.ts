import * as v from 'valibot';
import type { Span } from '../domain/span.ts';
import type { Attribution } from '../domain/statement.ts';
import { attribute } from '../engine/attribution/attribute.ts';
import { analyse } from '../engine/text/document.ts';
import { type Arguments, LabError, needWord } from './arguments.ts';
import { readRows } from './files.ts';

const Document = v.object({ id: v.union([v.string(), v.number()]), text: v.string() });

/**
 * `attributions DOCS`: rows with `id` and `text` → JSONL `{id, attributions: [{source, cue, content, speaker, nested}]}`, spans as `[start, end)` in
 * UTF-16 units of `text`; speaker is the resolved name or null. What is said inside another content stands in its `nested`, link by link.
 */
export async function run(args: Arguments): Promise<string> {
  const path = needWord(args, 'a file of documents');
  return readRows(path)
    .map((row, number) => {
      const decoded = v.safeParse(Document, row);
      if (!decoded.success) throw new LabError(`${path}: row ${number}: needs "id" and "text" as a string`);
      const { id, text } = decoded.output;
      return JSON.stringify({ id, attributions: chains(attribute(analyse(text))) });
    })
    .join('\n');
}

interface Link {
  readonly source: readonly Pair[];
  readonly cue: readonly Pair[];
  readonly content: readonly Pair[];
  readonly speaker: string | null;
  readonly nested: Link[];
}

type Pair = readonly [number, number];

/** The outermost attributions, each with its chain. */
function chains(all: readonly Attribution[]): Link[] {
  const links = all.map(
    ({ source, cue, content, speaker }): Link => ({
      source: pairs(source),
      cue: pairs(cue),
      content: pairs(content),
      speaker: speaker?.name ?? null,
      nested: [],
    }),
  );
  return links.filter((link, i) => {
    const { within } = all[i] ?? { within: null };
    if (within !== null) links[within]?.nested.push(link);
    return within === null;
  });
}

function pairs(spans: readonly Span[]): Pair[] {
  return spans.map(({ start, end }) => [start, end]);
}
