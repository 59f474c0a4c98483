/** Figures of each system by size, as the bench prints them. */
export type Results = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number | string | null>>>>>>;

const MEASURES = [
  { key: 'warmMs', name: '40 statements, warm' },
  { key: 'coldMs', name: '40 statements, from a fresh worker' },
] as const;
const WIDTH = 720;
const LEFT = 210;
const BAR = 16;
const GAP = 6;
const COLOURS = ['#2b6cb0', '#90b4d8'] as const;

/** A bar chart of times at one size, on a logarithmic scale from 1 ms, as SVG that reads on light and dark pages. */
export function chart(results: Results, size: string): string {
  const bars = Object.entries(results).flatMap(([system, sizes]) =>
    MEASURES.flatMap(({ key }, i) => {
      const value = sizes[size]?.[key];
      return typeof value === 'number' ? [{ system, value, colour: COLOURS[i] ?? '', first: i === 0 }] : [];
    }),
  );
  const most = Math.max(10, ...bars.map(({ value }) => value));
  const scale = (WIDTH - LEFT - 90) / Math.log10(most);
  const height = 50 + bars.length * (BAR + GAP);
  const drawn = bars.map(({ system, value, colour, first }, i) => {
    const y = 44 + i * (BAR + GAP);
    const width = Math.max(1, Math.log10(Math.max(1, value)) * scale);
    const name = first ? `<text x="${LEFT - 8}" y="${y + 12}" text-anchor="end">${system}</text>` : '';
    const figure = `<text x="${LEFT + width + 6}" y="${y + 12}">${value < 100 ? value.toFixed(1) : Math.round(value)} ms</text>`;
    return `${name}<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR}" fill="${colour}"/>${figure}`;
  });
  const legend = MEASURES.map(({ name }, i) => {
    const x = LEFT + i * 190;
    return `<rect x="${x}" y="12" width="12" height="12" fill="${COLOURS[i]}"/><text x="${x + 18}" y="22">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12" fill="#777">
<title>One article against ${size} claims, milliseconds, logarithmic</title>
${[...legend, ...drawn].join('\n')}
</svg>
`;
}
