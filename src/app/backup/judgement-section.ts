import * as v from 'valibot';
import type { Judgement } from '../../domain/judgement.ts';
import type { BackupSection, PairStore } from '../ports.ts';
import { checked, text } from './shapes.ts';

const side = v.object({ text, speaker: v.nullable(text), date: v.nullable(text) });
const judgement = v.object({
  id: text,
  prior: side,
  current: side,
  kind: v.picklist(['contradicts', 'differs', 'repeats', 'context']),
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  rule: text,
  right: v.boolean(),
  at: text,
});

/** What the reader said of pairs. The later judgement of each wins. */
export function judgementSection(judgements: PairStore<Judgement>): BackupSection {
  return {
    name: 'judgements',
    async *rows() {
      yield* await judgements.all();
    },
    check: (row) => checked(judgement, row),
    async restore(rows) {
      const known = new Map((await judgements.all()).map((one) => [one.id, one.at]));
      await judgements.put((rows as Judgement[]).filter(({ id, at }) => (known.get(id) ?? '') < at));
    },
  };
}
