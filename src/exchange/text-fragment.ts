/** The words to be found, with a little of what stands around them (W3C TextQuoteSelector). */
interface Quoted {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Beyond this many UTF-16 units only the beginning and the end are named: shorter links, and small edits between do not break them. */
const LONGEST_WHOLE = 300;
/** Words named at each end of a long passage, and on each side as context. */
const END_WORDS = 6;
const CONTEXT_WORDS = 4;

/**
 * The address with a text directive, `#:~:text=[prefix-,]start[,end][,-suffix]` (https://wicg.github.io/scroll-to-text-fragment/): browsers scroll to
 * the passage. A fragment that the address has is kept before it.
 */
export function textFragmentLink(url: string, { exact, prefix, suffix }: Quoted): string {
  const words = passageOf(exact);
  if (words.length === 0) return url;
  // The outermost word of a context is left out, as the context may begin in its middle.
  const before = wordsOf(prefix.split('\n').at(-1)).slice(1).slice(-CONTEXT_WORDS);
  const after = wordsOf(suffix.split('\n')[0]).slice(0, -1).slice(0, CONTEXT_WORDS);
  const parts = [
    ...(before.length > 0 ? [`${encoded(before)}-`] : []),
    ...words.map(encoded),
    ...(after.length > 0 ? [`-${encoded(after)}`] : []),
  ];
  const base = url.replace(/:~:.*$/s, '');
  return `${base}${base.includes('#') ? '' : '#'}:~:text=${parts.join(',')}`;
}

/** The whole passage, or its two ends. One part never matches across the border of a block, so a passage over several is named by its ends too. */
function passageOf(exact: string): readonly (readonly string[])[] {
  const lines = exact
    .split('\n')
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const [first = [], last = []] = [lines[0], lines.at(-1)];
  const isShort = lines.length === 1 && (exact.length <= LONGEST_WHOLE || first.length <= 2 * END_WORDS);
  if (lines.length === 0 || isShort) return lines;
  return [first.slice(0, END_WORDS), last.slice(-END_WORDS)];
}

function wordsOf(text = ''): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Percent-encoded, with `-` too, which separates the parts; a lone surrogate cannot be encoded and becomes U+FFFD. */
function encoded(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ').replace(/\p{Cs}/gu, '\uFFFD')).replaceAll('-', '%2D');
}
