import type { RelationKind } from '../../domain/relation.ts';

interface DotProps {
  readonly id: string;
  readonly kind: RelationKind | null;
  readonly x: number;
  readonly y: number;
  readonly isPicked: boolean;
  /** Shown by the browser when the mouse rests on it. */
  readonly label: string;
}

/** The id of the point that was clicked in a drawing; null beside all points. The table below a picture is the way for a keyboard. */
export function clickedPoint({ target }: MouseEvent): string | null {
  return target instanceof Element ? (target.closest<SVGElement>('[data-point]')?.dataset.point ?? null) : null;
}

/** Half of a dot's width; in CSS pixels. The place that takes the mouse is wider. */
const R = 5;

/** A point of a picture: told by shape as well as colour. The statements being read are rings. */
export function Dot({ id, kind, x, y, isPicked, label }: DotProps) {
  return (
    <g class={`dot ${kind ?? 'here'} ${isPicked ? 'picked' : ''}`} transform={`translate(${x} ${y})`} data-point={id}>
      <title>{label}</title>
      <circle class="reach" r={12} />
      {shapeOf(kind)}
    </g>
  );
}

function shapeOf(kind: RelationKind | null) {
  switch (kind) {
    case 'contradicts':
      return <path d={`M 0 ${-R - 1} L ${R + 1} ${R} L ${-R - 1} ${R} Z`} />;
    case 'differs':
      return <path d={`M 0 ${-R - 1} L ${R + 1} 0 L 0 ${R + 1} L ${-R - 1} 0 Z`} />;
    case 'repeats':
      return <rect x={-R + 0.5} y={-R + 0.5} width={2 * R - 1} height={2 * R - 1} />;
    default:
      return <circle r={kind === null ? R : R - 1} />;
  }
}
