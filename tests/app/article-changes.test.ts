import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { changesOf, type FollowPorts, forgetUnfollowed } from '../../src/app/article-changes.ts';
import { claimBase } from '../../src/app/base/claim-base.ts';
import type { Article } from '../../src/domain/article.ts';
import { articlePackId } from '../../src/domain/pack-info.ts';
import { followPorts, forgettingPorts } from '../../src/entries/following.ts';
import { annotationStore } from '../../src/storage/annotation-store.ts';
import { baseStore } from '../../src/storage/base-store.ts';
import { Database } from '../../src/storage/database.ts';
import { revisionStore } from '../../src/storage/revision-store.ts';
import { ferry, noteOnPage } from '../exchange/annotations/sample.ts';
import { article as sample } from '../ui/sample.ts';
import { claim, pack } from './sample-claims.ts';

let clock = 0;
const now = () => new Date(Date.UTC(2026, 3, 16, 9, 0, clock++)).toISOString();
let ports: FollowPorts;
let kept: string[];

beforeEach(() => {
  clock = 0;
  const database = new Database(`test-${Math.random()}`);
  kept = [];
  ports = {
    annotations: annotationStore(database, now),
    revisions: revisionStore(database, now),
    isKept: async (url) => kept.includes(url),
  };
});

function ferryArticle(...paragraphs: readonly string[]): Article {
  const starts = paragraphs.map((_, i) => paragraphs.slice(0, i).join('\n\n').length + (i > 0 ? 2 : 0));
  const blocks = paragraphs.map((text, i) => ({ kind: 'paragraph' as const, start: starts[i] ?? 0, end: (starts[i] ?? 0) + text.length }));
  return { ...sample, url: ferry.url, text: paragraphs.join('\n\n'), blocks };
}

const before = ferryArticle('The ferry stopped on Friday.', 'A bus takes people around the bay.');
const after = ferryArticle('The ferry stopped on Sunday.', 'The crew is on leave until May.');

describe('an article that is followed', () => {
  it('says what was changed since it was first marked', async () => {
    await ports.annotations.put([noteOnPage]);
    expect(await changesOf(ports, before)).toBeNull();
    expect(await changesOf(ports, after)).toMatchObject({
      since: '2026-04-16T09:00:00.000Z',
      changes: [{ kind: 'changed' }, { kind: 'vanished', before: 'A bus takes people around the bay.' }, { kind: 'added' }],
    });
    expect(await ports.revisions.of(ferry.url)).toHaveLength(2);
  });

  it('is followed from the moment when it is kept, too', async () => {
    kept.push(ferry.url);
    expect(await changesOf(ports, before)).toBeNull();
    expect(await changesOf(ports, after)).toMatchObject({ changes: [{ kind: 'changed' }, { kind: 'vanished' }, { kind: 'added' }] });
  });

  it('leaves no old text behind once it is neither kept nor marked, and the removal of a mark can no longer be undone', async () => {
    await ports.annotations.put([noteOnPage]);
    await changesOf(ports, before);
    kept.push('https://post.example/kept');
    await changesOf(ports, { ...before, url: 'https://post.example/kept' });
    expect(await forgetUnfollowed(ports, now)).toBe(0);
    await ports.annotations.remove([noteOnPage.id]);
    kept.pop();
    expect(await forgetUnfollowed(ports, now)).toBe(1);
    expect(await ports.revisions.of(ferry.url)).toHaveLength(1);
    expect(await forgetUnfollowed(ports, () => '2026-06-01T09:00:00.000Z')).toBe(1);
    expect(await ports.revisions.all()).toEqual([]);
  });

  it('stays known of an article that was let go, as long as that can be undone', async () => {
    const database = new Database(`test-${Math.random()}`);
    const base = claimBase(baseStore(database), now);
    const id = articlePackId(before.url);
    await base.putPack(pack(id), [claim(id, 0, 'A ferry.')]);
    await changesOf(followPorts(database), before);
    await base.removePack(id);
    expect(await forgetUnfollowed(forgettingPorts(database), now)).toBe(0);
    await base.sweep();
    expect(await forgetUnfollowed(forgettingPorts(database), now)).toBe(1);
  });

  it('is none until something is marked in it, or it is kept', async () => {
    expect(await changesOf(ports, before)).toBeNull();
    expect(await changesOf(ports, after)).toBeNull();
    expect(await ports.revisions.of(ferry.url)).toEqual([]);
  });
});
