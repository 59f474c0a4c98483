import { useMemo, useState } from 'preact/hooks';
import type { Article } from '../../domain/article.ts';
import type { Compared } from '../panel-model.ts';
import type { Phrases } from '../phrases.ts';
import { useTools } from '../tools.ts';
import { clickedPoint, Dot } from './dot.tsx';
import { Picked } from './picked.tsx';
import { type SaidPoint, speakersOf, type Timeline, timelineOf } from './said-points.ts';
import { scale } from './scale.ts';
import { useWidth } from './use-width.ts';

/** Rows of the drawing: who says most first; the rest share the last. In CSS pixels. */
const MOST_ROWS = 6;
const ROW = 38;
const MARGIN = 10;
const AXIS = 20;

/** What was said on the article's subjects, by whom and when, with what contradicts or differs linked. */
export function TimelinePicture({ article, comparison }: { article: Article; comparison: Compared }) {
  const { phrases } = useTools();
  const { say } = phrases;
  const [speaker, setSpeaker] = useState<string | null>(null);
  const [picked, setPicked] = useState<SaidPoint | null>(null);
  const speakers = useMemo(() => speakersOf(comparison, article), [comparison, article]);
  const timeline = useMemo(() => timelineOf(comparison, article, { speaker, statement: null }), [comparison, article, speaker]);
  return (
    <figure class="picture" data-picture="timeline">
      <figcaption>
        <h2>{say('timeline_title')}</h2>
        <label class="select">
          {say('timeline_who')}{' '}
          <select value={speaker ?? ''} onChange={({ currentTarget }) => setSpeaker(currentTarget.value || null)}>
            <option value="">{say('timeline_everyone')}</option>
            {speakers.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      </figcaption>
      <Drawing timeline={timeline} picked={picked} pick={setPicked} />
      {picked && <Picked point={picked} title={say(picked.kind ? `kind_${picked.kind}` : 'timeline_here')} />}
      {timeline.undated > 0 && <p class="quiet">{phrases.many('timeline_undated', timeline.undated)}</p>}
      <SaidTable points={timeline.points} />
    </figure>
  );
}

interface DrawingProps {
  readonly timeline: Timeline;
  readonly picked: SaidPoint | null;
  pick(point: SaidPoint): void;
}

function Drawing({ timeline: { points, links }, picked, pick }: DrawingProps) {
  const { phrases } = useTools();
  const [box, width] = useWidth<HTMLDivElement>();
  const rows = rowsOf(points, phrases);
  const along = scale(
    points.map(({ at }) => at),
    phrases.direction === 'rtl' ? [width - MARGIN, MARGIN] : [MARGIN, width - MARGIN],
  );
  const place = (point: SaidPoint) => ({ x: along(point.at), y: (rows.findIndex((row) => row.points.includes(point)) + 1) * ROW - 8 });
  const height = rows.length * ROW + AXIS;
  const [first, last] = [points[0], points.at(-1)];
  const onPoint = (event: PointerEvent) => {
    const id = clickedPoint(event);
    const point = points.find((one) => one.id === id);
    if (point) pick(point);
  };
  return (
    <div ref={box} class="drawing">
      <svg
        width={width}
        height={height}
        role="img"
        onPointerUp={onPoint}
        aria-label={phrases.say('timeline_picture', points.length, links.length)}
      >
        {rows.map(({ name }, i) => (
          <g key={name} class="row-line">
            <text class="name" x={phrases.direction === 'rtl' ? width : 0} y={i * ROW + 14}>
              {name}
            </text>
            <line x1={0} x2={width} y1={(i + 1) * ROW - 8} y2={(i + 1) * ROW - 8} />
          </g>
        ))}
        {links.map(({ from, to, kind }) => (
          <path key={`${from.id} ${to.id}`} class={`link ${kind}`} d={bow(place(from), place(to))} />
        ))}
        {points.map((point) => (
          <Dot id={point.id} key={point.id} kind={point.kind} {...place(point)} isPicked={point.id === picked?.id} label={point.text} />
        ))}
        {first && last && (
          <g class="dates">
            <text x={along(first.at) < width / 2 ? 0 : width} y={height - 4} text-anchor="start">
              {phrases.date(first.date)}
            </text>
            {last.at > first.at && (
              <text x={along(last.at) < width / 2 ? 0 : width} y={height - 4} text-anchor="end">
                {phrases.date(last.date)}
              </text>
            )}
          </g>
        )}
      </svg>
    </div>
  );
}

interface Row {
  readonly name: string;
  readonly points: readonly SaidPoint[];
}

function rowsOf(points: readonly SaidPoint[], { say }: Phrases): Row[] {
  const nameOf = ({ speaker }: SaidPoint) => speaker ?? say('speaker_article');
  const rows = [...new Set(points.map(nameOf))]
    .map((name) => ({ name, points: points.filter((point) => nameOf(point) === name) }))
    .sort((a, b) => b.points.length - a.points.length);
  if (rows.length <= MOST_ROWS) return rows;
  const rest = rows.slice(MOST_ROWS - 1).flatMap((row) => row.points);
  return [...rows.slice(0, MOST_ROWS - 1), { name: say('timeline_others'), points: rest }];
}

/** A bow from one place to another, bent upwards so that it is seen where both are in one row. */
function bow(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const lift = from.y === to.y ? 22 : 6;
  const [x, y] = [(from.x + to.x) / 2, Math.min(from.y, to.y) - lift];
  return `M ${from.x} ${from.y} Q ${x} ${y} ${to.x} ${to.y}`;
}

/** The same as a table: for screen readers, and for whoever would rather read. */
function SaidTable({ points }: { points: readonly SaidPoint[] }) {
  const { phrases, cursor } = useTools();
  const { say } = phrases;
  return (
    <details class="as-table">
      <summary>{say('as_table')}</summary>
      <div class="scroller">
        <table>
          <thead>
            <tr>
              {['date', 'speaker', 'relation', 'statement', 'outlet'].map((column) => (
                <th key={column} scope="col">
                  {say(`table_${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.id}>
                <td>{phrases.date(point.date)}</td>
                <td>{point.speaker ?? say('speaker_article')}</td>
                <td>{say(point.kind ? `kind_${point.kind}` : 'timeline_here')}</td>
                <td>
                  <button type="button" class="link" lang="en" dir="auto" onClick={() => cursor.current?.seek(point.statement)}>
                    {point.text}
                  </button>
                </td>
                <td>{point.outlet ?? say('outlet_unknown')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
