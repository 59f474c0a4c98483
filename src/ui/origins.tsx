import type { Article, MetadataField, MetadataOrigin } from '../domain/article.ts';
import { useTools } from './tools.ts';

/** In the order in which they are told; each has its message `field_…`. */
const FIELDS = {
  title: 'field_title',
  byline: 'field_authors',
  published: 'field_published',
  updated: 'field_updated',
  siteName: 'field_outlet',
  section: 'field_section',
} as const satisfies Record<MetadataField, string>;

const PLACES = {
  'json-ld': 'origin_json_ld',
  meta: 'origin_meta',
  microdata: 'origin_microdata',
  shown: 'origin_shown',
  address: 'origin_address',
  reader: 'origin_reader',
} as const satisfies Record<MetadataOrigin, string>;

/** What is known of an article beside its text, and where each was found. Nothing for articles of before this was noted. */
export function Origins({ article }: { article: Article }) {
  const { phrases } = useTools();
  const found = (Object.keys(FIELDS) as MetadataField[]).flatMap((field) => {
    const origin = article.origins?.[field];
    return origin ? [{ field, origin, value: saidOf(article, field) }] : [];
  });
  if (found.length === 0) return null;
  return (
    <dl class="origins" aria-label={phrases.say('origins_label')}>
      {found.map(({ field, origin, value }) => (
        <div key={field} data-origin={`${field} ${origin}`}>
          <dt>{phrases.say(FIELDS[field])}</dt>
          <dd>
            <span dir="auto">{value}</span> <small>{phrases.say(PLACES[origin])}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** As the page gave it: of a moment, the zone too. */
function saidOf(article: Article, field: MetadataField): string {
  switch (field) {
    case 'byline':
      return article.byline.join(', ');
    case 'published':
    case 'updated':
      return article[field]?.value ?? '';
    default:
      return article[field] ?? '';
  }
}
