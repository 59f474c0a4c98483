import type { BackupContents } from '../../domain/backup.ts';
import { failure, ok, type Result } from '../../domain/result.ts';
import { BACKUP_FORMAT, type BackupRow, backupLines, backupReader } from '../../exchange/backup-file.ts';
import { CutShort, decoded, unpacked } from '../../exchange/byte-text.ts';
import type { ReadableFile } from '../../exchange/open-file.ts';
import { packed } from '../../exchange/packed.ts';
import type { BackupSection } from '../ports.ts';

/** Rows put back at once. */
const BATCH = 20;

/** Everything that the sections hold, in one packed file. */
export function makeBackup(sections: readonly BackupSection[], madeAt: string, writtenBy: string): Promise<Blob> {
  return packed(backupLines({ format: BACKUP_FORMAT, madeAt, writtenBy }, sections));
}

/** Reads a backup through and checks every row of it; nothing is written. */
export async function inspectBackup(file: ReadableFile, sections: readonly BackupSection[]): Promise<Result<BackupContents>> {
  const known = new Map(sections.map((section) => [section.name, section]));
  const wrong: { readonly message: string }[] = [];
  const read = await eachRow(file, async (rows) => {
    for (const { section, row, line } of rows) {
      const checked = known.get(section)?.check(row);
      if (checked && !checked.ok && wrong.length === 0) wrong.push({ message: `line ${line}, ${section}: ${checked.error.message}` });
    }
    return wrong.length === 0;
  });
  const [first] = wrong;
  if (first) return failure('bad-input', `${file.name}: ${first.message}`);
  if (!read.ok) return read;
  const { head, counts } = read.value;
  return ok({ madeAt: head.madeAt, counts, unknown: Object.keys(counts).filter((name) => !known.has(name)) });
}

/** Puts everything back that a backup holds, after reading it through. Nothing that is here is deleted. */
export async function restoreBackup(file: ReadableFile, sections: readonly BackupSection[]): Promise<Result<BackupContents>> {
  const contents = await inspectBackup(file, sections);
  if (!contents.ok) return contents;
  const known = new Map(sections.map((section) => [section.name, section]));
  let held: { readonly section: BackupSection; readonly rows: unknown[] } | null = null;
  const flush = async () => {
    if (held) await held.section.restore(held.rows);
    held = null;
  };
  await eachRow(file, async (rows) => {
    for (const { section: name, row } of rows) {
      const section = known.get(name);
      const checked = section?.check(row);
      if (!section || !checked?.ok) continue;
      if (held && (held.section !== section || held.rows.length >= BATCH)) await flush();
      held ??= { section, rows: [] };
      held.rows.push(checked.value);
    }
    return true;
  });
  await flush();
  for (const section of sections) await section.finish?.();
  return contents;
}

async function eachRow(
  file: ReadableFile,
  take: (rows: readonly BackupRow[]) => Promise<boolean>,
): Promise<ReturnType<ReturnType<typeof backupReader>['finish']>> {
  const reader = backupReader(file.name);
  try {
    for await (const text of decoded(unpacked(file.bytes()), 'utf-8')) if (!(await take(reader.push(text)))) break;
  } catch (error) {
    if (error instanceof CutShort) return failure('bad-input', `${file.name}: ${error.message}`);
    throw error;
  }
  return reader.finish();
}
