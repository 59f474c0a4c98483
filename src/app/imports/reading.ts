import type { ReadingPlan, ReadRow } from '../../domain/import.ts';
import { failure, ok, type Result } from '../../domain/result.ts';
import { identify } from '../../engine/speakers/identity.ts';
import { decoded, unpacked } from '../../exchange/byte-text.ts';
import { type ClaimReader, claimReader } from '../../exchange/claim-reader.ts';
import { type ReadableFile, readPackFrame } from '../../exchange/open-file.ts';
import type { PackFrame } from '../../exchange/pack-file.ts';

/** A file that is open: what stands before its claims is known. */
export interface OpenFile {
  readonly frame: PackFrame | null;
  /** A fresh reader, from the file's beginning. */
  reader(): ClaimReader;
}

/** Opens a file by its plan; a pack whose head or documents are broken does not open. */
export async function openFile(file: ReadableFile, plan: ReadingPlan): Promise<Result<OpenFile>> {
  const isPack = plan.format === 'pack' || plan.format === 'pack-lines';
  const frame = isPack ? await readPackFrame(file, plan) : ok(null);
  if (!frame.ok) return frame;
  const make = () => claimReader(plan, { file: file.name, identify, frame: frame.value });
  if (!make()) return failure('bad-input', `${file.name}: is a backup; restore it instead of importing it`);
  return ok({
    frame: frame.value,
    reader() {
      const reader = make();
      if (!reader) throw new Error(`${plan.format} has no reader`);
      return reader;
    },
  });
}

/** The rows of a file as they come, with the bytes read so far. Ends with a problem where the text ends in the middle; throws `CutShort` where the package does. */
export async function* rowsOf(
  file: ReadableFile,
  plan: ReadingPlan,
  reader: ClaimReader,
): AsyncGenerator<{ readonly rows: readonly ReadRow[]; readonly bytesRead: number }> {
  let bytesRead = 0;
  const bytes = file.bytes((count) => {
    bytesRead = count;
  });
  for await (const text of decoded(unpacked(bytes), plan.encoding)) yield { rows: reader.push(text), bytesRead };
  yield { rows: reader.end(), bytesRead };
}
