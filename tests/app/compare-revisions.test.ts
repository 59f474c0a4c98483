import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRevisions } from '../../src/app/compare-revisions.ts';
import { wordDiff } from '../../src/app/word-diff.ts';
import type { Article, BlockKind } from '../../src/domain/article.ts';

const FERRY = 'The ferry between Orsola and Brelling stopped on Friday after its engine failed.';
const DIVERS = 'Divers found nothing wrong with the hull.';
const BUS = 'Until then a bus takes people around the bay.';

function article(paragraphs: readonly string[], kind: BlockKind = 'paragraph'): Article {
  let text = '';
  const blocks = paragraphs.map((paragraph) => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += paragraph;
    return { kind, start, end: text.length };
  });
  const none = { byline: [], siteName: null, published: null, updated: null, language: null, cutShort: false };
  return { url: 'https://orsola-mail.example/ferry', title: 'Ferry stops', ...none, text, blocks };
}

const compare = (before: readonly string[], after: readonly string[]) => compareRevisions(article(before), article(after));

describe('what an article says otherwise than before', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing where it is the same', [FERRY, DIVERS], [FERRY, DIVERS]],
    ['nothing where a passage only moved', [FERRY, DIVERS, BUS], [BUS, FERRY, DIVERS]],
    ['nothing where quotation marks and blanks are others', ['“It’s  done.”'], ['"It\'s done."']],
  ])('%s', (_, before, after) => {
    expect(compare(before, after)).toEqual([]);
  });

  it('names what changed, word by word', () => {
    const [change, ...more] = compare([FERRY, DIVERS], [FERRY.replace('Friday', 'Thursday'), DIVERS]);
    expect(more).toEqual([]);
    expect(change).toMatchObject({ kind: 'changed', before: FERRY });
    expect(change?.kind === 'changed' && change.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'Friday' },
      { kind: 'added', text: 'Thursday' },
    ]);
  });

  it('names what vanished and what was added, in reading order', () => {
    expect(compare([FERRY, DIVERS], ['A new boat was ordered.', FERRY])).toEqual([
      { kind: 'added', after: 'A new boat was ordered.' },
      { kind: 'vanished', before: DIVERS },
    ]);
  });

  it('leaves out times and captions', () => {
    expect(compareRevisions(article(['5 minutes ago'], 'time'), article(['6 minutes ago'], 'time'))).toEqual([]);
  });

  it('can be read back: the words give both texts, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const words = wordDiff(before, after);
        const without = (kind: string) =>
          words
            .filter((word) => word.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
      }),
    );
  });

  it('says nothing of a text compared with itself, whatever it is', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1 })), (paragraphs) => compare(paragraphs, paragraphs).length === 0));
  });
});
