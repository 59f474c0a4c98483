// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { markdownFragment, renderMarkdown } from '../../../src/ui/notes/markdown.ts';

describe('a note in Markdown', () => {
  it.each([
    ['emphasis', 'Who paid the **divers**?', '<p>Who paid the <strong>divers</strong>?</p>'],
    ['a list', '- one\n- two', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>'],
    ['a line break as it is typed', 'one\ntwo', '<p>one<br>two</p>'],
    ['a link', '[x](https://post.example/)', '<p><a href="https://post.example/">x</a></p>'],
  ])('shows %s', (_, markdown, html) => {
    expect(renderMarkdown(markdown).trim()).toBe(html);
  });

  it.each([
    ['scripts', '<script>alert(1)</script>'],
    ['handlers', '<p onclick="alert(1)">x</p>'],
    ['pictures, which would tell their server who reads', '![x](https://evil.example/x.png) <img src=x onerror=alert(1)>'],
    ['frames', '<iframe src="https://evil.example"></iframe>'],
    ['addresses that run', '[x](javascript:alert(1)) <a href="jAvAsCript:alert(1)">x</a> [y](data:text/html,x)'],
    ['styles', '<style>*{display:none}</style><p style="position:fixed">x</p>'],
    ['forms', '<form action="https://evil.example"><input></form>'],
    ['vector pictures', '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg><math><mtext></mtext></math>'],
  ])('lets no %s pass', (_, markdown) => {
    const place = document.createElement('div');
    place.append(markdownFragment(markdown));
    expect(place.querySelectorAll('script, img, iframe, style, form, input, svg, math, [onclick], [onerror], [style]')).toHaveLength(0);
    expect([...place.querySelectorAll('a')].map((link) => link.getAttribute('href')).filter((href) => href !== null)).toEqual([]);
  });
});
