import type { Annotation, QuotedClaim, QuotedStatement, SourcePage } from '../../../src/domain/annotation.ts';

/** Made-up annotations, one of each kind. */
export const ferry: SourcePage = {
  url: 'https://post.example/ferry',
  title: 'Ferry stops: “engine failed”',
  byline: ['Ana Brandt', 'Idris Okoye'],
  siteName: 'The Orsola Post',
  published: { value: '2026-02-26', precision: 'day', inferred: false },
  accessed: '2026-03-02T08:15:00.000Z',
};

const estrada = { id: 'runa estrada', name: 'Runa Estrada', role: 'harbour master', kind: 'person' } as const;

export const statement: QuotedStatement = {
  source: ferry,
  quote: { exact: 'The ferry stopped after its engine failed, Runa Estrada said.', prefix: '', suffix: ' Divers found nothing wrong' },
  speaker: estrada,
  said: { value: '2026-02-26', precision: 'day', inferred: true },
};

export const prior: QuotedClaim = {
  claim: 'pack:harbour/17',
  text: 'The engine has never failed.',
  title: 'Harbour report',
  url: 'https://harbour.example/report?year=2025',
  outlet: 'Orsola Harbour',
  author: null,
  published: { value: '2025-11', precision: 'month', inferred: false },
  speaker: estrada,
  said: { value: '2025-11-03', precision: 'day', inferred: false },
};

const made = { created: '2026-03-02T08:16:00.000Z', modified: '2026-03-02T09:00:00.000Z', removed: null } as const;

export const highlight: Annotation = {
  ...made,
  id: '0b7c2f1e-5d4a-4c3b-9a2f-000000000001',
  target: {
    kind: 'text',
    source: ferry,
    selectors: {
      quote: {
        type: 'TextQuoteSelector',
        exact: 'Divers found nothing wrong with the hull.',
        prefix: 'said. ',
        suffix: ' The company',
      },
      position: { type: 'TextPositionSelector', start: 120, end: 161 },
    },
    colour: 'green',
    speaker: null,
  },
  body: { text: '', tags: ['hull'] },
};

export const noteOnText: Annotation = {
  ...highlight,
  id: '0b7c2f1e-5d4a-4c3b-9a2f-000000000002',
  created: '2026-03-02T08:17:00.000Z',
  body: { text: 'Who paid the **divers**?\n\n- ask the harbour', tags: ['to ask', 'hull'] },
};

export const noteOnPage: Annotation = {
  ...made,
  id: '0b7c2f1e-5d4a-4c3b-9a2f-000000000003',
  created: '2026-03-02T08:18:00.000Z',
  target: { kind: 'page', source: ferry },
  body: { text: 'Read again on Tuesday.', tags: [] },
};

export const noteOnStatement: Annotation = {
  ...made,
  id: '0b7c2f1e-5d4a-4c3b-9a2f-000000000004',
  created: '2026-03-02T08:19:00.000Z',
  target: { kind: 'statement', statement },
  body: { text: 'Her words, or the paper’s?', tags: ['estrada'] },
};

export const noteOnRelation: Annotation = {
  ...made,
  id: '0b7c2f1e-5d4a-4c3b-9a2f-000000000005',
  created: '2026-03-02T08:20:00.000Z',
  target: { kind: 'relation', statement, prior, relation: 'contradicts' },
  body: { text: 'Never in November, once by February.', tags: ['estrada', 'engine'] },
};

export const ALL: readonly Annotation[] = [highlight, noteOnText, noteOnPage, noteOnStatement, noteOnRelation];
