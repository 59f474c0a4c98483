import type { Article, Unreadable } from '../../src/domain/article.ts';
import type { Claim } from '../../src/domain/claim.ts';
import type { Comparison, LookUp, Passage } from '../../src/domain/reading.ts';
import type { NonEmpty, Reason, Relation, Words } from '../../src/domain/relation.ts';
import type { Speaker } from '../../src/domain/speaker.ts';
import type { Quantity, Statement } from '../../src/domain/statement.ts';

/** A made-up article about a made-up harbour, with every relation, manner and certainty that a panel must be able to show. */
const SENTENCES = [
  'The Lindhaven harbour board did not approve the second ferry berth, its chair Marit Oole said on Tuesday.',
  'The berth would cost 48 million crowns, according to a draft seen by the Lindhaven Post.',
  'Ferries will run from May 2027, the board repeated.',
  'The town has argued about the berth for nine years.',
  'A spokesman for the shipping line was reportedly “surprised by the timing”.',
  'Rain is expected for the weekend.',
  'Fishermen say that they were never asked.',
] as const;

export const article: Article = articleOf(SENTENCES);

function articleOf(sentences: readonly string[]): Article {
  const text = sentences.join('\n\n');
  const starts = sentences.map((_, i) => sentences.slice(0, i).join('\n\n').length + (i > 0 ? 2 : 0));
  return {
    url: 'https://post.example/harbour/berth-vote',
    title: 'Harbour board leaves second ferry berth undecided',
    byline: ['Ada Winther', 'Tom Brask'],
    siteName: 'Lindhaven Post',
    published: { value: '2026-03-10T18:20:00+01:00', precision: 'time', inferred: false },
    updated: null,
    language: 'en',
    text,
    blocks: sentences.map((sentence, i) => ({ kind: 'paragraph', start: starts[i] ?? 0, end: (starts[i] ?? 0) + sentence.length })),
    cutShort: false,
  };
}

export function speaker(name: string, role: string | null = null): Speaker {
  return { id: name.toLowerCase(), name, role, kind: 'person' };
}

function statementOf(text: string, more: Partial<Statement> = {}): Statement {
  const start = article.text.indexOf(text);
  return {
    id: `s${start}`,
    span: { start, end: start + text.length },
    text,
    content: [{ start, end: start + text.length }],
    manner: 'narrated',
    speakers: [],
    attribution: null,
    certainty: 'stated',
    reporterHedge: null,
    checkWorthiness: { score: 0.7, reasons: [] },
    quantities: [],
    times: [],
    said: article.published,
    ...more,
  };
}

const hedgeAt = article.text.indexOf('reportedly');
const costAt = article.text.indexOf('48 million crowns');
const COST: Quantity = {
  span: { start: costAt, end: costAt + '48 million crowns'.length },
  low: 48_000_000,
  high: 48_000_000,
  approximation: 'exact',
  unit: 'KRONA',
  counts: null,
};

export const statements: readonly Statement[] = [
  statementOf(SENTENCES[0], { manner: 'indirect', speakers: [speaker('Marit Oole', 'chair of the harbour board')] }),
  statementOf(SENTENCES[1], { certainty: 'reported', quantities: [COST] }),
  statementOf(SENTENCES[2], { manner: 'indirect', speakers: [speaker('Lindhaven harbour board')] }),
  statementOf(SENTENCES[3]),
  statementOf(SENTENCES[4], {
    manner: 'mixed',
    speakers: [speaker('a spokesman for the line'), speaker('Nordline', 'shipping company')],
    reporterHedge: { start: hedgeAt, end: hedgeAt + 'reportedly'.length },
  }),
  statementOf(SENTENCES[5], { certainty: 'expected' }),
  statementOf(SENTENCES[6], { manner: 'indirect', said: { value: '2026-03', precision: 'month', inferred: true } }),
];

let claims = 0;

export function claimOf(text: string, more: Partial<Claim> = {}): Claim {
  claims += 1;
  return {
    id: `seed:901/${claims}`,
    pack: 'seed:901',
    document: {
      id: 'd1',
      title: 'Berth two “as good as done”, says harbour chair',
      outlet: 'The Sound Weekly',
      author: null,
      published: { value: '2025-11-12', precision: 'day', inferred: false },
      url: 'https://sound.example/berth-two',
    },
    paragraph: 2,
    text,
    quote: null,
    speaker: null,
    manner: 'narrated',
    certainty: 'stated',
    said: { value: '2025-11-11', precision: 'day', inferred: false },
    ...more,
  };
}

/** A reason by the words in the two texts; null where it points at nothing. */
export function reasonOf(rule: string, prior: Claim, current: Statement, words: readonly [string | null, string | null]): Reason {
  return { rule, prior: at(prior.text, words[0]), current: at(current.text, words[1]) };
}

function at(text: string, words: string | null): Words | null {
  const start = words === null ? -1 : text.indexOf(words);
  return words === null ? null : { start, end: start + words.length, text: words };
}

type Verdict = Relation['verdict'];

function relate(index: number, prior: Claim, verdict: VerdictOf, rules: readonly RuleWords[], alsoIn: readonly Claim[] = []): Relation {
  const statement = statements[index] ?? statementOf('');
  const reasons = rules.map(([rule, ...words]) => reasonOf(rule, prior, statement, words)) as unknown as NonEmpty<Reason>;
  return { statement: statement.id, prior, verdict: { ...verdict, score: 0.8, reasons } as Verdict, similarity: 0.6, alsoIn };
}

type RuleWords = readonly [rule: string, prior: string | null, current: string | null];
type VerdictOf = { kind: 'contradicts' | 'differs' | 'context' } | { kind: 'repeats'; shift: 'same' | 'stronger' | 'weaker' };

const approved = claimOf('Marit Oole announced that the harbour board approved the second ferry berth.', {
  speaker: speaker('Marit Oole', 'chair of the harbour board'),
  manner: 'direct',
  quote: 'It is as good as done',
});
const cost = claimOf('A second berth costs 36 million crowns.', { pack: 'article:k3', certainty: 'alleged', said: null });
const first = claimOf('The first ferry leaves in May 2027, the board said.', {
  pack: 'harbour-papers',
  manner: 'indirect',
  certainty: 'expected',
  said: { value: '2026-04-02', precision: 'day', inferred: false },
});
const years = claimOf('The quarrel over the berth is in its ninth year.', { said: { value: '2025', precision: 'year', inferred: true } });

export const relations: readonly Relation[] = [
  relate(0, approved, { kind: 'contradicts' }, [
    ['negation', 'approved', 'did not approve'],
    ['shared-subject', 'second ferry berth', 'second ferry berth'],
  ]),
  relate(0, claimOf('The harbour board meets every second Tuesday.', { pack: 'seed:902' }), { kind: 'context' }, [
    ['shared-subject', 'harbour board', 'harbour board'],
  ]),
  relate(0, claimOf('In 2019 the vote on the berth was put off twice.'), { kind: 'context' }, [['other-time', 'In 2019', 'on Tuesday']]),
  relate(0, claimOf('Would the board approve a third berth?', { certainty: 'questioned' }), { kind: 'context' }, [
    ['question', null, null],
  ]),
  relate(
    1,
    cost,
    { kind: 'differs' },
    [['different-figure', '36 million crowns', '48 million crowns']],
    [claimOf('36 million crowns for berth two.')],
  ),
  relate(2, first, { kind: 'repeats', shift: 'stronger' }, [
    ['same-proposition', 'May 2027', 'May 2027'],
    ['hedge-dropped', 'said', null],
  ]),
  relate(3, years, { kind: 'repeats', shift: 'same' }, [
    ['same-proposition', 'berth', 'berth'],
    ['same-proposition', 'quarrel', 'argued'],
  ]),
  relate(
    4,
    claimOf('The line had been told in January, a clerk said.', { manner: 'indirect', speaker: speaker('a clerk') }),
    { kind: 'context' },
    [['shared-subject', 'line', 'shipping line']],
  ),
];

export type Compared = Extract<Comparison, { status: 'compared' }>;

export const coverage = { claims: 214, documents: 7, from: '2025-08-02', to: '2026-02-26', bySpeakers: 12, inMemory: false };

export const compared: Compared = { status: 'compared', statements, relations, coverage, keptAs: null };

export const passage: Passage = { text: SENTENCES[1], url: article.url, title: article.title };

export const lookUp: LookUp = { passage, relations: relations.filter((one) => one.statement === statements[1]?.id), coverage };

export const UNREADABLE = [
  'no-article',
  'empty',
  'pdf',
  'restricted',
  'refused',
  'language',
  'too-large',
  'changed-while-reading',
  'left-behind',
] as const satisfies readonly Unreadable[];
