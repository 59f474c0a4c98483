import type { BackupContents } from '../../domain/backup.ts';
import { failure, type Result } from '../../domain/result.ts';
import { readableFile } from '../../exchange/readable-file.ts';
import { flattened } from '../guarded.ts';
import type { BackupSection, ClaimBase, Exclusively, MarkStore, Now } from '../ports.ts';
import { restoreBackup } from './backup.ts';

export interface RestoringPorts {
  readonly base: Pick<ClaimBase, 'needRoom'>;
  readonly marks: MarkStore;
  readonly sections: readonly BackupSection[];
  readonly exclusively: Exclusively;
  readonly now: Now;
}

/**
 * Putting a backup back, from beginning to end whatever dies: the file is kept until all of it is here. Doing it again from the start is the same as going
 * on, since what is here already stays as it is.
 */
export function restoringOver({ base, marks, sections, exclusively, now }: RestoringPorts) {
  const putBack = (file: Blob, name: string) => flattened('restore the backup', () => restoreBackup(readableFile(file, name), sections));
  const alone = (work: () => Promise<Result<BackupContents>>) => exclusively('restore', work);

  return {
    async restore(file: Blob, name: string): Promise<Result<BackupContents>> {
      const restored = await alone(async () => {
        // The file is kept until all of it is here.
        await base.needRoom(file.size);
        await marks.beginRestoring(name, now(), file);
        try {
          return await putBack(file, name);
        } finally {
          await marks.endRestoring(null);
        }
      });
      return restored ?? failure('storage', 'another backup is being restored just now');
    },
    /** Takes up what died, and notes what came of it for the reader. */
    async resume(): Promise<void> {
      // A look does not stand in the way of a reader who restores just now.
      if ((await marks.restoring())?.state !== 'running') return;
      await alone(async () => {
        const left = await marks.restoring();
        if (left?.state !== 'running') return failure('gone', 'nothing is left to restore');
        const file = await marks.restoredFile();
        const restored = file ? await putBack(file, left.name) : failure('gone', left.name);
        await marks.endRestoring({
          ...left,
          state: restored.ok ? 'restored' : 'failed',
          problem: restored.ok ? null : restored.error.message,
        });
        return restored;
      });
    },
  };
}
