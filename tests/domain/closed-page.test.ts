import { expect, it } from 'vitest';
import { closedPage } from '../../src/domain/closed-page.ts';

it.each([
  ['http://127.0.0.1:8000/ferry.html', null],
  ['https://a.example/about.pdf.html?x=about:config#chrome://', null],
  ['https://chrome.google.com/intl/en/chrome/', null],
  ['https://user:word@a.example:8443/', null],
  ['', null],
  ['https://a.example/report.PDF?page=2', 'pdf'],
  ['https://chromewebstore.google.com/category/extensions', 'restricted'],
  ['https://chrome.google.com/webstore/devconsole', 'restricted'],
  ['https://addons.mozilla.org/', 'restricted'],
  ['chrome://newtab/', 'restricted'],
  ['about:blank', 'restricted'],
  ['view-source:https://a.example/', 'restricted'],
  ['moz-extension://5f0c1d3a/page.html', 'restricted'],
])('tells of %s: %s', (url, reason) => {
  expect(closedPage(url)).toBe(reason);
});
