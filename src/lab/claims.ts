import * as v from 'valibot';
import { checkWorthiness, WORTH_CHECKING } from '../engine/statements/check-worthiness.ts';
import { tokenise } from '../engine/text/analyser.ts';
import { type Arguments, LabError, needWord } from './arguments.ts';
import { readRows } from './files.ts';

const Id = v.nullish(v.union([v.string(), v.number()]));
const Row = v.union([
  v.object({ id: Id, sentence_id: Id, text: v.string() }),
  v.pipe(
    v.object({ id: Id, sentence_id: Id, sentence: v.string() }),
    v.transform(({ sentence, ...ids }) => ({ ...ids, text: sentence })),
  ),
]);

/** `claims SENTENCES`: rows with `text` or `sentence` → JSONL `{id, label, score}`; id is `id`, else `sentence_id`, else the row's number from 0. */
export async function run(args: Arguments): Promise<string> {
  const path = needWord(args, 'a file of sentences');
  return readRows(path)
    .map((row, number) => {
      const decoded = v.safeParse(Row, row);
      if (!decoded.success) throw new LabError(`${path}: row ${number}: needs "text" or "sentence" as a string`);
      const { id, sentence_id, text } = decoded.output;
      const { score } = checkWorthiness(text, tokenise(text));
      return JSON.stringify({ id: id ?? sentence_id ?? number, label: score >= WORTH_CHECKING ? 1 : 0, score: Number(score.toFixed(4)) });
    })
    .join('\n');
}
