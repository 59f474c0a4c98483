import { useMemo, useState } from 'preact/hooks';
import { useTools } from '../tools.ts';
import { clickedPoint, Dot } from './dot.tsx';
import type { FigurePoint, FigureSeries } from './figure-series.ts';
import { Picked } from './picked.tsx';
import { roomFor, scale } from './scale.ts';
import { useWidth } from './use-width.ts';

/** In CSS pixels. */
const HEIGHT = 112;
const TOP = 26;
const BOTTOM = 30;
const MARGIN = 14;
const LABEL = 92;

/** One quantity over time: each figure as it was written, a line from one to the next, and the sources on its points. */
export function FiguresPicture({ series }: { series: FigureSeries }) {
  const { phrases } = useTools();
  const [picked, setPicked] = useState<FigurePoint | null>(null);
  return (
    <figure class="picture" data-picture="figures">
      <figcaption>
        <p lang="en" dir="auto">
          {series.text}
        </p>
      </figcaption>
      <Curve series={series} picked={picked} pick={setPicked} />
      {picked && <Picked point={{ ...picked, text: picked.title }} title={picked.words} />}
      <FiguresTable points={series.points} label={phrases.say('as_table')} />
    </figure>
  );
}

function Curve({ series: { points }, picked, pick }: { series: FigureSeries; picked: FigurePoint | null; pick(point: FigurePoint): void }) {
  const { phrases } = useTools();
  const [box, width] = useWidth<HTMLDivElement>();
  const places = useMemo(() => {
    const isBackwards = phrases.direction === 'rtl';
    const along = scale(
      points.map(({ at }) => at),
      isBackwards ? [width - MARGIN, MARGIN] : [MARGIN, width - MARGIN],
    );
    const up = scale(
      points.map(({ value }) => value),
      [HEIGHT - BOTTOM, TOP],
    );
    return points.map((point) => ({ x: along(point.at), y: up(point.value) }));
  }, [points, width, phrases]);
  const room = roomFor(
    places.map(({ x }) => x),
    LABEL,
  );
  const label = phrases.say('figures_picture', phrases.list(points.map(({ words, date }) => `${words} (${phrases.date(date)})`)));
  const onPoint = (event: PointerEvent) => {
    const id = clickedPoint(event);
    const point = points.find((one) => one.id === id);
    if (point) pick(point);
  };
  return (
    <div ref={box} class="drawing">
      <svg width={width} height={HEIGHT} role="img" onPointerUp={onPoint} aria-label={label}>
        <polyline class="curve" points={places.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {points.map((point, i) => {
          const place = places[i];
          if (!place) return null;
          const anchor = place.x < LABEL / 2 ? 'start' : place.x > width - LABEL / 2 ? 'end' : 'middle';
          const x = anchor === 'start' ? 0 : anchor === 'end' ? width : place.x;
          return (
            <g key={point.id}>
              <Dot
                id={point.id}
                kind={point.url === null && i === points.length - 1 ? null : 'differs'}
                {...place}
                isPicked={point === picked}
                label={point.title}
              />
              {room[i] !== null && (
                <>
                  <text class="value" x={x} y={place.y - 10} text-anchor={anchor} direction="ltr">
                    {point.words}
                  </text>
                  <text class="date" x={x} y={HEIGHT - 6} text-anchor={anchor} direction="ltr">
                    {phrases.date(point.date)}
                  </text>
                </>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** The same as a table, with the sources. */
function FiguresTable({ points, label }: { points: readonly FigurePoint[]; label: string }) {
  const { phrases, actions } = useTools();
  const { say } = phrases;
  return (
    <details class="as-table">
      <summary>{label}</summary>
      <div class="scroller">
        <table>
          <thead>
            <tr>
              {['date', 'figure', 'speaker', 'outlet', 'source'].map((column) => (
                <th key={column} scope="col">
                  {say(`table_${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map(({ id, date, words, speaker, outlet, title, url }) => (
              <tr key={id}>
                <td>{phrases.date(date)}</td>
                <td lang="en">{words}</td>
                <td>{speaker ?? say('speaker_article')}</td>
                <td>{outlet ?? say('outlet_unknown')}</td>
                <td lang="en">
                  {url ? (
                    <button type="button" class="link" data-action="open-source" onClick={() => void actions.openSource(url)}>
                      {title}
                    </button>
                  ) : (
                    title
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
