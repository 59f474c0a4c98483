import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../../../src/exchange/annotations/entry.ts';
import { quotation } from '../../../src/exchange/annotations/quotation.ts';
import { EXPORT_FORMATS, type ExportFormat, writeNotes } from '../../../src/exchange/annotations/writing.ts';
import { readCsv } from '../../../src/exchange/csv.ts';
import { ALL, ferry, highlight, noteOnPage, noteOnRelation } from './sample.ts';
import { WORDING } from './wording.ts';

const TOOLS = {
  wording: WORDING,
  locale: 'en',
  direction: 'ltr',
  bom: true,
  today: '2026-04-16',
  renderMarkdown: (markdown: string) => `<p>${markdown.replace(/</g, '&lt;')}</p>`,
} as const;
function write(format: ExportFormat, annotations = ALL, title = 'Ferry: 1/2'): { readonly name: string; readonly text: string } {
  const { name, pieces } = writeNotes(annotations, format, title, TOOLS);
  return { name, text: [...pieces].join('') };
}

/** What belongs to a note, as every format has to carry it. */
const PROVENANCE = {
  quote: /Divers found nothing wrong with the hull/,
  title: /Ferry stops/,
  author: /Ana Brandt/,
  published: /2026-02-26|26 Feb 2026|2026\/02\/26|2026,\s+2,\s+26/,
  accessed: /2026-03-02|2 Mar 2026|2026\/03\/02|2026,\s+3,\s+2/,
  link: /https:\/\/post\.example\/ferry/,
  passage: /#(?::|\\:)?:~:text=|%20found%20|\\%20found|TextQuoteSelector/,
  speaker: /Runa Estrada/,
  note: /Her words, or the paper’s/,
  tag: /estrada/,
  prior: /The engine has never failed/,
  'its source': /Harbour report/,
  'its address': /https:\/\/harbour\.example\/report\?year=2025/,
};

describe.each(EXPORT_FORMATS)('notes as %s', (format) => {
  it.each(Object.entries(PROVENANCE))('carry their %s', (_, pattern) => {
    expect(write(format).text).toMatch(pattern);
  });

  it('have a name that is safe everywhere', () => {
    expect(write(format).name).toMatch(/^2026-04-16 Ferry 1 2( Readwise)?\.(md|html|csv|jsonld|json|ris|bib)$/);
  });

  it('can be of one note, and of none', () => {
    expect(write(format, [noteOnPage]).text).toContain('Read again on Tuesday');
    expect(typeof write(format, []).text).toBe('string');
  });
});

describe('tables', () => {
  it('have a row a note', () => {
    const table = readCsv(write('csv').text);
    const rows = table.ok ? table.value.rows.map(({ cells }) => cells) : [];
    expect(rows).toHaveLength(ALL.length);
    expect(rows[4]).toMatchObject({
      about: 'relation',
      relation: 'contradicts',
      speaker: 'Runa Estrada',
      prior_statement: 'The engine has never failed.',
      prior_url: 'https://harbour.example/report?year=2025',
      url: 'https://post.example/ferry',
      author: 'Ana Brandt; Idris Okoye',
    });
  });

  it('for Readwise have its columns, and tags as it reads them', () => {
    const lines = write('readwise').text;
    expect(lines.startsWith('\uFEFFHighlight,Title,Author,URL,Note,Location,Date\r\n')).toBe(true);
    expect(lines).toContain('".to-ask .hull\n\nWho paid');
  });
});

describe('a dossier', () => {
  const page = (annotations = ALL) => new JSDOM(write('html', annotations, 'Ferry').text, { runScripts: 'dangerously' }).window.document;

  it('lays two statements side by side, the earlier first', () => {
    const sides = [...page().querySelectorAll('.pair blockquote')].map(({ textContent }) => textContent);
    expect(sides).toEqual(['The engine has never failed.', 'The ferry stopped after its engine failed, Runa Estrada said.']);
  });

  it('has each note once, with a link to its passage', () => {
    const articles = [...page().querySelectorAll('article')];
    expect(articles.map(({ id }) => id)).toEqual(ALL.map(({ id }) => id));
    expect(articles[0]?.querySelector('a')?.getAttribute('href')).toContain(':~:text=Divers');
  });

  it('runs nothing, whatever stands in titles, names, quotes and addresses', () => {
    const evil = '"><script>globalThis.ran = 1</script><img src=x onerror="globalThis.ran = 1">';
    const source = { ...ferry, title: evil, siteName: evil, byline: [evil], url: 'javascript:globalThis.ran=1' };
    const document = page([
      { ...noteOnPage, id: evil, target: { kind: 'page', source }, body: { text: '', tags: [evil] } },
      {
        ...noteOnRelation,
        target: {
          ...noteOnRelation.target,
          prior: { ...(noteOnRelation.target as never as { prior: object }).prior, url: 'javascript:0', title: evil },
        } as never,
      },
    ]);
    expect(document.querySelectorAll('script, img, [onerror]')).toHaveLength(0);
    expect([...document.querySelectorAll('a')].every(({ href }) => href.startsWith('https:'))).toBe(true);
    expect((document.defaultView as unknown as { ran?: number }).ran).toBeUndefined();
    expect(document.title).toBe('Ferry');
  });

  it('is made for paper too', () => {
    expect(write('html').text).toMatch(/@media print/);
  });
});

describe('a quotation', () => {
  it('is the words with their source', () => {
    expect(quotation(entryOf(highlight), WORDING)).toBe(
      '“Divers found nothing wrong with the hull.”\n— “Ferry stops: “engine failed””, Ana Brandt, Idris Okoye, The Orsola Post, 26 Feb 2026, accessed 2 Mar 2026\n' +
        'https://post.example/ferry#:~:text=Divers%20found%20nothing%20wrong%20with%20the%20hull.,-The',
    );
  });

  it('has both statements of a relation', () => {
    const text = quotation(entryOf(noteOnRelation), WORDING);
    expect(text).toMatch(
      /Contradicts what was said before:\n\n“The engine has never failed.”\n— Runa Estrada, harbour master, 3 Nov 2025, “Harbour report”, Orsola Harbour, Nov 2025\nhttps:/,
    );
  });
});
