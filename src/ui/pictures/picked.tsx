import type { Dated } from '../../domain/dated.ts';
import { When } from '../provenance.tsx';
import { useTools } from '../tools.ts';

interface PickedPoint {
  readonly text: string;
  readonly date: Dated;
  readonly speaker: string | null;
  readonly outlet: string | null;
  /** Where it stands in the article that is read. */
  readonly statement?: string;
  /** Its source's address, where it has one. */
  readonly url?: string | null;
}

/** The point that was clicked in a picture, in words, with the way to where it stands. */
export function Picked({ point, title }: { point: PickedPoint; title: string }) {
  const { phrases, actions, cursor } = useTools();
  const { statement, url } = point;
  return (
    <div class="picked" role="status">
      <p class="label">
        <strong>{title}</strong> <When date={point.date} />
      </p>
      <blockquote lang="en" dir="auto">
        {point.text}
      </blockquote>
      <p class="who">
        {point.speaker ?? phrases.say('speaker_article')} · {point.outlet ?? phrases.say('outlet_unknown')}
      </p>
      {statement && (
        <button type="button" class="link" onClick={() => cursor.current?.seek(statement)}>
          {phrases.say('picture_go')}
        </button>
      )}
      {url && (
        <button type="button" class="link" data-action="open-source" onClick={() => void actions.openSource(url)}>
          {phrases.say('picture_source')}
        </button>
      )}
    </div>
  );
}
