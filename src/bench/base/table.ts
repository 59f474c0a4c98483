import type { Results } from './chart.ts';

/** A row of the table: what is measured, and how its figure is written. */
const ROWS = [
  { key: 'warmMs', name: '40 statements, warm, ms' },
  { key: 'coldMs', name: '40 statements from a fresh worker, ms' },
  { key: 'mapAt5', name: 'MAP@5 among so many claims', digits: 3 },
  { key: 'importRowsPerS', name: 'import of the last pack, rows a second' },
  { key: 'settleMs', name: 'what is put off until after it, ms' },
  { key: 'keepArticleMs', name: 'keep an article, ms' },
  { key: 'removePackMs', name: 'remove the last pack, ms' },
  { key: 'diskBytesPerClaim', name: 'bytes on disk a claim' },
  { key: 'memoryMB', name: 'memory above the idle page, MB' },
] as const;

/** The figures of all systems at one size, as a table in Markdown; a dash where there is none. */
export function table(results: Results, size: string): string {
  const systems = Object.entries(results).flatMap(([name, sizes]) => (sizes[size] ? [{ name, figures: sizes[size] }] : []));
  const lines = ROWS.map((row) => [
    row.name,
    ...systems.map(({ figures }) => written(figures[row.key], 'digits' in row ? row.digits : null)),
  ]);
  const head = [`${Number(size).toLocaleString('en')} claims`, ...systems.map(({ name }) => name)];
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function written(figure: number | string | null | undefined, digits: number | null): string {
  if (figure === null || figure === undefined) return '–';
  if (typeof figure === 'string') return figure;
  if (digits !== null) return figure.toFixed(digits);
  return figure < 10 ? figure.toFixed(1) : Math.round(figure).toLocaleString('en');
}
