import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS, writeNotes } from '../../../src/exchange/annotations/writing.ts';
import { textInSlices } from '../../../src/ui/notes/text-in-slices.ts';
import { ALL } from '../../exchange/annotations/sample.ts';
import { WORDING } from '../../exchange/annotations/wording.ts';

/** A clock by which every piece takes 3 ms: slices of 8 ms hold three of them. */
function slowClock() {
  let ms = 0;
  let pauses = 0;
  return {
    now: () => (ms += 3),
    pause: async () => void pauses++,
    get pauses() {
      return pauses;
    },
  };
}
const many = Array.from({ length: 40 }, (_, i) => ({ ...(ALL[i % ALL.length] as (typeof ALL)[number]), id: `note-${i}` }));
const TOOLS = {
  wording: WORDING,
  locale: 'en',
  direction: 'ltr',
  bom: true,
  today: '2026-04-16',
  renderMarkdown: (text: string) => text,
} as const;

describe.each(EXPORT_FORMATS)('writing %s in slices', (format) => {
  const file = () => writeNotes(many, format, 'Ferry', TOOLS);

  it('gives the thread back within each three notes, and tells how far it is', async () => {
    const clock = slowClock();
    const shares: number[] = [];
    const text = await textInSlices(file(), (share) => shares.push(share), new AbortController().signal, clock);
    expect(text).toBe([...file().pieces].join(''));
    expect(clock.pauses).toBeGreaterThanOrEqual(many.length / 3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect([shares[0], shares.at(-1)]).toEqual([expect.closeTo(0, 0), expect.closeTo(1, 1)]);
  });

  it('stops at the next pause when it is no longer wanted', async () => {
    const controller = new AbortController();
    const clock = slowClock();
    const stop = (share: number) => share > 0.3 && controller.abort();
    expect(await textInSlices(file(), stop, controller.signal, clock)).toBeNull();
    expect(clock.pauses).toBeLessThan(many.length / 3);
  });
});
