import { describe, expect, it } from 'vitest';
import { textFragmentLink } from '../../src/exchange/text-fragment.ts';

const URL = 'https://post.example/ferry';
const LONG = `${'The ferry stopped on Friday after its engine failed '.repeat(7)}in the bay`;

describe('links to a passage', () => {
  it.each([
    ['the words alone', URL, ['ferry stopped', '', ''], '#:~:text=ferry%20stopped'],
    [
      'context without its outermost, maybe half word',
      URL,
      ['stopped', 'ys the ferry ', ' on Friday aft'],
      '#:~:text=the%20ferry-,stopped,-on%20Friday',
    ],
    [
      'context of the same block only',
      URL,
      ['stopped', 'End of it.\n\nso The ferry ', ' on Friday.\n\nDivers'],
      '#:~:text=The%20ferry-,stopped,-on',
    ],
    [
      'what separates the parts, encoded',
      URL,
      ['well-known, “safe” & sound', '', ''],
      '#:~:text=well%2Dknown%2C%20%E2%80%9Csafe%E2%80%9D%20%26%20sound',
    ],
    [
      'a long passage by its ends',
      URL,
      [LONG, '', ''],
      '#:~:text=The%20ferry%20stopped%20on%20Friday%20after,its%20engine%20failed%20in%20the%20bay',
    ],
    ['a passage over two blocks by its ends', URL, ['It stopped.\n\nDivers came.', '', ''], '#:~:text=It%20stopped.,Divers%20came.'],
    ['after a fragment that is there', `${URL}#top`, ['stopped', '', ''], '#:~:text=stopped'],
    ['in the place of an older directive', `${URL}#:~:text=old`, ['stopped', '', ''], '#:~:text=stopped'],
    ['a half character', URL, ['stop \uD83D', '', ''], '#:~:text=stop%20%EF%BF%BD'],
    ['no words', URL, ['  ', '', ''], ''],
  ] as const)('%s', (_, url, [exact, prefix, suffix], end) => {
    const link = textFragmentLink(url, { exact, prefix, suffix });
    expect(link).toBe(url === `${URL}#top` ? `${URL}#top:~:text=stopped` : URL + end);
  });
});
