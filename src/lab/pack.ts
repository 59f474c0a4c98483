import { basename } from 'node:path';
import type { ClaimContent, ColumnMapping, ReadRow, RowProblem } from '../domain/import.ts';
import { COLUMN_ROLES } from '../domain/import.ts';
import type { PackInfo } from '../domain/pack-info.ts';
import { identify } from '../engine/speakers/identity.ts';
import { claimReader } from '../exchange/claim-reader.ts';
import { duplicateFinder } from '../exchange/fold.ts';
import { guessPlan } from '../exchange/open-file.ts';
import { packLines, packOfContents } from '../exchange/write-pack.ts';
import { type Arguments, LabError, needOption, needWord } from './arguments.ts';
import { readText } from './files.ts';

/** UTF-16 units by which a file is judged. */
const SAMPLE = 65_536;

/**
 * `pack ROWS --id pack:NAME --name NAME --licence TERMS [--version N] [--map text=KEY speaker=KEY …] [--lines]`: rows (JSONL, JSON, CSV, ClaimReview; also
 * packed) → a pack in one JSON object, or in lines. What the keys hold is guessed where it is not said. Rows that are left out are named on stderr.
 */
export async function run(args: Arguments): Promise<string> {
  const path = needWord(args, 'a file of rows');
  const { contents, problems } = contentsOf(readText(path), basename(path), mappingIn(args));
  for (const { row, code, detail } of problems) process.stderr.write(`${path}: row ${row}: ${code} ${detail}\n`);
  if (contents.length === 0) throw new LabError(`${path}: no statement was found; say with --map text=KEY where they are`);
  const pack = packOfContents(infoIn(args, path), contents);
  return args.options.has('lines') ? [...packLines(pack)].join('') : JSON.stringify(pack, null, 1);
}

function contentsOf(
  text: string,
  file: string,
  mapping: ColumnMapping,
): { readonly contents: ClaimContent[]; readonly problems: RowProblem[] } {
  const guessed = guessPlan({ text: text.slice(0, SAMPLE), encoding: 'utf-8' });
  const reader = claimReader({ ...guessed, mapping: { ...guessed.mapping, ...mapping } }, { file, identify, frame: null });
  if (!reader) throw new LabError(`${file}: is a ${guessed.format} already`);
  const rows: ReadRow[] = [...reader.push(text), ...reader.end()];
  const isDuplicate = duplicateFinder();
  return {
    contents: rows.flatMap((row) => (row.kind === 'claim' && !isDuplicate(row.content) ? [row.content] : [])),
    problems: rows.flatMap((row) => (row.kind === 'problem' ? [row.problem] : [])),
  };
}

function mappingIn({ options }: Arguments): ColumnMapping {
  const pairs = (options.get('map') ?? []).map((pair) => pair.split('=', 2));
  const unknown = pairs.find(([role]) => !COLUMN_ROLES.some((one) => one === role));
  if (unknown) throw new LabError(`--map ${unknown.join('=')}: one of ${COLUMN_ROLES.join(', ')} = a key`);
  return Object.fromEntries(pairs);
}

function infoIn(args: Arguments, path: string): PackInfo {
  const version = Number(args.options.get('version')?.[0] ?? 1);
  if (!Number.isInteger(version) || version < 1) throw new LabError('--version is a whole number from 1');
  const id = needOption(args, 'id');
  if (!/^pack:[\w.-]+$/.test(id)) throw new LabError('--id is pack: and letters, digits, dots, hyphens');
  const origin = { kind: 'import', file: basename(path) } as const;
  return { id, name: needOption(args, 'name'), version, licence: needOption(args, 'licence'), origin };
}
