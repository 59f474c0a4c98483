import { madeClaims } from '../made-claims.ts';

/** A page with an article of so many sentences; `n` makes it another one. */
export function articlePage(n: number, sentences: number): string {
  const paragraphs = madeClaims(sentences + n)
    .slice(n)
    .map(({ text }) => `<p>${text}</p>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Council ${n} counts</title></head><body><article><h1>Council ${n} counts</h1>${paragraphs.join('\n')}</article></body></html>`;
}
