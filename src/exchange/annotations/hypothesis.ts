import * as v from 'valibot';
import { type Annotation, COLOURS, type SourcePage, type Target } from '../../domain/annotation.ts';
import { failure, ok, type Result } from '../../domain/result.ts';
import { idFrom } from './identity.ts';
import { address, explained, moment, words } from './shapes.ts';

/** An export of the Hypothesis client: `{export_date, …, annotations: […]}`. */
const exported = v.object({ export_date: v.optional(v.unknown()), annotations: v.array(v.unknown()) });

const selector = v.union([
  v.object({ type: v.literal('TextQuoteSelector'), exact: words, prefix: v.optional(words, ''), suffix: v.optional(words, '') }),
  // Their positions count UTF-16 units of another reading of the page; ours would only be misled.
  v.pipe(
    v.looseObject({ type: v.optional(v.unknown()) }),
    v.check(({ type }) => type !== 'TextQuoteSelector', 'is no TextQuoteSelector'),
    v.transform(() => null),
  ),
]);

const annotation = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  created: v.optional(moment),
  updated: v.optional(moment),
  uri: address,
  text: v.optional(words, ''),
  tags: v.optional(v.array(words), []),
  target: v.optional(v.array(v.object({ selector: v.optional(v.array(selector), []) })), []),
  document: v.optional(v.object({ title: v.optional(v.array(words), []) }), {}),
});

export function looksLikeHypothesis(value: unknown): { readonly annotations: readonly unknown[] } | null {
  const read = v.safeParse(exported, value);
  return read.success ? read.output : null;
}

/** One annotation of a Hypothesis export; a reply becomes a note on the page it stands on. */
export function annotationFromHypothesis(value: unknown, at: string): Result<Annotation> {
  const read = v.safeParse(annotation, value);
  if (!read.success) return failure('bad-input', explained(read.issues[0]));
  const { id, created = at, updated = created, uri, text, tags, target, document } = read.output;
  const source: SourcePage = { url: uri, title: document.title?.[0] ?? '', byline: [], siteName: null, published: null, accessed: created };
  const quote = target.flatMap((one) => one.selector).find((one) => one !== null);
  const about: Target = quote
    ? { kind: 'text', source, selectors: { quote, position: null }, colour: COLOURS[0], speaker: null }
    : { kind: 'page', source };
  return ok({
    id: idFrom(`hypothesis:${id}`),
    created,
    modified: updated,
    target: about,
    body: { text, tags: [...new Set(tags)].filter((tag) => tag !== '') },
    removed: null,
  });
}
