import { type Correction, correctionFrom } from '../../domain/correction.ts';
import { failure, ok } from '../../domain/result.ts';
import type { BackupSection, CorrectionStore } from '../ports.ts';

/** What the reader put right of articles. Of what is corrected both here and in the backup, the word here stays. */
export function correctionSection(corrections: CorrectionStore): BackupSection {
  return {
    name: 'corrections',
    async *rows() {
      yield* await corrections.all();
    },
    check(row) {
      const read = correctionFrom(row);
      return read.ok ? ok(read.value) : failure('bad-input', read.problem);
    },
    async restore(rows) {
      for (const row of rows as Correction[]) await corrections.put({ ...row, ...(await corrections.get(row.url)) });
    },
  };
}
