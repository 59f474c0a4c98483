import type { ClaimContent, ImportPreview, PackStanding, ReadingPlan, RowProblem } from '../../domain/import.ts';
import { infoOf } from '../../domain/pack.ts';
import type { PackInfo, PackState } from '../../domain/pack-info.ts';
import { ok, type Result } from '../../domain/result.ts';
import { CutShort } from '../../exchange/byte-text.ts';
import { columnsOf } from '../../exchange/claim-reader.ts';
import { duplicateFinder } from '../../exchange/fold.ts';
import { guessPlan, HAVE_COLUMNS, type ReadableFile, sampleOf } from '../../exchange/open-file.ts';
import { openFile, rowsOf } from './reading.ts';

/** Claims and problems shown before importing. */
const SHOWN = 20;
const SHOWN_PROBLEMS = 50;

/** What importing a file would do, by its first rows. Without a plan, as it is guessed. Writes nothing. */
export async function previewFile(
  file: ReadableFile,
  given: ReadingPlan | null,
  packs: readonly PackState[],
): Promise<Result<ImportPreview>> {
  const sample = await sampleOf(file, given?.encoding ?? null);
  const plan = given ?? guessPlan(sample);
  const open = await openFile(file, plan);
  if (!open.ok) return open;
  const claims: ClaimContent[] = [];
  const problems: RowProblem[] = [];
  const isDuplicate = duplicateFinder();
  try {
    for await (const { rows } of rowsOf(file, plan, open.value.reader())) {
      for (const row of rows) {
        if (row.kind === 'problem') problems.push(row.problem);
        else if (!isDuplicate(row.content)) claims.push(row.content);
      }
      if (claims.length >= SHOWN || problems.length >= SHOWN_PROBLEMS) break;
    }
  } catch (error) {
    if (!(error instanceof CutShort)) throw error;
    problems.push({ row: 0, code: 'cut', detail: error.message, kept: false });
  }
  const { info, standing } = standingOf(open.value.frame ? infoOf(open.value.frame.head) : packOfFile(file.name), packs);
  const columns = HAVE_COLUMNS.includes(plan.format) ? columnsOf(sample.text, plan) : [];
  const shownColumns = columns.map(({ name, examples }) => ({ name, examples: examples.filter((one) => one.trim() !== '').slice(0, 2) }));
  return ok({
    plan,
    pack: info,
    standing,
    columns: shownColumns,
    claims: claims.slice(0, SHOWN),
    problems: problems.slice(0, SHOWN_PROBLEMS),
    bytes: file.size,
  });
}

/** The pack that a file without a head becomes. */
export function packOfFile(file: string): PackInfo {
  const name = file.replace(/\.gz$/i, '').replace(/\.[a-z0-9]{1,6}$/i, '') || file;
  return {
    id: `pack:${slug(name)}`,
    name: name.slice(0, 200),
    version: 1,
    licence: 'Not stated',
    origin: { kind: 'import', file: file.slice(0, 500) },
  };
}

/**
 * Under which id a pack may enter the base. Seeds and kept articles are not for files to claim, and a pack that shares its id with another one of
 * different name or licence is another pack: it gets an id of its own, and neither replaces the other.
 */
export function standingOf(wanted: PackInfo, packs: readonly PackState[]): { readonly info: PackInfo; readonly standing: PackStanding } {
  const own = /^pack:/.test(wanted.id) ? wanted.id : `pack:${wanted.id.replace(/^[^:]*:/, '')}`;
  const reserved = packs.find(({ id }) => id === wanted.id && id !== own);
  const same = packs.find(({ id }) => id === own);
  const origin = wanted.origin.kind === 'import' ? wanted.origin : ({ kind: 'import', file: wanted.name } as const);
  const info = { ...wanted, id: own, origin };
  if (reserved) return { info: { ...info, id: freeId(own, packs) }, standing: { kind: 'id-taken', id: wanted.id, name: reserved.name } };
  if (!same) return { info, standing: { kind: 'new' } };
  if (same.name !== wanted.name || same.licence !== wanted.licence)
    return { info: { ...info, id: freeId(own, packs) }, standing: { kind: 'id-taken', id: own, name: same.name } };
  return { info, standing: { kind: 'update', name: same.name, version: same.version } };
}

function freeId(id: string, packs: readonly PackState[]): string {
  const taken = new Set(packs.map((pack) => pack.id));
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return taken.has(id) ? `${id}-${number}` : id;
}

function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/[^\w.-]/g, '')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60);
  return plain === '' ? 'import' : plain;
}
