import type { Random } from '../random.ts';
import { removeMarked, withoutMarks } from './marks.ts';
import {
  advertisement,
  apart,
  curled,
  eachText,
  formatted,
  newParagraph,
  type Page,
  pullQuote,
  rebuild,
  straightened,
  textsOf,
} from './rewriting.ts';

/** Changes a page as editors, templates and scripts do. Marks in the text are kept where the marked words are kept. */
export type Edit = (page: Page, random: Random) => void;

/** The twelve kinds of edit. Shares say how much of the text each touches. */
export const EDITS: Readonly<Record<string, Edit>> = {
  'words-changed'(page, random) {
    eachText(page, (text) => text.replace(/\p{L}{3,}/gu, (word) => (random.chance(0.1) ? random.pick(page.words) : word)));
  },
  'copy-edited'(page, random) {
    const change = (words: string) => (random.chance(0.05) ? '' : random.chance(0.05) ? `${words} ${random.pick(page.words)}` : words);
    eachText(page, (text) => text.replace(/ \p{L}+(?= )/gu, change));
  },
  'paragraphs-moved'({ paragraphs }, random) {
    for (const paragraph of paragraphs) {
      const place = random.pick(paragraphs);
      if (random.chance(0.3) && apart(place, paragraph)) place.before(paragraph);
    }
  },
  'paragraphs-inserted'(page, random) {
    for (const paragraph of page.paragraphs) if (random.chance(0.4)) paragraph.before(newParagraph(page, random));
  },
  'paragraphs-removed'({ paragraphs }, random) {
    for (const paragraph of paragraphs) if (random.chance(0.3)) paragraph.remove();
  },
  reformatted(page, random) {
    for (const node of textsOf(page)) node.replaceWith(...formatted(page.document, node.data, random));
  },
  entities(page, random) {
    eachText(page, (text) =>
      text
        .replace(/ /g, () => (random.chance(0.2) ? '\u00A0' : random.chance(0.1) ? '\n\t  ' : ' '))
        .replace(/\p{L}{4}(?=\p{L}{4})/gu, (part) => (random.chance(0.3) ? `${part}${random.pick(['\u00AD', '\u200B'])}` : part))
        .replace(/[À-ž]/g, (letter) => (random.chance(0.5) ? letter.normalize('NFD') : letter)),
    );
  },
  'quotes-straightened'(page) {
    eachText(page, (text) => (/[“”’]/.test(text) ? straightened(text) : curled(text)));
  },
  'ads-between'(page, random) {
    for (const paragraph of page.paragraphs) if (random.chance(0.5)) paragraph.after(advertisement(page, random));
    for (const node of textsOf(page)) {
      const end = node.data.search(/(?<=[.!?]) /);
      if (end > 0 && random.chance(0.2)) node.splitText(end).before(advertisement(page, random, 'span'));
    }
  },
  'passage-duplicated'({ document, paragraphs }, random) {
    for (const [i, paragraph] of paragraphs.entries()) {
      const place = paragraphs[random.below(paragraphs.length)];
      if (!random.chance(0.3) || !place || Math.abs(paragraphs.indexOf(place) - i) < 2 || !apart(place, paragraph)) continue;
      place.before(random.chance(0.5) ? withoutMarks(paragraph.cloneNode(true) as Element) : pullQuote(document, paragraph, random));
    }
  },
  're-rendered'(page, random) {
    rebuild(page, random);
  },
  'passages-removed'({ document }, random) {
    const removed = Array.from({ length: 10 }, () => random.chance(0.5));
    removeMarked(document, (passage) => removed[passage] ?? false);
  },
};
