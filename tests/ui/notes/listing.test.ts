import { describe, expect, it } from 'vitest';
import { groupsOf, listedNotes, notesFor, tagsIn } from '../../../src/ui/notes/listing.ts';
import { ALL, highlight, noteOnPage, noteOnRelation, noteOnStatement, noteOnText } from '../../exchange/annotations/sample.ts';

const MEANINGS = { yellow: '', green: 'Good quotes', blue: '', red: '', purple: '' };
const listing = { query: '', grouping: 'article', page: null } as const;
const LISTED = listedNotes(ALL, MEANINGS);
const found = (query: string) => notesFor(LISTED, { ...listing, query }).map(({ entry }) => entry.id);

describe('notes in a list', () => {
  it.each([
    ['words of the reader', 'tuesday', [noteOnPage]],
    ['words of the quote', 'nothing WRONG', [noteOnText, highlight]],
    ['a tag', '#estrada', [noteOnRelation, noteOnStatement]],
    ['part of no tag', '#estr nothere', []],
    ['a speaker', 'runa', [noteOnRelation, noteOnStatement]],
    ['what was said before', 'never failed', [noteOnRelation]],
    ['its source', 'harbour report', [noteOnRelation]],
    ['the title without accents', 'ferry stöps', ALL],
    ['what a colour stands for', 'good quotes', [noteOnText, highlight]],
    ['words in any order, all of them', 'paid divers', [noteOnText]],
    ['nothing', '  ', ALL],
  ])('are found by %s', (_, query, notes) => {
    expect(found(query).sort()).toEqual(notes.map(({ id }) => id).sort());
  });

  it('stand newest first, and on one page as the text does', () => {
    expect(found('')[0]).toBe(noteOnRelation.id);
    const onPage = notesFor(LISTED, { ...listing, page: 'https://post.example/ferry' }).map(({ entry }) => entry.id);
    expect(onPage.slice(0, 3)).toEqual([noteOnPage.id, highlight.id, noteOnText.id]);
    expect(notesFor(LISTED, { ...listing, page: 'https://post.example/other' })).toEqual([]);
  });

  it.each([
    ['article', ['https://post.example/ferry']],
    ['speaker', ['Runa Estrada', '']],
    ['tag', ['engine', 'estrada', 'hull', 'to ask', '']],
    ['date', ['2026-03-02']],
  ] as const)('are grouped by %s', (grouping, keys) => {
    const groups = groupsOf(notesFor(LISTED, listing), grouping);
    expect(groups.map(({ key }) => key)).toEqual(keys);
    expect(new Set(groups.flatMap(({ notes }) => notes.map(({ entry }) => entry.id))).size).toBe(ALL.length);
  });

  it('give their tags, the most used first', () => {
    expect(tagsIn(ALL)).toEqual(['estrada', 'hull', 'engine', 'to ask']);
  });
});
