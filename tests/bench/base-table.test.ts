import { expect, it } from 'vitest';
import { chart } from '../../src/bench/base/chart.ts';
import { table } from '../../src/bench/base/table.ts';

const RESULTS = {
  'on-record': { 100000: { warmMs: 131.79, mapAt5: 0.3499, removePackMs: 8.16, diskBytesPerClaim: 615.8 } },
  slow: { 100000: { warmMs: 13_797.2, mapAt5: null, removePackMs: 'more than 60000' } },
  other: { 19250: { warmMs: 1 } },
};

it('writes the figures of one size as a table, a dash where there is none', () => {
  const lines = table(RESULTS, '100000').split('\n');
  expect(lines[0]).toBe('| 100,000 claims | on-record | slow |');
  expect(lines).toContain('| 40 statements, warm, ms | 132 | 13,797 |');
  expect(lines).toContain('| MAP@5 among so many claims | 0.350 | – |');
  expect(lines).toContain('| remove the last pack, ms | 8.2 | more than 60000 |');
  expect(lines).toContain('| memory above the idle page, MB | – | – |');
});

it('draws a bar for each time that is known', () => {
  const svg = chart(RESULTS, '100000');
  expect(svg.match(/<rect/g)?.length).toBe(2 + 2);
  expect(svg).toContain('>13797 ms<');
});
