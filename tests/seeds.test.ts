import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ClaimPack, claimsOf, decodePack } from '../src/domain/pack.ts';
import { identify } from '../src/engine/speakers/identity.ts';

const SEEDS = resolve(import.meta.dirname, '../seeds');
const FILES = readdirSync(SEEDS).filter((file) => file !== 'pack.schema.json');

function seed(file: string): ClaimPack {
  const pack = decodePack(JSON.parse(readFileSync(join(SEEDS, file), 'utf8')), file);
  if (!pack.ok) throw new Error(pack.error.message);
  return pack.value;
}

describe('seed packs', () => {
  it('are five, one a document', () => {
    expect(FILES.map((file) => seed(file).id)).toEqual(['seed:000', 'seed:001', 'seed:002', 'seed:003', 'seed:004']);
    expect(FILES.every((file) => seed(file).documents.length === 1 && seed(file).origin.kind === 'seed')).toBe(true);
  });

  it('hold at least 16 claims each and 100 in all', () => {
    const counts = FILES.map((file) => seed(file).claims.length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(16);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(100);
  });

  it('give every claim an id that is unique in the base, and a text that no other claim of its pack has', () => {
    const ids = FILES.flatMap((file) => claimsOf(seed(file), identify).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { claims } of FILES.map(seed)) expect(new Set(claims.map(({ text }) => text)).size).toBe(claims.length);
  });

  describe.each(FILES)('%s', (file) => {
    const { claims, documents } = seed(file);
    const wrong = (test: (claim: ClaimPack['claims'][number]) => boolean) => claims.filter((claim) => !test(claim)).map(({ id }) => id);

    it('quotes no more than 30 words at a time, and only where a speaker is quoted', () => {
      expect(wrong(({ quote }) => quote === null || quote.split(/\s+/).length <= 30)).toEqual([]);
      expect(
        wrong(
          ({ quote, manner, speaker }) =>
            (quote !== null) === (manner === 'direct' || manner === 'mixed') && (quote === null || speaker !== null),
        ),
      ).toEqual([]);
    });

    it('says of every claim who speaks: a speaker who is quoted or reported, or the article itself', () => {
      expect(wrong(({ speaker, manner }) => (speaker === null) === (manner === 'narrated'))).toEqual([]);
    });

    it('names the speaker in the text, so that the claim can be found by the name', () => {
      const surname = (name: string) => name.split(' ').at(-1) ?? name;
      expect(wrong(({ speaker, text }) => speaker?.kind !== 'person' || text.includes(surname(speaker.name).replace(/yy$/, 'y')))).toEqual(
        [],
      );
    });

    it('writes full sentences that need nothing before them', () => {
      expect(wrong(({ text }) => /^\p{Lu}.*[.?]$/su.test(text) && text.split(' ').length >= 6)).toEqual([]);
      expect(wrong(({ text }) => !/^(?:He|She|It (?!is\b)|They|This|That|These|Those)\b/.test(text))).toEqual([]);
    });

    it('marks as questions what it puts as questions', () => {
      expect(wrong(({ text, certainty }) => !text.endsWith('?') || certainty === 'questioned')).toEqual([]);
    });

    it('keeps the hedge in the certainty', () => {
      expect(wrong(({ text, certainty }) => !/\breportedly\b/.test(text) || certainty === 'reported')).toEqual([]);
      expect(wrong(({ text, certainty }) => !/\ballegedly\b/.test(text) || certainty === 'alleged')).toEqual([]);
    });

    it('dates the document and every claim, none later than the document', () => {
      expect(documents.every(({ published }) => published?.inferred)).toBe(true);
      const published = documents[0]?.published?.value ?? '';
      expect(wrong(({ said }) => said !== null && said.value.slice(0, published.length) <= published)).toEqual([]);
    });

    it('holds every figure of a text as a quantity', () => {
      const figures = (text: string) => text.match(/(?<!Article |in |since |By February |In February )\b\d[\d,]*(?!\d)/g) ?? [];
      expect(
        wrong(({ text, quantities }) =>
          figures(text).every((figure) => quantities.some(({ value }) => value === Number(figure.replaceAll(',', '')))),
        ),
      ).toEqual([]);
    });
  });

  it('carry both sides where the documents doubt or contradict each other or themselves', () => {
    const texts = FILES.flatMap((file) => seed(file).claims.map(({ text, note }) => ({ text, note })));
    const some = (pattern: RegExp) => texts.filter(({ text }) => pattern.test(text));
    const sides: [RegExp, RegExp][] = [
      [/Russia (?:has )?(?:reportedly )?accept/, /not agreed to a summit/],
      [/signed on to the security guarantees/, /Witkoff was mistaken before/],
      [/linked to the condition that Ukraine cedes land/, /contest that the security guarantee is linked/],
      [/unwilling to compromise/, /reluctant willingness of Putin/],
    ];
    for (const [one, other] of sides) expect([some(one).length > 0, some(other).length > 0]).toEqual([true, true]);
    expect(some(/two years/).map(({ note }) => note !== null)).toEqual([true, true]);
  });
});
