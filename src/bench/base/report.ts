import { writeFileSync } from 'node:fs';
import type { Arguments } from '../../lab/arguments.ts';
import { readText } from '../../lab/files.ts';
import { chart, type Results } from './chart.ts';
import { table } from './table.ts';

/** Results that were printed before (`--from a.json,b.json`), as one; later files win. */
export function printedBefore(files: string): Results {
  const merged: Record<string, Results[string]> = {};
  for (const file of files.split(',')) {
    const { systems } = JSON.parse(readText(file)) as { readonly systems: Results };
    for (const [system, sizes] of Object.entries(systems)) merged[system] = { ...merged[system], ...sizes };
  }
  return merged;
}

/** Writes the chart (`--chart FILE.svg`) and the tables (`--table FILE.md`) that are asked for; the chart is of the largest size that several systems have. */
export function report(results: Results, args: Arguments): void {
  const sizes = [...new Set(Object.values(results).flatMap(Object.keys))].sort((a, b) => Number(a) - Number(b));
  const compared = sizes.filter((size) => Object.values(results).filter((of) => typeof of[size]?.warmMs === 'number').length > 1);
  const svg = args.options.get('chart')?.[0];
  if (svg !== undefined) writeFileSync(svg, chart(results, compared.at(-1) ?? sizes.at(-1) ?? ''));
  const markdown = args.options.get('table')?.[0];
  if (markdown !== undefined) writeFileSync(markdown, sizes.map((size) => table(results, size)).join('\n'));
}
