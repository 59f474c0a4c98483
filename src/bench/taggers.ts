import nlp from 'compromise';
import { readingOf } from '../engine/attribution/reading.ts';
import { tagged } from '../engine/text/analyser.ts';
import { analyse } from '../engine/text/document.ts';
import { article, takeTurns } from './statements.ts';
import { TAGGED_SENTENCES } from './taggers/tagged-sentences.ts';

/** What the engine asks of a tagger before all else. */
type Kind = 'name' | 'noun' | 'verb' | 'other';
type Tagger = (text: string) => readonly (readonly [word: string, kind: Kind])[];

const TAGGERS: Readonly<Record<'wink' | 'mended' | 'compromise', Tagger>> = {
  wink: (text) => {
    const { words, tags } = tagged(text);
    return words.map((word, i) => [word, WINK_KINDS.get(tags[i] ?? 'X') ?? 'other']);
  },
  /** With the tags that the engine mends. */
  mended: (text) => readingOf(analyse(text)).tokens.map(({ text, tag }) => [text, WINK_KINDS.get(tag) ?? 'other']),
  compromise: (text) =>
    nlp(text)
      .docs.flat()
      .map(({ text, tags }) => [text, COMPROMISE_KINDS.find(([tag]) => tags?.has(tag))?.[1] ?? 'other']),
};

const WINK_KINDS: ReadonlyMap<string, Kind> = new Map([
  ['PROPN', 'name'],
  ['NOUN', 'noun'],
  ['VERB', 'verb'],
  ['AUX', 'verb'],
]);

/** In this order: a name is a noun there, and so is a pronoun. */
const COMPROMISE_KINDS: readonly (readonly [tag: string, kind: Kind])[] = [
  ['Pronoun', 'other'],
  ['ProperNoun', 'name'],
  ['Noun', 'noun'],
  ['Verb', 'verb'],
];

/**
 * `taggers`: the tagger that the engine uses beside another one, in one run: what a pass over 1,000 words costs, and how many words of sentences tagged
 * by hand each tells as a name, a noun, a verb or something else. Times are in ms, the least of many runs that take turns.
 */
export async function run(): Promise<unknown> {
  const { text } = article(1_000);
  const { wink, compromise } = takeTurns({ wink: () => TAGGERS.wink(text), compromise: () => TAGGERS.compromise(text) });
  return {
    cost: { words: 1_000, winkMs: round(wink), compromiseMs: round(compromise), compromiseOverWink: round(compromise / wink) },
    quality: {
      sentences: TAGGED_SENTENCES.length,
      words: TAGGED_SENTENCES.flatMap(goldOf).length,
      wink: agreement(TAGGERS.wink),
      mended: agreement(TAGGERS.mended),
      compromise: agreement(TAGGERS.compromise),
    },
  };
}

const KINDS: Readonly<Record<string, Kind>> = { n: 'noun', p: 'name', v: 'verb' };

function goldOf(line: string): readonly (readonly [word: string, kind: Kind])[] {
  return line.split(' ').map((marked) => {
    const [word = '', mark = ''] = marked.split(':');
    return [word, KINDS[mark] ?? 'other'];
  });
}

/** Share of the words that a tagger tells as they were tagged by hand, of all and of each kind. A word that it does not find is told wrongly. */
function agreement(tagger: Tagger): Record<Kind | 'all', number> {
  const right = { name: 0, noun: 0, verb: 0, other: 0, all: 0 };
  const of = { name: 0, noun: 0, verb: 0, other: 0, all: 0 };
  for (const line of TAGGED_SENTENCES) {
    const gold = goldOf(line);
    const told = tagger(`${gold.map(([word]) => word).join(' ')}.`);
    for (const [i, [word, kind]] of gold.entries()) {
      const isRight = told[i]?.[0] === word && told[i]?.[1] === kind;
      for (const one of [kind, 'all'] as const) {
        of[one]++;
        if (isRight) right[one]++;
      }
    }
  }
  const share = (kind: Kind | 'all') => round(right[kind] / of[kind]);
  return { name: share('name'), noun: share('noun'), verb: share('verb'), other: share('other'), all: share('all') };
}

const round = (value: number) => Math.round(value * 1000) / 1000;
