import type { Article } from '../../domain/article.ts';
import { KINDS } from '../../domain/findings.ts';
import { type Entry, kindOf } from '../listing.ts';
import { useTools } from '../tools.ts';

/** Height of a stroke by its kind, as a share of the map's: the weightier, the taller. */
const HEIGHT = { contradicts: 1, differs: 0.8, repeats: 0.55, context: 0.35 } as const;

/** Where in the article something was found: a stroke for each statement, from its beginning to its end. Clicking goes to the nearest. */
export function Minimap({ entries, article }: { entries: readonly Entry[]; article: Article }) {
  const { phrases, cursor } = useTools();
  const { say } = phrases;
  const length = Math.max(1, article.text.length);
  const related = entries.filter(({ relations }) => relations.length > 0);
  if (related.length === 0) return null;
  const seek = ({ currentTarget, clientX }: MouseEvent & { readonly currentTarget: Element }) => {
    const { left, right, width } = currentTarget.getBoundingClientRect();
    const share = (phrases.direction === 'rtl' ? right - clientX : clientX - left) / Math.max(1, width);
    const distance = ({ statement: { span } }: Entry) => Math.abs((span.start + span.end) / 2 / length - share);
    const [nearest] = [...related].sort((a, b) => distance(a) - distance(b));
    if (nearest) cursor.current?.seek(nearest.statement.id);
  };
  return (
    <figure class="minimap" data-picture="minimap">
      {/* For the mouse; the list and the table below lead to the same places. */}
      <svg viewBox="0 0 1000 20" preserveAspectRatio="none" class="flips" aria-hidden="true" onClick={seek}>
        {KINDS.toReversed().flatMap((kind) =>
          related
            .filter((entry) => kindOf(entry) === kind)
            .map(({ statement: { id, span } }) => {
              const [x, end] = [(span.start / length) * 1000, (span.end / length) * 1000];
              return (
                <rect key={id} class={kind} x={x} y={20 * (1 - HEIGHT[kind])} width={Math.max(8, end - x)} height={20 * HEIGHT[kind]} />
              );
            }),
        )}
      </svg>
      {/* A table takes the room of its words, hidden or not: what hides it is around it. */}
      <div class="visually-hidden">
        <table>
          <caption>{say('minimap_label')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('table_place')}</th>
              <th scope="col">{say('table_relation')}</th>
              <th scope="col">{say('table_statement')}</th>
            </tr>
          </thead>
          <tbody>
            {related.map((entry) => (
              <tr key={entry.statement.id}>
                <td>{phrases.percent(entry.statement.span.start / length)}</td>
                <td>{say(`kind_${kindOf(entry)}`)}</td>
                <td lang="en">{entry.statement.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
