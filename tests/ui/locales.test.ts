import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from './locales.ts';
import type { MessageFile } from './messages.ts';

const filesOf = Object.fromEntries(
  LOCALES.map((locale) => [locale, JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8')) as MessageFile]),
) as Record<Locale, MessageFile>;
const english = filesOf.en;

/** Plural messages, without their form. */
const PLURALS = Object.keys(english).flatMap((key) => {
  const base = key.replace(/_other$/, '');
  return base !== key && `${base}_one` in english ? [base] : [];
});

/** Forms for one or two of something may leave the number to the word: Arabic says “two days” in one. */
const MAY_LEAVE_NUMBER = ['zero', 'one', 'two'];

const placesOf = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort();

describe('languages', () => {
  it('are the ones that there are files for', () => {
    expect(readdirSync('public/_locales').sort()).toEqual([...LOCALES].sort());
  });

  describe.each(LOCALES.filter((locale) => locale !== 'en'))('%s', (locale) => {
    const messages = filesOf[locale];
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const formKeys = PLURALS.flatMap((base) => forms.map((form) => [`${base}_${form}`, `${base}_other`, form] as const));
    const wanted = new Set([
      ...Object.keys(english).filter((key) => !PLURALS.some((base) => key === `${base}_one` || key === `${base}_other`)),
      ...formKeys.map(([key]) => key),
    ]);

    it('says everything, in every plural form of its own, and nothing else', () => {
      expect([...wanted].filter((key) => !(key in messages))).toEqual([]);
      expect(Object.keys(messages).filter((key) => !wanted.has(key))).toEqual([]);
    });

    it('leaves no message empty', () => {
      expect(Object.entries(messages).filter(([, { message }]) => message.trim() === '')).toEqual([]);
    });

    it('puts the same things into its messages as English does', () => {
      const wrong = Object.entries(messages).filter(([key, { message }]) => {
        const form = formKeys.find(([own]) => own === key);
        const there = placesOf(english[form?.[1] ?? key]?.message ?? '').filter(
          (place) => place !== '$1' || !form || !MAY_LEAVE_NUMBER.includes(form[2]),
        );
        const here = placesOf(message);
        return (
          !there.every((place) => here.includes(place)) ||
          here.some((place) => !placesOf(english[form?.[1] ?? key]?.message ?? '').includes(place))
        );
      });
      expect(wrong).toEqual([]);
    });

    it('is another language: few messages stand in it as in English', () => {
      const same = Object.entries(messages).filter(([key, { message }]) => message === english[key]?.message && /\p{L}{4,}/u.test(message));
      expect(same.length / wanted.size).toBeLessThan(0.05);
    });
  });
});
