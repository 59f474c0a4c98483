import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePassage, trimmed } from '../../src/selectors/describe-passage.ts';
import { plain } from '../../src/selectors/fold.ts';
import { type Place, resolve } from '../../src/selectors/resolve.ts';
import { searchText } from '../../src/selectors/search-text.ts';
import { processorTime } from '../processor-time.ts';

const STORY = [
  'The ferry between Orsola and Brelling stopped on Friday after its engine failed, the harbour master, Runa Estrada, said.',
  'Divers found nothing wrong with the hull. “We have looked at every plate,” one of them told the Orsola Mail on the quay.',
  'The company that runs the boat hopes to have it back on Tuesday, with a new engine from the yard at Vessin.',
  'Until then a bus takes people around the bay, which is twice as long a way and costs the same.',
  'The old boat was built forty years ago. Nobody has said yet what a new one would cost, or who would pay for it.',
] as const;
const TEXT = STORY.join(' ');
const PASSAGE = 'The company that runs the boat hopes to have it back on Tuesday';

/** Describes a passage of one text and looks for it in another. */
function find(before: string, passage: string, after: string, nth = 0): { readonly place: Place; readonly words: string | null } {
  let start = before.indexOf(passage);
  for (let i = 0; i < nth; i++) start = before.indexOf(passage, start + 1);
  const selectors = describePassage(before, { start, end: start + passage.length });
  if (start < 0 || !selectors) throw new Error(`not in the text: ${passage}`);
  const place = resolve(searchText(after), selectors);
  return { place, words: 'at' in place ? after.slice(place.at.start, place.at.end) : null };
}

const without = (passage: string) => plain(TEXT.replace(passage, ''));
const replaced = (...pairs: readonly (readonly [string, string])[]) => pairs.reduce((text, [from, to]) => text.replace(from, to), TEXT);
const order = (...numbers: readonly number[]) => numbers.map((n) => STORY[n]).join(' ');

describe('finding a passage again', () => {
  it.each<[string, string, string, Place['status'], string | null]>([
    ['the page is as it was', PASSAGE, TEXT, 'exact', PASSAGE],
    ['something was put in front', PASSAGE, `Breaking news. ${TEXT}`, 'moved', PASSAGE],
    ['its paragraph has moved', PASSAGE, order(2, 0, 1, 3, 4), 'moved', PASSAGE],
    ['all around it was removed', PASSAGE, PASSAGE, 'moved', PASSAGE],
    [
      'quotation marks were straightened',
      '“We have looked at every plate,”',
      replaced(['“', '"'], ['”', '"']),
      'exact',
      '"We have looked at every plate,"',
    ],
    ['a word was changed', PASSAGE, replaced(['hopes', 'expects']), 'approximate', PASSAGE.replace('hopes', 'expects')],
    ['its first word was changed', PASSAGE, replaced(['The company', 'A company']), 'approximate', PASSAGE.replace('The', 'A')],
    [
      'words were put in',
      PASSAGE,
      replaced(['boat hopes', 'boat, Bay Lines, hopes']),
      'approximate',
      PASSAGE.replace('boat', 'boat, Bay Lines,'),
    ],
    [
      'what stood before it stands further up too',
      'twice as long a way and costs the same',
      replaced(
        ['Until then', 'The quay looks over the bay, which is empty. Until then'],
        ['which is twice as long a way', 'a trip twice as long a ride'],
      ),
      'approximate',
      'twice as long a ride and costs the same',
    ],
    [
      'its words were replaced in their sentence, and stand under a picture',
      'a new engine from the yard at Vessin',
      `A barge on its way with a new engine from the yard at Vessin, seen from the lighthouse. ${replaced(['a new engine from the yard at Vessin', 'what it needs'])}`,
      'lost',
      null,
    ],
    [
      'an advertisement was put in',
      PASSAGE,
      replaced(['hopes to', 'hopes Advertisement Buy a boat now to']),
      'approximate',
      PASSAGE.replace('hopes', 'hopes Advertisement Buy a boat now'),
    ],
    ['a short one changed between words that stayed', 'on Tuesday', replaced(['on Tuesday', 'on Thursday']), 'approximate', 'on Thursday'],
    ['it was removed', PASSAGE, without(`${PASSAGE}, `), 'lost', null],
    ['its paragraph was removed', PASSAGE, order(0, 1, 3, 4), 'lost', null],
    ['the page holds another story', PASSAGE, 'Nothing here is about boats at all. It rained.', 'lost', null],
    ['the page is empty', PASSAGE, '', 'lost', null],
    [
      'a short one was removed and stands elsewhere too',
      'the boat',
      replaced(['that runs the boat hopes', 'hopes'], ['Until then', 'Under the boat']),
      'lost',
      null,
    ],
  ])('%s', (_, passage, after, status, words) => {
    const found = find(TEXT, passage, after);
    expect([found.place.status, found.words]).toEqual([status, words]);
  });

  it('takes the copy whose surroundings fit', () => {
    const twice = `${STORY[0]} ${PASSAGE}, it wrote. ${STORY[1]} ${STORY[2]} ${STORY[3]}`;
    const { place } = find(twice, PASSAGE, `News. ${twice}`, 1);
    expect(place).toMatchObject({ status: 'moved', at: { start: 6 + twice.lastIndexOf(PASSAGE) } });
  });

  it('does not choose between places that fit alike', () => {
    const copies = `${order(4, 2, 3)} ${order(4, 2, 3)}`;
    const { place } = find(TEXT, PASSAGE, copies);
    expect(place).toEqual({
      status: 'ambiguous',
      places: [copies.indexOf(PASSAGE), copies.lastIndexOf(PASSAGE)].map((start) => ({ start, end: start + PASSAGE.length })),
    });
  });

  it('takes the copy that stands by far the nearest to where it was', () => {
    const far = `${'Rain fell on the bay all week. '.repeat(60)}${order(1, 2, 3)}`;
    const { place } = find(TEXT, PASSAGE, `Late news. ${TEXT} ${far}`);
    expect(place).toMatchObject({ status: 'moved', at: { start: 11 + TEXT.indexOf(PASSAGE) } });
  });

  it('does not trust a position whose words are others', () => {
    const selectors = describePassage(TEXT, { start: 4, end: 40 });
    expect(selectors && resolve(searchText(TEXT.toUpperCase()), selectors)).toEqual({ status: 'lost' });
  });

  it('does not call what is left of the words the same, however sure the surroundings are', () => {
    // Met by a run of a hundred thousand.
    const before = '😀the ferry the ferry 😀 on Friday. x';
    const { place, words } = find(before, 'the f', before.replace('y the ferry', 'y therry'), 1);
    expect(place.status === 'lost' || words === 'the f').toBe(true);
  });

  it('scores what was changed and what was put in', () => {
    const { place } = find(TEXT, PASSAGE, replaced(['hopes', 'hoped']));
    expect(place.status === 'approximate' && place.score).toBeCloseTo(1 - 1 / PASSAGE.length, 5);
  });

  it('finds the words alone, without position and surroundings, where they stand once', () => {
    const bare = (exact: string) => ({ quote: { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' }, position: null });
    expect(resolve(searchText(TEXT), bare(PASSAGE)).status).toBe('moved');
    expect(resolve(searchText(`${TEXT} ${TEXT}`), bare(PASSAGE)).status).toBe('ambiguous');
    expect(resolve(searchText(TEXT), bare('')).status).toBe('lost');
  });

  it('says exact for every passage of a page that has not changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }).map(plain), fc.nat(), fc.nat(), (text, a, b) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const selectors = describePassage(text, { start, end });
        if (!selectors) return;
        const place = resolve(searchText(text), selectors);
        // Blanks at the ends (as of " ! ", which a run met) are no part of the passage. Half a pair of surrogates has no code point of its own.
        if (!/[\uD800-\uDFFF]/.test(text)) expect(place).toMatchObject({ status: 'exact', at: trimmed(text, { start, end }) });
        else expect(['exact', 'moved']).toContain(place.status);
      }),
    );
  });

  it('stays within its time on a page and a passage that repeat themselves', () => {
    const text = 'the boat and the quay and '.repeat(20_000);
    const selectors = describePassage(text, { start: 1000, end: 90_000 });
    const taken = processorTime(() => selectors && resolve(searchText(`now ${text.replaceAll('quay', 'pier')}`), selectors));
    expect(taken).toBeLessThan(3000);
  });
});
