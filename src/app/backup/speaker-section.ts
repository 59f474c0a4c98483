import * as v from 'valibot';
import type { SpeakerDecision } from '../../domain/speaker.ts';
import { decisionId } from '../../engine/speakers/merges.ts';
import type { SpeakerStore } from '../known-speakers.ts';
import type { BackupSection } from '../ports.ts';
import { checked, text } from './shapes.ts';

const decision = v.pipe(
  v.object({ id: text, kind: v.picklist(['merge', 'split']), names: v.tuple([text, text]), at: text }),
  v.check(({ id, names }) => id === decisionId(names), 'is not the id of its two names'),
);

/** What the reader decided about speakers. The later decision about the same two names wins. */
export function speakerSection(speakers: SpeakerStore): BackupSection {
  return {
    name: 'speakers',
    async *rows() {
      yield* await speakers.all();
    },
    check: (row) => checked(decision, row),
    async restore(rows) {
      const known = new Map((await speakers.all()).map((one) => [one.id, one.at]));
      await speakers.put((rows as SpeakerDecision[]).filter(({ id, at }) => (known.get(id) ?? '') < at));
    },
  };
}
