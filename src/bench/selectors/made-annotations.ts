import type { Annotation, Body, SourcePage, Target } from '../../domain/annotation.ts';
import { dated } from '../../domain/dated.ts';

/** Annotations of every kind, with and without what may be missing. All of it is made up. */
const FERRY: SourcePage = {
  url: 'https://orsola-mail.example/ferry',
  title: 'Ferry stops',
  byline: ['Ina Corvane'],
  siteName: 'The Orsola Mail',
  published: dated('2026-04-15'),
  accessed: '2026-04-16T09:00:00.000Z',
};
const BARE: SourcePage = { ...FERRY, url: 'https://orsola-mail.example/bare', byline: [], siteName: null, published: null };
const SPEAKER = { name: 'Runa Estrada', id: 'runa estrada', kind: 'person', role: 'harbour master' } as const;
const QUOTE = { exact: 'The ferry stopped on Friday', prefix: 'Ferry stops. ', suffix: ', she said.' };
const STATEMENT = { source: FERRY, quote: QUOTE, speaker: SPEAKER, said: dated('2026-04-15') };

const passage = (source: SourcePage, isPlaced: boolean): Target => ({
  kind: 'text',
  source,
  colour: 'green',
  speaker: null,
  selectors: {
    quote: { type: 'TextQuoteSelector', ...QUOTE },
    position: isPlaced ? { type: 'TextPositionSelector', start: 13, end: 40 } : null,
  },
});

const TARGETS: readonly Target[] = [
  passage(FERRY, true),
  passage(BARE, false),
  { kind: 'page', source: FERRY },
  { kind: 'statement', statement: STATEMENT },
  {
    kind: 'relation',
    statement: STATEMENT,
    relation: 'contradicts',
    prior: {
      claim: 'seed:orsola/1',
      text: 'The ferry will run all year.',
      title: 'A winter timetable',
      url: null,
      outlet: null,
      author: null,
      published: null,
      speaker: SPEAKER,
      said: dated('2025-11-02'),
    },
  },
];
const BODIES: readonly Body[] = [
  { text: '', tags: [] },
  { text: '', tags: ['ferry', 'été'] },
  { text: 'See *also* the timetable.', tags: [] },
  { text: 'Compare “both” 😀', tags: ['ferry'] },
];

export const MADE_ANNOTATIONS: readonly Annotation[] = TARGETS.flatMap((target, i) =>
  BODIES.map((body, n) => ({
    id: `00000000-0000-4000-8000-0000000000${i}${n}`,
    created: '2026-04-16T09:00:00.000Z',
    modified: '2026-04-16T09:05:00.000Z',
    target,
    body,
    removed: null,
  })),
);
