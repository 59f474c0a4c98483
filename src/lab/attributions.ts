import * as v from 'valibot';
import type { Span } from '../domain/span.ts';
import { attribute } from '../engine/attribution/attribute.ts';
import { analyse } from '../engine/text/document.ts';
import { type Arguments, LabError, needWord } from './arguments.ts';
import { readRows } from './files.ts';

const Document = v.object({ id: v.union([v.string(), v.number()]), text: v.string() });

/**
 * `attributions DOCS`: rows with `id` and `text` → JSONL `{id, attributions: [{source, cue, content, speaker}]}`, spans as `[start, end)` in UTF-16
 * units of `text`; speaker is the resolved name or null.
 */
export async function run(args: Arguments): Promise<string> {
  const path = needWord(args, 'a file of documents');
  return readRows(path)
    .map((row, number) => {
      const decoded = v.safeParse(Document, row);
      if (!decoded.success) throw new LabError(`${path}: row ${number}: needs "id" and "text" as a string`);
      const { id, text } = decoded.output;
      const attributions = attribute(analyse(text)).map(({ source, cue, content, speaker }) => ({
        source: pairs(source),
        cue: pairs(cue),
        content: pairs(content),
        speaker: speaker?.name ?? null,
      }));
      return JSON.stringify({ id, attributions });
    })
    .join('\n');
}

function pairs(spans: readonly Span[]): [number, number][] {
  return spans.map(({ start, end }) => [start, end]);
}
