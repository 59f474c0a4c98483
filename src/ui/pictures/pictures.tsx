import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../domain/article.ts';
import type { Claim } from '../../domain/claim.ts';
import type { PanelClient } from '../../messaging/panel-client.ts';
import type { Compared } from '../panel-model.ts';
import { useTools } from '../tools.ts';
import { type FigureSeries, figureSeries } from './figure-series.ts';
import { FiguresPicture } from './figures-picture.tsx';
import { TimelinePicture } from './timeline-picture.tsx';
import './pictures.css';

/** The article's comparison for those who would rather look than read: what was said when, and the figures that moved. */
export function Pictures({ article, comparison }: { article: Article; comparison: Compared }) {
  const { client, phrases } = useTools();
  const series = useSeries(client, article, comparison);
  return (
    <section class="pictures" aria-label={phrases.say('pictures')}>
      <TimelinePicture article={article} comparison={comparison} />
      {series.length > 0 && <h2>{phrases.say('figures_title')}</h2>}
      {series.map((one) => (
        <FiguresPicture key={`${one.statement} ${one.points[0]?.words}`} series={one} />
      ))}
    </section>
  );
}

/** The figures that moved; the engine reads those of the prior statements. Empty until it has. */
function useSeries({ engine }: PanelClient, article: Article, comparison: Compared): readonly FigureSeries[] {
  const [series, setSeries] = useState<readonly FigureSeries[]>([]);
  useEffect(() => {
    let wanted = true;
    const claims = comparison.relations.flatMap(({ prior, alsoIn }): readonly Claim[] => [prior, ...alsoIn]);
    void engine.quantities(claims.map(({ text }) => text)).then((read) => {
      if (!wanted || !read.ok) return;
      setSeries(figureSeries(comparison, article, new Map(claims.map(({ id }, i) => [id, read.value[i] ?? []]))));
    });
    return () => {
      wanted = false;
    };
  }, [engine, article, comparison]);
  return series;
}
