import type { Page } from 'puppeteer-core';

/** Milliseconds from a key to the next frame, as the browser's own event timing has them (in steps of 8). */
export interface Typing {
  readonly keys: number;
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
}

/** Types into a field as a fast hand does, and measures every stroke. */
export async function typeInto(page: Page, selector: string, text: string): Promise<Typing> {
  await page.evaluate(`
    globalThis.strokes = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'keydown') strokes.push(duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: false });
  `);
  await page.focus(selector);
  const handled: number[] = [];
  for (const char of text) {
    const started = performance.now();
    await page.keyboard.type(char);
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
    handled.push(performance.now() - started);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  const slow = (await page.evaluate('strokes')) as number[];
  // What took less than 16 ms is not reported: it counts as 8.
  const all = [...slow, ...Array.from({ length: Math.max(0, text.length - slow.length) }, () => 8)].sort((a, b) => a - b);
  return { keys: text.length, p50: quantile(all, 0.5), p95: quantile(all, 0.95), worst: all.at(-1) ?? 0 };
}

export function quantile(sorted: readonly number[], part: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
}
