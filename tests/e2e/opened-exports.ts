import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { load } from 'js-yaml';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { expect } from 'vitest';
import { readNotes } from '../../src/exchange/annotations/reading.ts';

/** What is known of the exported notes: one on a statement, one on it and what was said before, one on another page. */
interface Expected {
  /** Address of the page of the first two. */
  readonly url: string;
}

type Check = (text: string, expected: Expected) => void;

/** Opens each kind of exported file as the programs do that it is for, and looks whether all is there. */
export const OPENED: Readonly<Record<string, Check>> = {
  markdown(text) {
    const [, front = '', body = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(text) ?? [];
    expect(load(front)).toEqual({ title: 'Notes', created: expect.any(Date), tags: ['clippings'] });
    expect(body.match(/^\^[0-9a-f]{8}$/gm)).toHaveLength(3);
    expect(body).toMatch(/> ==.*\(<http:[^>]*#:~:text=[^>]*>\).*On these two\./s);
  },
  html(text) {
    const { document } = new JSDOM(text, { runScripts: 'dangerously' }).window;
    expect(document.querySelectorAll('article')).toHaveLength(3);
    expect(document.querySelectorAll('.pair blockquote')).toHaveLength(2);
    expect(document.querySelector('article:has(.pair) .note')?.textContent).toContain('On these two.');
    expect(document.querySelectorAll('script')).toHaveLength(0);
  },
  csv(text, { url }) {
    const rows = table(text);
    expect(rows).toHaveLength(3);
    const two = rows.find(({ about }) => about === 'relation');
    expect(two).toMatchObject({ note: 'On these two.', url, relation: 'contradicts' });
    expect([two?.quote, two?.prior_statement, two?.accessed, two?.link].every((cell) => cell)).toBe(true);
  },
  'json-ld'(text) {
    const { type, total, first } = JSON.parse(text);
    expect([type, total, first.items.length]).toEqual(['AnnotationCollection', 3, 3]);
    expect(readNotes(text, '2026-04-16T09:00:00Z')).toMatchObject({ ok: true, value: { format: 'json-ld', problems: [] } });
  },
  'csl-json': (text, { url }) => cited(text, url),
  ris: (text, { url }) => cited(text, url),
  bibtex: (text, { url }) => cited(text, url),
  readwise(text, { url }) {
    const rows = table(text);
    expect(rows).toHaveLength(3);
    expect(Object.keys(rows[0] ?? {})).toEqual(['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date']);
    const two = rows.find(({ Note }) => Note?.startsWith('On these two.'));
    expect(two?.URL?.startsWith(`${url}#:~:text=`)).toBe(true);
    expect(Number.isNaN(Date.parse(two?.Date ?? ''))).toBe(false);
  },
};

function table(text: string): Readonly<Record<string, string>>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
  expect([text.charCodeAt(0), errors]).toEqual([0xfeff, []]);
  return data;
}

/** Both pages and the document of the earlier statement are references; the notes go with their page. */
function cited(text: string, url: string): void {
  const all: readonly { readonly URL?: string; readonly title?: string; readonly note?: unknown }[] = new Cite(text).data;
  expect(all.length).toBeGreaterThanOrEqual(3);
  expect(all.every(({ title }) => title)).toBe(true);
  expect(JSON.stringify(all.find(({ URL }) => URL === url)?.note)).toContain('On these two.');
}
