import { describe, expect, it } from 'vitest';
import { entryOf } from '../../../src/exchange/annotations/entry.ts';
import { obsidianLink, writeMarkdown } from '../../../src/exchange/annotations/markdown.ts';
import { type ALL, ferry, highlight, noteOnPage, noteOnRelation, noteOnText } from './sample.ts';
import { WORDING } from './wording.ts';

const markdown = (...annotations: (typeof ALL)[number][]) => [...writeMarkdown(annotations.map(entryOf), WORDING)].join('');
const LINK = 'https://post.example/ferry#:~:text=Divers%20found%20nothing%20wrong%20with%20the%20hull.,-The';
const PLACE = 'Ana Brandt, Idris Okoye, The Orsola Post, 26 Feb 2026, accessed 2 Mar 2026';

describe('Markdown', () => {
  it('has the front matter of Obsidian Web Clipper, then the notes with block ids and links to the passages', () => {
    expect(markdown(noteOnText)).toBe(`---
title: "Ferry stops: “engine failed”"
source: "https://post.example/ferry"
author:
  - "[[Ana Brandt]]"
  - "[[Idris Okoye]]"
published: 2026-02-26
created: 2026-03-02
description:
tags:
  - "clippings"
  - "to-ask"
  - "hull"
---

> ==Divers found nothing wrong with the hull.==
>
> — [Ferry stops: “engine failed”](<${LINK}>), ${PLACE}

^0b7c2f1e

Who paid the **divers**?

- ask the harbour

#to-ask #hull
`);
  });

  it('lays both statements with their sources', () => {
    const text = markdown(noteOnRelation);
    expect(text).toContain(
      '> ==The ferry stopped after its engine failed, Runa Estrada said.==\n>\n> — Runa Estrada, harbour master, [Ferry stops',
    );
    expect(text).toContain(
      '**Contradicts what was said before:**\n\n> ==The engine has never failed.==\n>\n> — Runa Estrada, harbour master, 3 Nov 2025, [Harbour report](<https://harbour.example/report?year=2025>), Orsola Harbour, Nov 2025',
    );
  });

  it('puts several pages into one file, a section each', () => {
    const other = {
      ...noteOnPage,
      target: { kind: 'page' as const, source: { ...ferry, url: 'https://post.example/b', title: 'B # two' } },
    };
    const text = markdown(highlight, other);
    expect(text.match(/^## .*/gm)).toEqual(['## Ferry stops: “engine failed”', '## B \\# two']);
    expect(text.match(/^---$/gm)).toHaveLength(2);
    expect(text).toContain('title: "Notes"');
  });

  it('shows what others wrote, and interprets none of it', () => {
    const exact = '**bold** <script>alert(1)</script> [x](y) ==z== #tag &amp;\n\nnext paragraph';
    const text = markdown({
      ...highlight,
      target: {
        ...highlight.target,
        selectors: { quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }, position: null },
      } as typeof highlight.target,
    });
    expect(text).toContain(
      '> ==\\*\\*bold\\*\\* \\<script\\>alert(1)\\</script\\> \\[x\\](y) \\=\\=z\\=\\= \\#tag \\&amp;==\n>\n> ==next paragraph==',
    );
  });

  it('lets no title break out of the front matter', () => {
    const source = { ...ferry, title: 'A "b" \\\n---\nevil: true', byline: ['x]]\n- y'] };
    const [, front = ''] = markdown({ ...noteOnPage, target: { kind: 'page', source } }).split(/^---$/m);
    expect(front).toContain('title: "A \\"b\\" \\\\ --- evil: true"');
    expect(front).toContain('  - "[[x - y]]"');
  });

  it('has its Obsidian address, which takes the text from the clipboard', () => {
    expect(obsidianLink('2026-03-02 Ferry & co')).toBe('obsidian://new?file=2026-03-02%20Ferry%20%26%20co&clipboard');
  });
});
