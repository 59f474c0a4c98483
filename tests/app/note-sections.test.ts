import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { draftSection, noteSection, revisionSection } from '../../src/app/backup/note-sections.ts';
import type { BackupSection } from '../../src/app/ports.ts';
import { annotationStore } from '../../src/storage/annotation-store.ts';
import { Database } from '../../src/storage/database.ts';
import { draftStore } from '../../src/storage/draft-store.ts';
import { revisionStore } from '../../src/storage/revision-store.ts';
import { anyAnnotation } from '../exchange/annotations/arbitrary.ts';
import { highlight, noteOnPage } from '../exchange/annotations/sample.ts';
import { article } from '../ui/sample.ts';

const now = () => '2026-04-16T09:00:00.000Z';
let database: Database;

beforeEach(() => {
  database = new Database(`test-${Math.random()}`);
});

/** What another browser gets of a section's rows, through the text of a file. */
async function carried(from: BackupSection, to: BackupSection): Promise<void> {
  const rows: unknown[] = [];
  for await (const row of from.rows()) rows.push(JSON.parse(JSON.stringify(row)));
  const checked = rows.map((row) => to.check(row));
  expect(checked.filter(({ ok }) => !ok)).toEqual([]);
  await to.restore(checked.flatMap((one) => (one.ok ? [one.value] : [])));
}

describe('notes in a backup', () => {
  it('pass its check, whatever is in them', () => {
    const { check } = noteSection(annotationStore(database, now));
    fc.assert(
      fc.property(anyAnnotation, (annotation) => {
        expect(check(annotation)).toEqual({ ok: true, value: annotation });
      }),
      { numRuns: 50 },
    );
  });

  it('may be as long as a highlight may be', () => {
    const quote = { type: 'TextQuoteSelector', exact: 'x'.repeat(100_000), prefix: '', suffix: '' } as const;
    const long = { ...highlight, target: { ...highlight.target, selectors: { quote, position: null } } };
    expect(noteSection(annotationStore(database, now)).check(long).ok).toBe(true);
  });
});

describe('drafts in a backup', () => {
  const draft = (text: string, modified: string) => ({ id: 'd', target: noteOnPage.target, body: { text, tags: [] }, modified });

  it('come back, unless a newer one is here', async () => {
    const other = new Database(`test-${Math.random()}`);
    await draftStore(database).put(draft('half a sen', '2026-04-01T00:00:00.000Z'));
    await carried(draftSection(draftStore(database)), draftSection(draftStore(other)));
    expect((await draftStore(other).all()).map(({ body }) => body.text)).toEqual(['half a sen']);
    await draftStore(other).put(draft('half a sentence', '2026-04-02T00:00:00.000Z'));
    await carried(draftSection(draftStore(database)), draftSection(draftStore(other)));
    expect((await draftStore(other).all()).map(({ body }) => body.text)).toEqual(['half a sentence']);
  });
});

describe('revisions in a backup', () => {
  it('come back as they were kept', async () => {
    const other = new Database(`test-${Math.random()}`);
    await revisionStore(database, now).keep(article);
    await carried(revisionSection(revisionStore(database, now)), revisionSection(revisionStore(other, now)));
    expect(await revisionStore(other, now).of(article.url)).toEqual([{ url: article.url, readAt: now(), article }]);
  });
});
