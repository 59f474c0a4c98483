import DOMPurify from 'dompurify';
import { marked } from 'marked';

/**
 * The one door for text that the reader, or a file from elsewhere, wrote as Markdown: marked makes HTML of it, DOMPurify lets pass only what a note
 * needs. No pictures, as showing one would tell its server who reads; no styles, frames, forms or scripts.
 */
const TAGS = [
  'a',
  'p',
  'br',
  'strong',
  'em',
  'del',
  'mark',
  'code',
  'pre',
  'blockquote',
  'ul',
  'ol',
  'li',
  'hr',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
];
const RULES = {
  ALLOWED_TAGS: [...TAGS, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ALLOWED_ATTR: ['href', 'title', 'start'],
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
};

/** Clean HTML of a text in Markdown. */
export function renderMarkdown(markdown: string): string {
  return DOMPurify.sanitize(htmlOf(markdown), RULES);
}

/** The same as nodes, for putting into the panel. */
export function markdownFragment(markdown: string): DocumentFragment {
  return DOMPurify.sanitize(htmlOf(markdown), { ...RULES, RETURN_DOM_FRAGMENT: true });
}

function htmlOf(markdown: string): string {
  return marked.parse(markdown, { async: false, gfm: true, breaks: true });
}
