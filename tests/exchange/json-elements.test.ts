import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonPart, jsonElements } from '../../src/exchange/json-elements.ts';
import { cuts, piecesOf } from './chunks.ts';

function partsOf(pieces: readonly string[], arrays: readonly string[] = ['claims']): { parts: JsonPart[]; complete: boolean } {
  const reader = jsonElements(arrays);
  return { parts: pieces.flatMap((piece) => reader.push(piece)), complete: reader.complete() };
}

describe('JSON elements', () => {
  it('gives the elements of an array, however deep and whatever their strings hold', () => {
    const { parts, complete } = partsOf(['[1, {"a": "]}, \\" [", "b": [1, {"c": []}]}, "x\\\\", []]']);
    expect(parts.map(({ text }) => text)).toEqual(['1', '{"a": "]}, \\" [", "b": [1, {"c": []}]}', '"x\\\\"', '[]']);
    expect(complete).toBe(true);
  });

  it('gives the elements of the listed arrays one by one, other members whole', () => {
    const { parts } = partsOf(['{"name": "Tram, \\"east\\"", "claims": [{"id": 1}, {"id": 2}], "documents": [1, 2], "empty": {}}']);
    expect(parts).toEqual([
      { key: 'name', element: false, text: '"Tram, \\"east\\""' },
      { key: 'claims', element: true, text: '{"id": 1}' },
      { key: 'claims', element: true, text: '{"id": 2}' },
      { key: 'documents', element: false, text: '[1, 2]' },
      { key: 'empty', element: false, text: '{}' },
    ]);
  });

  it.each([['{"claims": []}'], ['[]'], ['{}'], [' [ ] ']])('finds nothing in %s', (text) => {
    expect(partsOf([text])).toEqual({ parts: [], complete: true });
  });

  it.each([['{"claims": [{"id": 1}, {"id"'], ['[1, 2'], ['["abc'], ['']])('notices that %s is cut', (text) => {
    expect(partsOf([text]).complete).toBe(false);
  });

  it('leaves a broken element to whoever parses it, and gives the others', () => {
    const { parts } = partsOf(['[{"id": 1}, {"id": oops}, {"id": 3}]']);
    expect(parts.map(({ text }) => text)).toEqual(['{"id": 1}', '{"id": oops}', '{"id": 3}']);
  });

  it('reads every JSON text as JSON.parse does, cut anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.nat(3), cuts, (values, indent, at) => {
        const { parts, complete } = partsOf(piecesOf(JSON.stringify(values, null, indent), at));
        expect(complete).toBe(true);
        expect(parts.map(({ text }) => JSON.parse(text ?? ''))).toEqual(JSON.parse(JSON.stringify(values)));
      }),
    );
  });

  it('reads every object likewise', () => {
    const member = fc.oneof(fc.constantFrom('claims', 'na"me', 'x\\'), fc.string());
    fc.assert(
      fc.property(fc.dictionary(member, fc.jsonValue()), cuts, (object, at) => {
        const { parts } = partsOf(piecesOf(JSON.stringify(object), at));
        const again: Record<string, unknown> = Object.create(null);
        for (const { key, element, text } of parts) {
          const value = JSON.parse(text ?? '');
          if (element) again[key ?? ''] = [...((again[key ?? ''] as unknown[]) ?? []), value];
          else again[key ?? ''] = value;
        }
        for (const [key, value] of Object.entries(object))
          if (Array.isArray(value) && value.length === 0 && key === 'claims') again[key] = [];
        expect({ ...again }).toEqual({ ...JSON.parse(JSON.stringify(object)) });
      }),
    );
  });

  it('drops a part that is too long to be held, and goes on behind it', () => {
    const reader = jsonElements([]);
    const parts = [...reader.push('[1, "')];
    for (let i = 0; i < 90; i++) parts.push(...reader.push('a'.repeat(100_000)));
    parts.push(...reader.push('", 3]'));
    expect(parts.map(({ text }) => text)).toEqual(['1', null, '3']);
  });
});
