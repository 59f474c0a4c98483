/** Drawings of the first page: bars for text, in the colours of the panel. They say nothing that the words beside them do not say. */

const VIEW = '0 0 240 150';

/** A page with the toolbar button being clicked. */
export function Click() {
  return (
    <svg viewBox={VIEW} aria-hidden="true">
      <rect class="paper" x="10" y="10" width="220" height="130" rx="6" />
      <path class="rule" d="M 10 36 H 230" />
      <rect class="bar" x="24" y="19" width="120" height="8" rx="4" />
      <rect class="button" x="200" y="15" width="18" height="16" rx="3" />
      <rect class="head" x="24" y="50" width="150" height="11" rx="3" />
      <Lines x={24} y={74} widths={[190, 176, 184, 120]} />
      <path class="pointer" d="M 212 28 l 4 20 4.5 -6 7 6 3.5 -4 -7 -6 7 -3 z" />
    </svg>
  );
}

/** A statement and, below it, what was said before: the words that decide are marked in both. */
export function Beside() {
  return (
    <svg viewBox={VIEW} aria-hidden="true">
      <rect class="paper" x="40" y="10" width="160" height="130" rx="6" />
      <Lines x={54} y={26} widths={[132, 96]} />
      <rect class="mark" x="106" y="22" width="44" height="14" rx="2" />
      <rect class="bar dark" x="108" y="26" width="40" height="6" rx="3" />
      <rect class="card" x="54" y="58" width="132" height="68" rx="5" />
      <rect class="edge" x="54" y="58" width="4" height="68" rx="2" />
      <circle class="kind" cx="70" cy="71" r="5" />
      <rect class="kind" x="80" y="68" width="48" height="6" rx="3" />
      <Lines x={66} y={86} widths={[108, 84]} />
      <rect class="mark" x="112" y="82" width="36" height="14" rx="2" />
      <rect class="bar dark" x="114" y="86" width="32" height="6" rx="3" />
      <rect class="bar" x="66" y="114" width="60" height="5" rx="2.5" />
    </svg>
  );
}

/** Articles that were kept, on a shelf of one's own. */
export function Keep() {
  return (
    <svg viewBox={VIEW} aria-hidden="true">
      {[0, 1, 2].map((i) => (
        <g key={i} transform={`translate(${30 + i * 62} ${20 + (i % 2) * 8})`}>
          <rect class="paper" width="54" height={96 - (i % 2) * 8} rx="4" />
          <rect class="head" x="8" y="12" width="34" height="7" rx="3" />
          <Lines x={8} y={30} widths={[38, 34, 38, 24]} />
        </g>
      ))}
      <path class="shelf" d="M 16 120 H 224" />
      <path class="kind" d="M 66 12 h 14 v 24 l -7 -6 -7 6 z" />
    </svg>
  );
}

function Lines({ x, y, widths }: { x: number; y: number; widths: readonly number[] }) {
  return (
    <>
      {widths.map((width, i) => (
        <rect key={`${y} ${i * 14}`} class="bar" x={x} y={y + i * 14} width={width} height="6" rx="3" />
      ))}
    </>
  );
}
