import { useMemo, useRef } from 'preact/hooks';
import { useLoaded } from './shell/use-loaded.ts';
import { focusStatement, idsOf, type StatementListProps, useCursor } from './statement-cursor.ts';
import { StatementItem } from './statement-item.tsx';
import { useTools } from './tools.ts';

/** Above this many statements only those in sight are in the document. */
const LONG = 120;

const loadLongList = () => import('./long-list.tsx').then(({ LongList }) => LongList);

/** The statements that are shown. */
export function StatementList(props: StatementListProps) {
  // Once long it stays so: a search that narrows it would else draw a hundred statements at one key.
  const wasLong = useRef(false);
  wasLong.current ||= props.entries.length > LONG;
  const isLong = wasLong.current;
  const LongList = useLoaded(isLong ? loadLongList : null);
  if (!isLong) return <WholeList {...props} />;
  // The first screen is there while the code for long lists is on its way.
  return LongList ? <LongList {...props} /> : <WholeList {...props} entries={props.entries.slice(0, LONG)} />;
}

function WholeList({ entries, article }: StatementListProps) {
  const { say } = useTools().phrases;
  const list = useRef<HTMLOListElement>(null);
  const cursor = useMemo(() => ({ ...idsOf(entries), seek: (id: string) => void focusStatement(list.current ?? document, id) }), [entries]);
  useCursor(cursor);
  // Many items: made anew only when the list itself changes.
  const items = useMemo(
    () => entries.map((entry) => <StatementItem key={entry.statement.id} entry={entry} article={article} />),
    [entries, article],
  );
  return (
    <ol ref={list} class="statements" aria-label={say('statements_label')}>
      {items}
    </ol>
  );
}
