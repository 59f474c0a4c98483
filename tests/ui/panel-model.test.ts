import { describe, expect, it } from 'vitest';
import { unread } from '../../src/domain/reading.ts';
import { failure, ok } from '../../src/domain/result.ts';
import { NOTHING_YET, openQuestion, type PanelEvent, type PanelState, reduce, viewOf } from '../../src/ui/panel-model.ts';
import { article, compared, lookUp, passage } from './sample.ts';
import { SHOWN_STATES } from './shown-states.ts';

const AT = '2026-03-10T19:00:00.000Z';
const readIn = (tab: number, one = article) => ({ tab, page: { status: 'read', article: one, readAt: AT }, passage: null }) as const;
const show = (reading: Parameters<typeof viewOfReading>[0]): PanelEvent => ({ kind: 'reading', reading });
const viewOfReading = (reading: typeof SHOWN_STATES.unread.reading) => viewOf(following({ kind: 'reading', reading }));

function following(...events: readonly PanelEvent[]): PanelState {
  return events.reduce(reduce, NOTHING_YET);
}

/** Answers the question that is open now. */
function answer(state: PanelState, result = ok(compared)): PanelState {
  const open = openQuestion(state);
  if (!open) throw new Error('nothing is open');
  if (open.kind === 'look-up') return reduce(state, { kind: 'looked-up', tab: open.tab, round: open.round, result: ok(lookUp) });
  return reduce(state, { kind: 'compared', tab: open.tab, round: open.round, result });
}

describe('the view of a state', () => {
  it('is the frame before anything was reported', () => {
    expect(viewOf(NOTHING_YET)).toEqual({ state: 'starting' });
    expect(openQuestion(NOTHING_YET)).toBeNull();
  });

  it.each(Object.entries(SHOWN_STATES))('%s comes from its reading and its answers', (_, { reading, comparison, lookUp, state }) => {
    let now = following(show(reading));
    const open = openQuestion(now);
    if (open?.kind === 'compare' && comparison)
      now = reduce(now, { kind: 'compared', tab: open.tab, round: open.round, result: comparison });
    if (open?.kind === 'look-up' && lookUp) now = reduce(now, { kind: 'looked-up', tab: open.tab, round: open.round, result: lookUp });
    expect(viewOf(now).state).toBe(state);
  });
});

describe('questions', () => {
  it('are asked once for an article, however often its reading is reported', () => {
    const now = answer(following(show(readIn(1))));
    const again = reduce(now, show(readIn(1)));
    expect(openQuestion(again)).toBeNull();
    expect(viewOf(again).state).toBe('compared');
  });

  it('are asked anew when the base changes, with the old answer in sight', () => {
    const now = reduce(answer(following(show(readIn(1)))), { kind: 'base-changed' });
    expect(openQuestion(now)).toMatchObject({ kind: 'compare', again: true });
    expect(viewOf(now).state).toBe('compared');
    expect(openQuestion(answer(now))).toBeNull();
  });

  it('are asked anew when the page says something else', () => {
    const changed = { ...article, text: `${article.text} More.` };
    const now = reduce(answer(following(show(readIn(1)))), show(readIn(1, changed)));
    expect(viewOf(now).state).toBe('comparing');
  });

  it('take no answer of an earlier round, or of another tab', () => {
    const first = following(show(readIn(1)));
    const open = openQuestion(first);
    const later = reduce(first, { kind: 'base-changed' });
    const late: PanelEvent = { kind: 'compared', tab: 1, round: open?.round ?? 0, result: ok(compared) };
    expect(viewOf(reduce(later, late)).state).toBe('comparing');
    const elsewhere: PanelEvent = { kind: 'compared', tab: 2, round: openQuestion(later)?.round ?? 0, result: ok(compared) };
    expect(viewOf(reduce(later, elsewhere)).state).toBe('comparing');
  });

  it('are tried again after a failure, if the reader wants that', () => {
    const failed = answer(following(show(readIn(1))), failure('storage', 'quota') as never);
    expect(viewOf(failed)).toMatchObject({ state: 'failed', retry: 'ask' });
    const again = reduce(failed, { kind: 'again' });
    expect(viewOf(answer(again)).state).toBe('compared');
  });
});

describe('reading again', () => {
  const reading = { tab: 1, page: { status: 'reading', startedAt: AT }, passage: null } as const;

  it('keeps the comparison and what was chosen, if the text is the same', () => {
    const chosen = reduce(answer(following(show(readIn(1)))), { kind: 'listed', change: { filter: 'differs' } });
    const during = reduce(chosen, show(reading));
    expect(viewOf(during).state).toBe('reading');
    expect(openQuestion(during)).toBeNull();
    const now = reduce(during, show(readIn(1)));
    expect(viewOf(now).state).toBe('compared');
    expect(now.tabs.get(1)?.listing.filter).toBe('differs');
  });

  it('asks anew what had failed', () => {
    const failed = answer(following(show(readIn(1))), failure('internal', 'x') as never);
    expect(openQuestion(following(show(readIn(1)), show(reading), show(readIn(1))))).not.toBeNull();
    expect(viewOf(reduce(failed, show(readIn(1)))).state).toBe('comparing');
  });
});

describe('tabs', () => {
  it('are forgotten when many others were shown since', () => {
    const many = Array.from({ length: 40 }, (_, i) => show(unread(i + 2)));
    const now = many.reduce(reduce, answer(following(show(readIn(1)))));
    expect(now.tabs.size).toBe(20);
    expect(now.tabs.has(1)).toBe(false);
    expect(viewOf(reduce(now, show(readIn(1)))).state).toBe('comparing');
  });

  it('keep their own answers while another is shown', () => {
    const one = answer(following(show(readIn(1))));
    const two = reduce(one, show(unread(2)));
    expect(viewOf(two).state).toBe('unread');
    const back = reduce(two, show(readIn(1)));
    expect(viewOf(back).state).toBe('compared');
    expect(openQuestion(back)).toBeNull();
  });

  it('keep what was chosen for their article, but give it up for another article, except the order', () => {
    const chosen = reduce(answer(following(show(readIn(1)))), {
      kind: 'listed',
      change: { filter: 'differs', order: 'conflicts', words: 'ferry', unrelated: true },
    });
    expect(reduce(chosen, show(readIn(1))).tabs.get(1)?.listing).toEqual({
      filter: 'differs',
      order: 'conflicts',
      words: 'ferry',
      unrelated: true,
      possible: false,
    });
    const next = reduce(chosen, show(readIn(1, { ...article, url: 'https://post.example/other' })));
    expect(next.tabs.get(1)?.listing).toEqual({ filter: 'all', order: 'conflicts', words: '', unrelated: false, possible: false });
  });
});

describe('a passage', () => {
  it('goes before its page, and gives way to the page’s old answer', () => {
    const now = answer(following(show(readIn(1))));
    const asked = reduce(now, show({ ...readIn(1), passage }));
    expect(viewOf(asked).state).toBe('looking-up');
    expect(viewOf(answer(asked)).state).toBe('looked-up');
    const back = reduce(answer(asked), show(readIn(1)));
    expect(viewOf(back).state).toBe('compared');
    expect(openQuestion(back)).toBeNull();
  });
});

describe('keeping', () => {
  const kept: PanelEvent = { kind: 'kept', tab: 1, pack: 'article:abc', toast: { kind: 'kept', claims: 7, pack: 'article:abc' } };

  it('shows at once what was done, and compares anew', () => {
    const now = reduce(reduce(answer(following(show(readIn(1)))), { kind: 'keeping', tab: 1 }), kept);
    expect(viewOf(now)).toMatchObject({ state: 'compared', comparison: { keptAs: 'article:abc' } });
    expect(now.tabs.get(1)).toMatchObject({ keeping: false, toast: { kind: 'kept' } });
    expect(openQuestion(now)).toMatchObject({ again: true });
  });

  it('that fails changes nothing but what is told', () => {
    const before = reduce(answer(following(show(readIn(1)))), { kind: 'keeping', tab: 1 });
    const now = reduce(before, { kind: 'told', tab: 1, toast: { kind: 'keep-failed', message: 'no room' } });
    expect(viewOf(now)).toEqual(viewOf(before));
    expect(now.tabs.get(1)?.keeping).toBe(false);
  });

  it('is not told to another tab', () => {
    const now = reduce(reduce(answer(following(show(readIn(1)))), show(unread(2))), kept);
    expect(now.tabs.get(2)?.toast).toBeNull();
  });
});
