import { describe, expect, it } from 'vitest';
import { locate } from '../../src/page/locate.ts';
import { fold } from '../../src/selectors/fold.ts';
import { parse } from './pages.ts';

const page = (body: string) => parse(`<!doctype html><html><body>${body}</body></html>`);
const find = (body: string, exact: string, prefix = '', suffix = '') => locate(page(body), { exact, prefix, suffix })?.toString() ?? null;

describe('finding a passage in the live page', () => {
  it.each([
    ['in one node', '<p>The tram opens in June.</p>', 'opens in June', 'opens in June'],
    ['over elements', '<p>The <b>tram</b> opens <i>in</i> June.</p>', 'tram opens in June', 'tram opens in June'],
    ['over odd white space', '<p>The tram\n   opens\u00A0in June.</p>', 'tram opens in June', 'tram\n   opens\u00A0in June'],
    ['with straightened quotation marks', '<p>He said “it’s done”.</p>', 'said "it\'s done"', 'said “it’s done”'],
    ['over soft hyphens', '<p>The har\u00ADbour froze.</p>', 'harbour froze', 'har\u00ADbour froze'],
    ['not there', '<p>The harbour froze.</p>', 'thawed', null],
    ['not in scripts', '<script>var x = "hidden words";</script><p>Shown.</p>', 'hidden words', null],
    ['nothing', '<p>Text</p>', '', null],
  ])('%s', (_, body, exact, expected) => {
    expect(find(body, exact)).toBe(expected);
  });

  it('takes the place whose surroundings fit', () => {
    const document = page('<p id="a">First: it is true. Second.</p><p id="b">Third: it is true. Fourth.</p>');
    const range = locate(document, { exact: 'it is true.', prefix: 'Third: ', suffix: ' Fourth' });
    expect(range?.startContainer.parentElement?.id).toBe('b');
  });

  it('folds a text as it folds the page', () => {
    expect(fold('  “It’s\n\u00ADhere”  —  now ')).toBe('"It\'s here" - now');
  });
});
