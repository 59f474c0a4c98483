// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { selectedPassage } from '../../src/page/selection.ts';

beforeEach(() => {
  document.body.innerHTML = '';
  getSelection()?.removeAllRanges();
});

const select = (selector: string) => {
  const element = document.querySelector(selector);
  if (element) getSelection()?.selectAllChildren(element);
};

describe('what the reader selected', () => {
  it('becomes selectors over the page’s text', () => {
    document.body.innerHTML = '<p>One 😀 sentence.</p><p id="it"> Two <b>sentences</b>. </p><p>Three.</p>';
    select('#it');
    expect(selectedPassage(document)).toMatchObject({
      status: 'passage',
      selectors: { quote: { exact: 'Two sentences.', prefix: 'One 😀 sentence. ', suffix: ' Three. ' }, position: { start: 16, end: 30 } },
    });
  });

  it.each([
    ['nothing', '<p>Words.</p>', null],
    ['blank', '<p id="it">   \n </p>', '#it'],
    ['hidden', '<p>Words.</p><textarea id="it">typed</textarea>', '#it'],
    ['too-long', `<p id="it">${'salt and more salt '.repeat(6000)}</p>`, '#it'],
  ])('is no highlight: %s', (reason, html, selector) => {
    document.body.innerHTML = html;
    if (selector) select(selector);
    expect(selectedPassage(document)).toEqual({ status: 'none', reason });
  });

  it('is no highlight in a field, or in a frame', () => {
    document.body.innerHTML = '<input value="typed"><iframe></iframe>';
    document.querySelector('input')?.focus();
    expect(selectedPassage(document)).toEqual({ status: 'none', reason: 'field' });
    const frame = document.querySelector('iframe');
    Object.defineProperty(document, 'activeElement', { value: frame, configurable: true });
    expect(selectedPassage(document)).toEqual({ status: 'none', reason: 'frame' });
    delete (document as { activeElement?: unknown }).activeElement;
  });
});
