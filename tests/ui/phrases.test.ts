import { describe, expect, it } from 'vitest';
import { type Dated, dated } from '../../src/domain/dated.ts';
import { coverageText, phrasesOf } from '../../src/ui/phrases.ts';
import { summaryText } from '../../src/ui/summary.ts';
import { ENGLISH } from './fake-client.ts';
import { compared, coverage } from './sample.ts';

const english = phrasesOf({ message: ENGLISH });
const speaking = (locale: string, more: Record<string, string> = {}) =>
  phrasesOf({ message: (key, substitutions) => (key === '@@ui_locale' ? locale : (more[key] ?? ENGLISH(key, substitutions))) });

const DATES: readonly (readonly [value: string, inferred: boolean, text: string])[] = [
  ['2026', false, '2026'],
  ['2026-02', false, 'Feb 2026'],
  ['2026-02-06', false, '6 Feb 2026'],
  ['2026-02-06', true, 'about 6 Feb 2026'],
  // The day as it was written, in whatever zone.
  ['2026-02-06T23:30:00-05:00', false, '6 Feb 2026'],
];

describe('phrases', () => {
  it.each(DATES)('say %s (inferred: %s) as “%s”', (value, inferred, text) => {
    expect(english.date(dated(value, inferred) as Dated)).toBe(text);
  });

  it('say dates, counts and plural forms as the reader’s language does', () => {
    const ukrainian = speaking('uk', { others_few: 'few', others_many: 'many' });
    expect([ukrainian.many('others', 2), ukrainian.many('others', 7)]).toEqual(['few', 'many']);
    expect(speaking('de').date(dated('2026-03-06') as Dated)).toMatch(/6. März 2026/);
    expect(speaking('de').say('sources_other', 1234)).toBe('1.234 sources');
  });

  it('fall back to the general plural form, and to English where the locale is unknown', () => {
    expect(speaking('uk').many('others', 7)).toBe(english.many('others', 7));
    for (const locale of ['xx_??', '@@ui_locale', '']) expect(speaking(locale).locale).toBe('en');
  });

  it('name languages, and give back what is no language code', () => {
    expect([english.languageName('sv'), english.languageName('?')]).toEqual(['Swedish', '?']);
  });

  it('say what was searched', () => {
    expect(plain(coverageText(coverage, english))).toBe('214 statements from 7 sources, Aug 2025 – Feb 2026');
    expect(coverageText({ ...coverage, claims: 1, documents: 1, from: null, to: null }, english)).toBe('1 statement from 1 source');
  });

  it('sum an article up in one line', () => {
    expect(plain(summaryText(compared, english))).toBe(
      '7 statements, 1 contradicts, 1 figure differs, 2 repeat; compared with 214 statements from 7 sources, Aug 2025 – Feb 2026',
    );
    expect(summaryText({ ...compared, relations: [], coverage: { ...coverage, claims: 0 } }, english)).toBe(
      '7 statements; nothing to compare with',
    );
  });
});

/** Intl sets thin spaces around the dash of a range. */
function plain(text: string): string {
  return text.replace(/\s/g, ' ');
}
