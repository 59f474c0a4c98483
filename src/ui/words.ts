import type { Dated } from '../domain/dated.ts';
import type { PanelClient } from '../messaging/panel-client.ts';

/** Looks up a message; `many` picks the plural form of the reader's language. */
export interface Words {
  say(key: string, ...substitutions: readonly (string | number)[]): string;
  many(key: string, count: number, ...substitutions: readonly (string | number)[]): string;
  date(date: Dated): string;
  /** "4 months earlier" between two dates; null where either is unknown or both are of one day. */
  between(prior: Dated | null, current: Dated | null): string | null;
}

const DAY = 86_400_000;

export function words(client: Pick<PanelClient, 'message'>, locale: string): Words {
  const plural = new Intl.PluralRules(locale);
  const say: Words['say'] = (key, ...substitutions) => client.message(key, substitutions.map(String));
  const many: Words['many'] = (key, count, ...substitutions) => {
    const exact = say(`${key}_${plural.select(count)}`, count, ...substitutions);
    return exact.startsWith(key) ? say(`${key}_other`, count, ...substitutions) : exact;
  };
  return {
    say,
    many,
    date(date) {
      const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
      if (date.precision !== 'year') options.month = 'short';
      if (date.precision === 'day' || date.precision === 'time') options.day = 'numeric';
      const shown = new Intl.DateTimeFormat(locale, options).format(Date.parse(date.value));
      return date.inferred ? say('date_inferred', shown) : shown;
    },
    between(prior, current) {
      if (!prior || !current) return null;
      const days = Math.round((Date.parse(current.value) - Date.parse(prior.value)) / DAY);
      const apart = Math.abs(days);
      if (apart < 1) return null;
      const key = days > 0 ? 'earlier' : 'later';
      const isRough = [prior, current].some(({ precision }) => precision === 'month' || precision === 'year');
      if (isRough && apart < 30) return null;
      if (apart < 45 && !isRough) return many(`${key}_days`, apart);
      return apart < 700 ? many(`${key}_months`, Math.round(apart / 30.4)) : many(`${key}_years`, Math.round(apart / 365));
    },
  };
}
