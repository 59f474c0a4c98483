import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { highlightsOver } from '../../src/app/highlights.ts';
import { notesOver } from '../../src/app/notes.ts';
import { failure, ok } from '../../src/domain/result.ts';
import type { Mark, SelectedPassage } from '../../src/messaging/marks-api.ts';
import { annotationStore } from '../../src/storage/annotation-store.ts';
import { Database } from '../../src/storage/database.ts';
import { draftStore } from '../../src/storage/draft-store.ts';
import { ferry, highlight, noteOnPage } from '../exchange/annotations/sample.ts';

const now = () => '2026-04-16T09:00:00.000Z';
const { accessed: _, ...page } = ferry;
const selectors = { quote: { type: 'TextQuoteSelector', exact: 'the bay', prefix: '', suffix: '' }, position: null } as const;

function harness(selected: SelectedPassage) {
  const database = new Database(`test-${Math.random()}`);
  const annotations = annotationStore(database, now);
  const notes = notesOver({ annotations, drafts: draftStore(database), now, newId: () => 'new' });
  const drawn: (readonly Mark[])[] = [];
  const draw = async (_tab: number, marks: readonly Mark[]) => {
    drawn.push(marks);
    return ok([]);
  };
  return { annotations, drawn, highlights: highlightsOver({ annotations, notes, now, selected: async () => ok(selected), draw }) };
}

describe('highlighting in a tab', () => {
  it('keeps the passage with its page, and draws it', async () => {
    const { annotations, drawn, highlights } = harness({ status: 'passage', selectors, page });
    await highlights.highlight(1, 'blue');
    expect(await annotations.all()).toMatchObject([
      { target: { kind: 'text', selectors, colour: 'blue', source: { ...page, accessed: now() } }, body: { text: '', tags: [] } },
    ]);
    expect(drawn).toEqual([[{ id: 'new', selectors, colour: 'blue' }]]);
  });

  it('draws only what stands on the page, and binds lost ones anew', async () => {
    const { annotations, drawn, highlights } = harness({ status: 'passage', selectors, page });
    await annotations.put([highlight, noteOnPage]);
    await highlights.draw(1, ferry.url);
    expect(drawn[0]?.map(({ id }) => id)).toEqual([highlight.id]);
    await highlights.attach(1, highlight.id);
    expect((await annotations.get(highlight.id))?.target).toMatchObject({ selectors });
  });

  it.each([
    ['nothing', 'gone'],
    ['too-long', 'bad-input'],
    ['field', 'bad-input'],
  ] as const)('says why a selection can be no highlight: %s', async (reason, code) => {
    const { annotations, highlights } = harness({ status: 'none', reason });
    expect(await highlights.highlight(1, 'blue')).toMatchObject({ ok: false, error: { code } });
    expect(await annotations.all()).toEqual([]);
  });

  it('passes on that nobody answers', async () => {
    const { annotations } = harness({ status: 'none', reason: 'nothing' });
    const nobody = async () => failure('unreachable', 'no script');
    const notes = notesOver({
      annotations,
      drafts: { all: async () => [], put: async () => {}, drop: async () => {} },
      now,
      newId: () => 'new',
    });
    const highlights = highlightsOver({ annotations, notes, now, selected: nobody, draw: nobody });
    expect(await highlights.highlight(1, 'blue')).toMatchObject({ error: { code: 'unreachable' } });
  });
});
