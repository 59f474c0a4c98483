import { Search } from 'lucide-preact';
import { type Filter, KINDS } from '../domain/findings.ts';
import type { Listing, Order } from './listing.ts';
import { KindIcon } from './relation-kinds.tsx';
import { useTools } from './tools.ts';

/** Which statements are shown, and in which order. The counts are a summary at the same time. */
export function FilterBar({ listing, counts, total }: { listing: Listing; counts: Readonly<Record<Filter, number>>; total: number }) {
  const { phrases } = useTools();
  const { say } = phrases;
  if (total === 0 || counts.all === 0) return null;
  return (
    <div class="filters">
      <fieldset class="chips" aria-label={say('filter_label')}>
        {(['all', ...KINDS] as const).map((filter) => (
          <Chip key={filter} filter={filter} count={counts[filter]} pressed={listing.filter === filter} />
        ))}
      </fieldset>
      <div class="finding">
        <SearchField words={listing.words} />
        <fieldset class="orders" aria-label={say('order_label')}>
          <OrderButton order="reading" now={listing.order} />
          <OrderButton order="conflicts" now={listing.order} />
        </fieldset>
      </div>
    </div>
  );
}

/** Narrows the list as one types; Escape empties it. */
function SearchField({ words }: { words: string }) {
  const { phrases, actions } = useTools();
  return (
    <label class="search">
      <Search size={14} aria-hidden="true" />
      <span class="visually-hidden">{phrases.say('search_label')}</span>
      <input
        type="search"
        value={words}
        placeholder={phrases.say('search_label')}
        onInput={({ currentTarget }) => actions.list({ words: currentTarget.value })}
      />
    </label>
  );
}

/** A filter; pressed again it gives everything back. */
function Chip({ filter, count, pressed }: { filter: Filter; count: number; pressed: boolean }) {
  const { phrases, actions } = useTools();
  const isEmpty = count === 0 && !pressed;
  return (
    <button
      type="button"
      class={`chip ${filter}`}
      data-filter={filter}
      aria-pressed={pressed}
      disabled={isEmpty}
      onClick={() => actions.list({ filter: pressed ? 'all' : filter })}
    >
      <span class="count">
        {filter !== 'all' && <KindIcon kind={filter} />} {phrases.number(count)}
      </span>{' '}
      <span class="word">{phrases.many(`filter_${filter}`, count)}</span>
    </button>
  );
}

function OrderButton({ order, now }: { order: Order; now: Order }) {
  const { phrases, actions } = useTools();
  return (
    <button type="button" data-order={order} aria-pressed={order === now} onClick={() => actions.list({ order })}>
      {phrases.say(`order_${order}`)}
    </button>
  );
}
