import type { SourceDocument } from '../domain/claim.ts';
import type { ProblemCode, ReadRow } from '../domain/import.ts';
import { contentOf, decodePackClaim, decodePackDocument, decodePackHead, isPackMember, type PackHead, sourceOf } from '../domain/pack.ts';
import { failure, type Result } from '../domain/result.ts';
import type { Identify } from './columns.ts';
import { jsonElements } from './json-elements.ts';
import { type Line, lineSplitter } from './lines.ts';
import { parsed } from './parsed.ts';

/** What must be known of a pack before its claims can be read. */
export interface PackFrame {
  readonly head: PackHead;
  readonly documents: ReadonlyMap<string, SourceDocument>;
}

/** Parts of a pack as they come. `value` is undefined where the part does not parse, or was too long to be kept. */
type PackPart =
  | { readonly kind: 'head'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'document' | 'claim'; readonly row: number; readonly value: unknown; readonly tooLong: boolean };

interface PackParts {
  push(text: string): PackPart[];
  end(): PackPart[];
  complete(): boolean;
}

/** A pack in one JSON object; rows are the numbers of its claims. */
function objectParts(): PackParts {
  const elements = jsonElements(['documents', 'claims']);
  let row = 0;
  return {
    push: (text) =>
      elements.push(text).map(({ key, element, text }): PackPart => {
        if (!element) return { kind: 'head', key: key ?? '', value: parsed(text) };
        if (key === 'claims') row++;
        return { kind: key === 'claims' ? 'claim' : 'document', row, value: parsed(text), tooLong: text === null };
      }),
    end: () => [],
    complete: elements.complete,
  };
}

/** A pack in lines: the head first, then `{"document": {…}}` and `{"claim": {…}}`; rows are the numbers of the lines. */
function lineParts(): PackParts {
  const lines = lineSplitter();
  let first = true;
  const part = ({ number: row, text }: Line): PackPart[] => {
    const line = parsed(text);
    const members = typeof line === 'object' && line !== null ? Object.entries(line) : [];
    if (first) {
      first = false;
      return members.map(([key, value]) => ({ kind: 'head', key, value }));
    }
    const [member] = members;
    const kind = member?.[0] === 'document' ? 'document' : 'claim';
    return [{ kind, row, value: member?.[0] === kind ? member[1] : line, tooLong: text === null }];
  };
  return { push: (text) => lines.push(text).flatMap(part), end: () => lines.end().flatMap(part), complete: () => true };
}

/** Takes the head and the documents of a pack. `ready` once a claim was met and nothing of the head is missing: then the rest need not be read. */
export function packFrameReader(inLines: boolean): { push(text: string): void; ready(): boolean; frame(where: string): Result<PackFrame> } {
  const parts = inLines ? lineParts() : objectParts();
  const members: Record<string, unknown> = {};
  const documents = new Map<string, SourceDocument>();
  let problem: string | null = null;
  let claims = 0;
  /** The first that no pack has spoils the head, and is named: there may be others without end. */
  let unknown: string | null = null;
  const takeMember = (key: string, value: unknown) => {
    if (isPackMember(key)) members[key] = value;
    else unknown ??= key;
  };
  const take = (part: PackPart) => {
    if (part.kind === 'claim') claims++;
    else if (part.kind === 'head') takeMember(part.key, part.value);
    else {
      const document = decodePackDocument(part.value);
      if (!document.ok) problem ??= `documents.${documents.size}.${document.error.message}`;
      else if (documents.has(document.value.id)) problem ??= `documents.${documents.size}.id: "${document.value.id}" is there twice`;
      else documents.set(document.value.id, sourceOf(document.value));
    }
  };
  return {
    push(text) {
      for (const part of parts.push(text)) take(part);
    },
    ready: () => claims > 0 && documents.size > 0 && unknown === null && decodePackHead(members).ok,
    frame(where) {
      for (const part of parts.end()) take(part);
      // A pack without claims has `claims: []`, which is a member like any other.
      const { claims: _, documents: _none, ...rest } = members;
      const head = decodePackHead(unknown === null ? rest : { ...rest, [unknown]: null });
      if (!head.ok) return failure('bad-input', `${where}: ${head.error.message}`);
      if (problem !== null) return failure('bad-input', `${where}: ${problem}`);
      return { ok: true, value: { head: head.value, documents } };
    },
  };
}

/** The claims of a pack as they come. Documents that follow later are learned on the way. */
export function packReader(inLines: boolean, frame: PackFrame, identify: Identify) {
  const parts = inLines ? lineParts() : objectParts();
  const documents = new Map(frame.documents);
  const keys = new Set<string>();

  function rowsOf(part: PackPart): ReadRow[] {
    if (part.kind === 'head') return [];
    if (part.kind === 'claim') return [claimRow(part.row, part.value, part.tooLong)];
    const document = decodePackDocument(part.value);
    if (document.ok && !documents.has(document.value.id)) documents.set(document.value.id, sourceOf(document.value));
    return [];
  }

  function claimRow(row: number, value: unknown, tooLong: boolean): ReadRow {
    const problem = (code: ProblemCode, detail: string): ReadRow => ({ kind: 'problem', problem: { row, code, detail, kept: false } });
    if (value === undefined) return problem(tooLong ? 'too-long' : 'not-json', '');
    const claim = decodePackClaim(value);
    if (!claim.ok) return problem('wrong-shape', claim.error.message);
    const { id, document } = claim.value;
    const source = documents.get(document);
    if (!source) return problem('unknown-document', document);
    if (keys.has(id)) return problem('id-twice', id);
    keys.add(id);
    return { kind: 'claim', row, content: { ...contentOf(claim.value, source, identify), key: id } };
  }

  return {
    push: (text: string) => parts.push(text).flatMap(rowsOf),
    end: () => parts.end().flatMap(rowsOf),
    complete: parts.complete,
  };
}
