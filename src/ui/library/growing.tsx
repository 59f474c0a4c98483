import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../domain/settings.ts';
import { useChange } from '../options/use-change.ts';
import { useTools } from '../tools.ts';
import { usePacks } from './use-library.ts';

/** How long what was kept by itself stays, in days; 0 = for good. Messages `library_keep_<days>`. */
const DAYS = [30, 90, 365, 0] as const satisfies readonly Settings['keepDays'][];

/** Keeping articles by themselves on allowed sites: the switch, the rule, and what was kept so. */
export function Growing() {
  const { client, phrases, settings } = useTools();
  const { say, date } = phrases;
  const { keepByReading, keepDays } = settings;
  const packs = usePacks();
  const change = useChange();
  const [kept, setKept] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => void client.library.keptByReading().then((answer) => answer.ok && setKept(answer.value)), [client, packs]);
  const articles = (packs ?? []).flatMap((pack) => (kept.has(pack.id) ? [{ ...pack, at: kept.get(pack.id) ?? '' }] : []));
  return (
    <div class="part">
      <h2>{say('library_growing')}</h2>
      <p>{say('library_growing_what')}</p>
      <button
        type="button"
        role="switch"
        aria-checked={keepByReading}
        data-action="switch-growing"
        onClick={() => change({ keepByReading: !keepByReading })}
      >
        <span class="track" aria-hidden="true" /> {say('library_growing_switch')}
      </button>
      <label>
        {say('library_keep_for')}
        <select name="keep-days" value={keepDays} onChange={({ currentTarget }) => change({ keepDays: daysIn(currentTarget.value) })}>
          {DAYS.map((days) => (
            <option key={days} value={days}>
              {say(`library_keep_${days}`)}
            </option>
          ))}
        </select>
      </label>
      {articles.length > 0 && (
        <details>
          <summary>{phrases.many('library_kept', articles.length)}</summary>
          <ul class="kept-list">
            {articles.map(({ id, name, at }) => (
              <li key={id} data-kept={id}>
                <span dir="auto">{name}</span>{' '}
                <span class="facts">{date({ value: at.slice(0, 10), precision: 'day', inferred: false })}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function daysIn(value: string): Settings['keepDays'] {
  return DAYS.find((days) => String(days) === value) ?? 90;
}
