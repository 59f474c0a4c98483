import * as v from 'valibot';
import type { Article, MetadataField, MetadataOrigin } from './article.ts';
import { type Dated, dated } from './dated.ts';

const line = v.pipe(v.string(), v.trim(), v.maxLength(2000));
const isDate = (value: string) => value === '' || dated(value) !== null;

const schema = v.object({
  /** The article's identity: its canonical URL. */
  url: v.pipe(v.string(), v.maxLength(8000)),
  title: v.exactOptional(v.pipe(line, v.minLength(1, 'a title is needed'))),
  byline: v.exactOptional(v.pipe(v.array(v.pipe(line, v.minLength(1))), v.maxLength(50))),
  /** A date as `Dated` writes it; "" says that the article has none. */
  published: v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(40), v.check(isDate, 'no such date'))),
});

/** What the reader knows better than the page: only what is corrected is there. It stays for that page. */
export type Correction = Readonly<v.InferOutput<typeof schema>>;

/** A correction from outside (a form, a file, a row), or in words what is wrong with it. */
export function correctionFrom(
  value: unknown,
): { readonly ok: true; readonly value: Correction } | { readonly ok: false; readonly problem: string } {
  const result = v.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.output };
  const issue = result.issues[0];
  return { ok: false, problem: `${v.getDotPath(issue) ?? 'correction'}: ${issue.message}` };
}

/** The article as the reader corrected it; what is corrected says that it comes from the reader. */
export function corrected(article: Article, correction: Correction | null): Article {
  if (!correction) return article;
  const { title, byline, published } = correction;
  const given: Partial<Record<MetadataField, MetadataOrigin>> = {
    ...(title !== undefined && { title: 'reader' }),
    ...(byline !== undefined && { byline: 'reader' }),
    ...(published !== undefined && { published: 'reader' }),
  };
  return {
    ...article,
    ...(title !== undefined && { title }),
    ...(byline !== undefined && { byline }),
    ...(published !== undefined && { published: dateOf(published) }),
    origins: { ...article.origins, ...given },
  };
}

function dateOf(published: string): Dated | null {
  return published === '' ? null : dated(published);
}

/** What differs from the article as it stands; null where nothing does. */
export function correctionOf(
  article: Article,
  wanted: { readonly title: string; readonly byline: readonly string[]; readonly published: string },
): Correction | null {
  const day = article.published?.value.slice(0, 10) ?? '';
  const change = {
    ...(wanted.title !== article.title && { title: wanted.title }),
    ...(wanted.byline.join('\n') !== article.byline.join('\n') && { byline: [...wanted.byline] }),
    ...(wanted.published !== day && { published: wanted.published }),
  };
  return Object.keys(change).length > 0 ? { url: article.url, ...change } : null;
}
