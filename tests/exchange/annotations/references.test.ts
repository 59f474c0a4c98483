import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/domain/annotation.ts';
import { writeBibtex } from '../../../src/exchange/annotations/bibtex.ts';
import { entryOf, onOneLine } from '../../../src/exchange/annotations/entry.ts';
import { type Reference, referencesOf, writeCslJson } from '../../../src/exchange/annotations/references.ts';
import { writeRis } from '../../../src/exchange/annotations/ris.ts';
import { ALL, ferry, noteOnPage } from './sample.ts';
import { WORDING } from './wording.ts';

const FORMATS = { 'csl-json': writeCslJson, ris: writeRis, bibtex: writeBibtex } as const;

interface Parsed extends Omit<Reference, 'note' | 'author'> {
  readonly author?: readonly { readonly literal?: string; readonly family?: string; readonly given?: string }[];
  readonly note?: string | readonly string[];
  /** RIS has no container for a web page: its T2 is read as a series. */
  readonly 'collection-title'?: string;
}

/** The same fields of ours and of what the reference library reads: names as text, notes as one line, as RIS and BibTeX have them. */
function comparable({ id, type, title, URL, issued, accessed, keyword, note, author, ...rest }: Parsed) {
  const notes = Array.isArray(note) ? note.join(' ') : note;
  return {
    id,
    type,
    title,
    URL,
    outlet: rest['container-title'] ?? rest['collection-title'],
    publisher: rest.publisher,
    issued: issued?.['date-parts'],
    accessed: accessed?.['date-parts'],
    keyword: keyword?.split(/, ?/),
    note: notes === undefined ? undefined : onOneLine(notes as string),
    author: author?.map(({ literal, family, given }) => literal ?? [given, family].filter(Boolean).join(' ')),
  };
}

const referencesFor = (annotations: readonly Annotation[]) =>
  [...referencesOf(annotations.map(entryOf), WORDING)].filter((one) => one !== null);
const parsed = (pieces: Iterable<string>): Parsed[] => new Cite([...pieces].join('')).data;

describe.each(Object.entries(FORMATS))('references as %s', (_, write) => {
  it('are parsed by the reference library without loss', () => {
    const references = referencesFor(ALL);
    expect(references).toHaveLength(2);
    expect(parsed(write(references)).map(comparable)).toEqual(references.map(comparable));
  });

  it('carry whatever characters titles, names and notes have', () => {
    // The reference library, not the formats, takes some of these apart: commas split its names, "and" its lists.
    const words = fc.array(
      fc.constantFrom(
        '{a}',
        '\\b',
        '50%',
        '$5',
        '#1',
        'x_y',
        '~',
        '^',
        '“q”',
        "o''c",
        'a--b',
        'a---b',
        '`t`',
        '船',
        'é',
        'ß',
        '😀',
        'K&R',
        '<i>',
        '  - ',
        '"d"',
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(words, words, words, (title, name, note) => {
        const source = { ...ferry, title: title.join(' '), byline: [`Ana ${name.join(' ')}`], siteName: name.join(' ') };
        const references = referencesFor([{ ...noteOnPage, target: { kind: 'page', source }, body: { text: note.join(' '), tags: [] } }]);
        expect(parsed(write(references)).map(comparable)).toEqual(references.map(comparable));
      }),
      { numRuns: 60 },
    );
  });
});

describe('references', () => {
  it('name each document once, with its notes, and the priors as documents of their own', () => {
    const [page, report] = referencesFor(ALL);
    expect(page).toMatchObject({ id: 'brandt2026ferry', URL: ferry.url, keyword: 'hull, to ask, estrada, engine' });
    expect(page?.note?.split('\n')).toHaveLength(5);
    for (const words of [
      'Divers found nothing',
      'Who paid',
      'Runa Estrada',
      'The engine has never failed.',
      'https://harbour.example/report?year=2025',
      ':~:text=',
    ]) {
      expect(page?.note).toContain(words);
    }
    expect(report).toMatchObject({
      title: 'Harbour report',
      issued: { 'date-parts': [[2025, 11]] },
      note: '“The engine has never failed.”',
    });
  });

  it('have keys that are theirs alone', () => {
    const other = { ...ferry, url: 'https://post.example/other' };
    const keys = referencesFor([noteOnPage, { ...noteOnPage, id: 'x', target: { kind: 'page', source: other } }]).map(({ id }) => id);
    expect(keys).toEqual(['brandt2026ferry', 'brandt2026ferry-2']);
  });
});
