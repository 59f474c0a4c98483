import { describe, expect, it } from 'vitest';
import { writeJsonLd } from '../../../src/exchange/annotations/json-ld.ts';
import { readNotes } from '../../../src/exchange/annotations/reading.ts';
import { ALL } from './sample.ts';

const AT = '2026-04-16T09:00:00.000Z';
const whole = [...writeJsonLd(ALL)].join('');
const annotation = (change: object) => ({ id: 'urn:x:1', type: 'Annotation', target: 'https://post.example/ferry', ...change });

describe('a file that cannot be read', () => {
  it.each([
    ['empty', ' \n', /empty/],
    ['cut short', whole.slice(0, whole.length / 2), /cut short/],
    ['broken', '{"a": nope}', /no JSON/],
    ['JSON of another kind', '{"name": "package"}', /holds no annotations/],
    ['a list of nothing', '[]', /holds no annotations/],
    ['a table of another kind', 'name,price\r\nferry,3\r\n', /Highlight.*name, price/s],
    ['a page', '<!doctype html><script>alert(1)</script>', /no file of notes/],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0', /no file of notes/],
    ['a table cut short', 'Highlight,Title\r\n"the hull', /cut short/],
  ])('says what is wrong: %s', (_, text, message) => {
    expect(readNotes(text, AT)).toMatchObject({ ok: false, error: { code: 'bad-input', message: expect.stringMatching(message) } });
  });
});

describe('a file with bad items', () => {
  const problemsOf = (items: readonly unknown[]) => {
    const read = readNotes(JSON.stringify(items), AT);
    return read.ok ? read.value : null;
  };

  it('keeps the good ones and says of each other what is wrong and where', () => {
    const read = problemsOf([annotation({}), 'words', annotation({ created: 'yesterday' }), annotation({ id: 'urn:x:2' })]);
    expect(read?.annotations).toHaveLength(2);
    expect(read?.problems.map(({ item }) => item)).toEqual([2, 3]);
    expect(read?.problems[1]?.message).toBe('created: is no date and time');
  });

  it.each([
    ['an address that a browser would run', annotation({ target: 'javascript:alert(1)' }), /no web address/],
    ['data for an address', annotation({ target: { source: 'data:text/html,<script>' } }), /no web address/],
    ['no target', { id: 'urn:x:1', type: 'Annotation' }, /target/],
    [
      'a quote that is no text',
      annotation({ target: { source: 'https://post.example/', selector: { type: 'TextQuoteSelector', exact: 7 } } }),
      /target/,
    ],
    ['another type', { ...annotation({}), type: 'Person' }, /no Annotation/],
    ['a text beyond all measure', annotation({ bodyValue: 'x'.repeat(200_001) }), /longer than/],
  ])('refuses %s', (_, item, message) => {
    expect(problemsOf([item])).toMatchObject({ annotations: [], problems: [{ item: 1, message: expect.stringMatching(message) }] });
  });

  it('reads scripts as the words they are', () => {
    const script = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    expect(problemsOf([annotation({ bodyValue: script })])?.annotations[0]?.body.text).toBe(script);
  });
});

describe('an export of Hypothesis', () => {
  const one = {
    id: 'aB3_x-9',
    created: '2026-03-02T08:16:00.123456+00:00',
    updated: '2026-03-02T09:00:00.000000+00:00',
    user: 'acct:reader@hypothes.is',
    uri: 'https://post.example/ferry',
    text: 'Who paid?',
    tags: ['hull', 'hull', ''],
    group: '__world__',
    document: { title: ['Ferry stops'] },
    target: [
      {
        source: 'https://post.example/ferry',
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 0, endOffset: 8 },
          { type: 'TextPositionSelector', start: 4, end: 12 },
          { type: 'TextQuoteSelector', exact: 'the hull', prefix: 'with ', suffix: '. The' },
        ],
      },
    ],
  };
  const read = (annotations: readonly unknown[]) => {
    const result = readNotes(JSON.stringify({ export_date: AT, client_version: '1.2', annotations }), AT);
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  };

  it('becomes highlights with notes', () => {
    expect(read([one])).toMatchObject({
      format: 'hypothesis',
      problems: [],
      annotations: [
        {
          created: '2026-03-02T08:16:00.123Z',
          modified: '2026-03-02T09:00:00.000Z',
          target: {
            kind: 'text',
            source: { url: 'https://post.example/ferry', title: 'Ferry stops' },
            selectors: { quote: { exact: 'the hull', prefix: 'with ', suffix: '. The' }, position: null },
          },
          body: { text: 'Who paid?', tags: ['hull'] },
        },
      ],
    });
  });

  it('has notes on pages, and the same ids each time', () => {
    const { annotations } = read([{ ...one, target: [{ source: one.uri }] }]);
    expect(annotations[0]?.target.kind).toBe('page');
    expect(annotations[0]?.id).toBe(read([one]).annotations[0]?.id);
    expect(annotations[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('may have items that are none', () => {
    expect(read([one, { ...one, uri: 'urn:x-pdf:abc' }, {}]).problems.map(({ item }) => item)).toEqual([2, 3]);
  });
});

describe('a table of Readwise', () => {
  const read = (text: string) => {
    const result = readNotes(text, AT);
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  };

  it('becomes highlights, with tags from note and column', () => {
    const table =
      'Highlight,Title,Author,URL,Note,Location,Date,Tags\r\n' +
      'the hull,Ferry stops,"Ana Brandt, Idris Okoye",https://post.example/ferry#:~:text=the%20hull,.to-ask Who paid?,,2026-03-02 08:16:00,"hull, x"\r\n';
    expect(read(table)).toMatchObject({
      format: 'readwise',
      annotations: [
        {
          created: '2026-03-02T08:16:00.000Z',
          target: {
            source: { url: 'https://post.example/ferry', title: 'Ferry stops', byline: ['Ana Brandt', 'Idris Okoye'] },
            selectors: { quote: { exact: 'the hull' } },
          },
          body: { text: 'Who paid?', tags: ['to-ask', 'hull', 'x'] },
        },
      ],
    });
  });

  it('has the names of its own export too', () => {
    const table =
      'Highlight,Book Title,Book Author,Note,Source URL,Highlighted at\r\n-3 degrees,T,A,,https://post.example/,2026-03-02 08:16:00+00:00\r\n';
    expect(read(table).annotations[0]?.target).toMatchObject({ source: { title: 'T' }, selectors: { quote: { exact: '-3 degrees' } } });
  });

  it('says which rows have no page', () => {
    const { annotations, problems } = read('Highlight,Title\r\nwords,A book\r\n,B\r\n');
    expect([annotations, problems.map(({ item }) => item)]).toEqual([[], [2, 3]]);
    expect(problems[0]?.message).toMatch(/url: is missing/);
  });
});
