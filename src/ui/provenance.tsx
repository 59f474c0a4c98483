import { ArrowUpRight } from 'lucide-preact';
import type { Claim, SourceDocument } from '../domain/claim.ts';
import type { Dated } from '../domain/dated.ts';
import { howText } from './phrases.ts';
import { useTools } from './tools.ts';

/** Who said it, and how: "Ilse Brandt, mayor · quoted, denied". */
export function Speaker({ speaker, ...how }: Pick<Claim, 'speaker' | 'manner' | 'certainty'>) {
  const { phrases } = useTools();
  return (
    <p class="who">
      <strong>{speaker?.name ?? phrases.say('speaker_article')}</strong>
      {speaker?.role && <>, {speaker.role}</>}
      <span class="how"> · {howText(how, phrases)}</span>
    </p>
  );
}

/** Where it stands: outlet and the document's title, which opens it where its address is known. */
export function Source({ document }: { document: SourceDocument }) {
  const { phrases } = useTools();
  return (
    <p class="where">
      <span class="outlet">{document.outlet ?? phrases.say('outlet_unknown')}</span>
      {' · '}
      <Title document={document} />
    </p>
  );
}

export function When({ date }: { date: Dated | null }) {
  const { phrases } = useTools();
  if (!date) return <>{phrases.say('date_unknown')}</>;
  return <time dateTime={date.value}>{phrases.date(date)}</time>;
}

function Title({ document: { url, title } }: { document: SourceDocument }) {
  const { phrases, actions } = useTools();
  if (!url) {
    return (
      <cite lang="en" dir="auto" title={title}>
        {title}
      </cite>
    );
  }
  return (
    <button
      type="button"
      class="link"
      data-action="open-source"
      onClick={() => void actions.openSource(url)}
      title={phrases.say('open_source', title)}
    >
      <cite lang="en" dir="auto">
        {title}
      </cite>
      <ArrowUpRight size={12} aria-hidden="true" />
    </button>
  );
}

/** Other documents that say the same. */
export function AlsoIn({ claims }: { claims: readonly Claim[] }) {
  const { phrases } = useTools();
  if (claims.length === 0) return null;
  return (
    <details class="also">
      <summary>{phrases.many('also_in', claims.length)}</summary>
      <ul>
        {claims.map(({ id, document, said }) => (
          <li key={id}>
            <When date={said ?? document.published} />
            <Source document={document} />
          </li>
        ))}
      </ul>
    </details>
  );
}
