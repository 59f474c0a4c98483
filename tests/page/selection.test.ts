// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
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

  it('is no highlight in a shadow root', () => {
    document.body.innerHTML = '<p>Words.</p><div id="host"></div>';
    const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>What a widget shows.</p>';
    const words = root?.querySelector('p')?.firstChild as Text;
    // As both browsers report it; jsdom keeps the document's selection out of shadow roots.
    const range = document.createRange();
    range.selectNodeContents(words);
    const selection = { rangeCount: 1, isCollapsed: false, getRangeAt: () => range, toString: () => String(range) } as unknown as Selection;
    vi.spyOn(document, 'getSelection').mockReturnValue(selection);
    expect(selectedPassage(document)).toEqual({ status: 'none', reason: 'hidden' });
    vi.restoreAllMocks();
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
