import * as v from 'valibot';
import { COLOURS } from '../domain/annotation.ts';
import type { Result } from '../domain/result.ts';
import { type FromPage, PARTS, type ToPage } from './page-api.ts';
import { dated, decodeAs, line, mark } from './shapes.ts';

const origin = v.picklist(['json-ld', 'meta', 'microdata', 'shown', 'address', 'reader']);
const origins = v.object({
  title: v.exactOptional(origin),
  byline: v.exactOptional(origin),
  siteName: v.exactOptional(origin),
  published: v.exactOptional(origin),
  updated: v.exactOptional(origin),
  section: v.exactOptional(origin),
});
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const unreadable = v.picklist(['no-article', 'empty', 'pdf', 'restricted', 'language', 'too-large', 'changed-while-reading']);

/** UTF-16 units; a book of this length is no article, and a message must stay small. */
export const MAX_TEXT = 2_000_000;

export const article = v.pipe(
  v.object({
    url: v.pipe(v.string(), v.maxLength(8000)),
    title: line,
    byline: v.pipe(v.array(line), v.maxLength(50)),
    siteName: v.nullable(line),
    published: v.nullable(dated),
    updated: v.nullable(dated),
    language: v.nullable(v.pipe(v.string(), v.maxLength(40))),
    section: v.exactOptional(v.nullable(line)),
    origins: v.exactOptional(origins),
    text: v.pipe(v.string(), v.maxLength(MAX_TEXT)),
    blocks: v.pipe(
      v.array(v.object({ kind: v.picklist(['heading', 'paragraph', 'item', 'quote', 'caption', 'time']), start: offset, end: offset })),
      v.maxLength(50_000),
    ),
    cutShort: v.boolean(),
    partHidden: v.exactOptional(v.boolean()),
    capped: v.exactOptional(v.boolean()),
  }),
  v.check(
    ({ text, blocks }) => blocks.every(({ start, end }, i) => start <= end && end <= text.length && start >= (blocks[i - 1]?.end ?? 0)),
    'blocks must lie in the text, in order',
  ),
);

const outcome = v.variant('status', [
  v.object({ status: v.literal('article'), article }),
  v.object({ status: v.literal('unreadable'), reason: unreadable, url: v.pipe(v.string(), v.maxLength(8000)), title: line }),
  v.object({ status: v.literal('failed'), message: line }),
]);

/** Milliseconds since 1970, with fractions. */
const since = v.pipe(v.number(), v.finite(), v.minValue(0));

const fromPage = v.variant('call', [
  v.object({ call: v.literal('want'), part: v.picklist(PARTS) }),
  v.object({ call: v.literal('page-read'), outcome, since }),
  v.object({ call: v.literal('page-left'), url: v.pipe(v.string(), v.maxLength(8000)), title: line, since }),
  v.object({ call: v.literal('mark-hit'), id: line }),
  v.object({ call: v.literal('highlight'), colour: v.picklist(COLOURS) }),
]);

const direction = v.picklist(['ltr', 'rtl']);
const colourNames = v.object({ yellow: line, green: line, blue: line, red: line, purple: line });

const toPage = v.variant('call', [
  v.object({ call: v.literal('ping') }),
  v.object({ call: v.literal('claim-reviews') }),
  v.object({ call: v.literal('selected') }),
  v.object({ call: v.literal('step-mark'), forward: v.boolean() }),
  v.object({ call: v.literal('tell'), text: line, direction }),
  v.object({ call: v.literal('offer-colours'), texts: v.nullable(v.object({ label: line, colours: colourNames, direction })) }),
  v.object({ call: v.literal('draw'), marks: v.pipe(v.array(mark), v.maxLength(10_000)) }),
  v.object({ call: v.literal('reveal'), quote: v.object({ exact: v.string(), prefix: v.string(), suffix: v.string() }) }),
]);

/** What a content script sent; a page may have had its hands on it, so nothing is taken on trust. */
export function decodeFromPage(value: unknown): Result<FromPage> {
  return decodeAs(fromPage, value, 'message from a page');
}

/** What an extension page asks of the content script. */
export function decodeToPage(value: unknown): Result<ToPage> {
  return decodeAs(toPage, value, 'message to a page');
}
