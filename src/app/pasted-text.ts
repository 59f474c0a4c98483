/** A line that is nothing but the number of its page: "12", "– 12 –", "Page 3 of 10". */
const PAGE_NUMBER = /^(?:[-–—|]\s*)?(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*[-–—|])?$/i;

/**
 * A passage as it was written, from one that was copied out of a document of fixed pages (PDF): without page numbers, with the words whole that were divided at
 * the end of a line, and one line for each paragraph. Never nothing where something was pasted.
 */
export function pastedText(pasted: string): string {
  const paragraphs: string[] = [];
  let open = '';
  for (const line of linesOf(pasted)) {
    if (line === '' && open !== '') paragraphs.push(open);
    open = line === '' || open === '' ? line : joined(open, line);
  }
  if (open !== '') paragraphs.push(open);
  return paragraphs.join('\n\n') || pasted.trim();
}

/** A page number goes with the blank lines around it where the sentence runs on over the page's end. */
function linesOf(pasted: string): string[] {
  const lines = pasted
    .replace(/\r\n?|[\f\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  const kept: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (!isPageNumber(lines, i)) {
      kept.push(line);
      continue;
    }
    const last = kept.findLastIndex((one) => one !== '');
    const runsOn = last >= 0 && !/[.!?:]["'”’)]*$/.test(kept[last] ?? '');
    if (!runsOn) continue;
    kept.length = last + 1;
    while (lines[i + 1] === '') i++;
  }
  return kept;
}

/** A bare number in the midst of lines may be of the sentence: a page's end has a blank line beside it, or says what it is. */
function isPageNumber(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (!PAGE_NUMBER.test(line)) return false;
  return !/^\d+$/.test(line) || (lines[at - 1] ?? '') === '' || (lines[at + 1] ?? '') === '';
}

/** "govern-" and "ment" are one word; "twenty-" and "Five" or figures keep the hyphen. */
function joined(open: string, line: string): string {
  if (/\p{Ll}[-\u2010]$/u.test(open) && /^\p{Ll}/u.test(line)) return open.slice(0, -1) + line;
  return /[-\u2010\u00ad]$/.test(open) ? open.replace(/\u00ad$/, '') + line : `${open} ${line}`;
}
