import { useEffect, useState } from 'preact/hooks';
import type { ClaimFilter } from '../../domain/claim-filter.ts';
import type { PackState } from '../../domain/pack-info.ts';
import { useTools } from '../tools.ts';

/** Time after the last key before the base is asked, in ms. */
const PATIENCE = 250;

interface FiltersProps {
  readonly filter: ClaimFilter;
  readonly packs: readonly PackState[];
  change(filter: ClaimFilter): void;
}

/** What is looked for: words first, the rest behind "more". */
export function ClaimFilters({ filter, packs, change }: FiltersProps) {
  const { say } = useTools().phrases;
  const [typed, setTyped] = useState(filter);
  useEffect(() => {
    const timer = setTimeout(() => JSON.stringify(typed) !== JSON.stringify(filter) && change(typed), PATIENCE);
    return () => clearTimeout(timer);
  }, [typed]);
  const field = (name: 'words' | 'speaker' | 'outlet' | 'from' | 'to', type: 'search' | 'text' | 'date') => (
    <label>
      {say(`library_field_${name}`)}
      <input
        type={type}
        name={name}
        value={typed[name] ?? ''}
        onInput={({ currentTarget }) => setTyped({ ...typed, [name]: currentTarget.value === '' ? null : currentTarget.value })}
      />
    </label>
  );
  return (
    <search>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        {field('words', 'search')}
        <details open={filter.pack !== null}>
          <summary>{say('library_more_filters')}</summary>
          <div class="fields">
            {field('speaker', 'text')}
            {field('outlet', 'text')}
            {field('from', 'date')}
            {field('to', 'date')}
            <label class="wide">
              {say('library_field_pack')}
              <select
                name="pack"
                value={typed.pack ?? ''}
                onChange={({ currentTarget }) => setTyped({ ...typed, pack: currentTarget.value === '' ? null : currentTarget.value })}
              >
                <option value="">{say('library_all_packs')}</option>
                {packs.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          </div>
        </details>
      </form>
    </search>
  );
}
