const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\u2061-\u2064\uFEFF\u202A-\u202E\u2066-\u2069]/;
const ALL_INVISIBLE = new RegExp(INVISIBLE, 'g');

/** Folds white space; takes out soft hyphens, zero-width characters and direction marks. */
export function tidy(text: string): string {
  const visible = INVISIBLE.test(text) ? text.replace(ALL_INVISIBLE, '') : text;
  // A blank that stands alone stays as it is: most do.
  return visible.replace(/\s{2,}|[^\S ]/g, ' ').trim();
}

/** For each UTF-16 unit of `tidy(text)` its offset in `text`. */
export function tidyMap(text: string): number[] {
  const offsets: number[] = [];
  let blank = -1;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? '';
    if (INVISIBLE.test(character)) continue;
    if (/\s/.test(character)) {
      if (offsets.length > 0 && blank < 0) blank = i;
      continue;
    }
    if (blank >= 0) offsets.push(blank);
    blank = -1;
    offsets.push(i);
  }
  return offsets;
}
