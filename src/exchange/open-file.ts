import type { Encoding, FileFormat, ReadingPlan, TableLayout } from '../domain/import.ts';
import { failure, type Result } from '../domain/result.ts';
import { CutShort, decoded, headOf, unpacked } from './byte-text.ts';
import { columnsOf, guessHeader } from './claim-reader.ts';
import { guessEncoding, SAMPLE_BYTES } from './encoding.ts';
import { guessFormat } from './guess-format.ts';
import { guessDateOrder, guessMapping } from './guess-mapping.ts';
import { type PackFrame, packFrameReader } from './pack-file.ts';
import { guessDelimiter } from './table.ts';

/** A file that can be read from its beginning as often as needed. */
export interface ReadableFile {
  readonly name: string;
  readonly size: number;
  /** Calls back with the number of bytes read so far, packed as they are. */
  bytes(onRead?: (count: number) => void): AsyncIterable<Uint8Array>;
}

/** The first text of a file, for guessing; a character cut at its end is left out. Without an encoding, the likeliest. */
export async function sampleOf(
  file: ReadableFile,
  known: Encoding | null,
): Promise<{ readonly text: string; readonly encoding: Encoding }> {
  const head = (await headOf(file.bytes(), SAMPLE_BYTES)).subarray(0, SAMPLE_BYTES);
  const encoding = known ?? guessEncoding(head);
  return { text: new TextDecoder(encoding).decode(head, { stream: true }), encoding };
}

/** How a file is to be read, as far as its first text tells. */
export function guessPlan({ text, encoding }: { readonly text: string; readonly encoding: Encoding }): ReadingPlan {
  const format = guessFormat(text);
  const layout = format === 'table' ? guessLayout(text) : null;
  const columns = HAVE_COLUMNS.includes(format) ? columnsOf(text, { format, layout }) : [];
  const mapping = guessMapping(columns, layout?.header ?? true);
  return { format, encoding, layout, mapping, dateOrder: guessDateOrder(columns, mapping) };
}

/** The formats that are read by a mapping. */
export const HAVE_COLUMNS: readonly FileFormat[] = ['table', 'rows', 'rows-lines'];

function guessLayout(sample: string): TableLayout {
  const delimiter = guessDelimiter(sample);
  return { delimiter, header: guessHeader(sample, delimiter) };
}

/** The head and documents of a pack: usually at its beginning, else the file is read through for them. */
export async function readPackFrame(file: ReadableFile, plan: ReadingPlan): Promise<Result<PackFrame>> {
  const reader = packFrameReader(plan.format === 'pack-lines');
  try {
    for await (const text of decoded(unpacked(file.bytes()), plan.encoding)) {
      reader.push(text);
      if (reader.ready()) break;
    }
  } catch (error) {
    if (error instanceof CutShort) return failure('bad-input', `${file.name}: ${error.message}`);
    throw error;
  }
  return reader.frame(file.name);
}
