import * as v from 'valibot';
import {
  type Annotation,
  type Body,
  COLOURS,
  type QuotedClaim,
  type QuotedStatement,
  type SourcePage,
  type Target,
} from '../../domain/annotation.ts';
import { type Dated, dated } from '../../domain/dated.ts';
import { failure, ok, type Result } from '../../domain/result.ts';
import type { Speaker } from '../../domain/speaker.ts';
import { idFrom } from './identity.ts';
import { address, explained, moment, words } from './shapes.ts';

/** One or several, as JSON-LD lets everything be. */
function many<T extends v.GenericSchema>(item: T) {
  return v.pipe(
    v.unknown(),
    v.transform((value): unknown[] => (Array.isArray(value) ? value : [value])),
    v.array(item),
  );
}

const speaker = v.object({
  'schema:name': words,
  'schema:jobTitle': v.nullish(words, null),
  'onrecord:speakerKind': v.picklist(['person', 'organisation', 'group', 'document']),
  'onrecord:speakerKey': v.nullish(words, null),
});

const described = {
  'schema:headline': v.optional(words, ''),
  'schema:author': v.optional(many(words), []),
  'schema:publisher': v.nullish(words, null),
  'schema:datePublished': v.optional(v.string()),
  'onrecord:inferred-datePublished': v.optional(v.string()),
};

const source = v.union(
  [
    v.pipe(
      v.string(),
      v.transform((id) => ({ id })),
    ),
    v.object({ id: v.string(), ...described }),
  ],
  'is no source',
);

const selector = v.union([
  v.object({ type: v.literal('TextQuoteSelector'), exact: words, prefix: v.optional(words, ''), suffix: v.optional(words, '') }),
  v.object({
    type: v.literal('TextPositionSelector'),
    start: v.pipe(v.number(), v.integer(), v.minValue(0)),
    end: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  // Other selectors lead to places in other kinds of documents; a passage is found without them.
  v.pipe(
    v.looseObject({ type: v.optional(v.unknown()) }),
    v.check(({ type }) => type !== 'TextQuoteSelector' && type !== 'TextPositionSelector', 'is no selector of its type'),
    v.transform(() => null),
  ),
]);

const resource = v.object({
  source: v.optional(source),
  id: v.optional(v.string()),
  selector: v.optional(many(selector), []),
  state: v.optional(v.unknown()),
  styleClass: v.optional(v.unknown()),
  'onrecord:about': v.optional(v.picklist(['statement', 'prior'])),
  'onrecord:claim': v.optional(words),
  'onrecord:speaker': v.optional(speaker),
  'onrecord:said': v.optional(v.string()),
  'onrecord:inferred-said': v.optional(v.string()),
});
type Resource = v.InferOutput<typeof resource>;

const body = v.union([
  v.pipe(
    v.string(),
    v.transform((id) => ({ value: id, purpose: undefined })),
  ),
  v.object({ value: words, purpose: v.optional(v.unknown()) }),
  v.pipe(
    v.looseObject({}),
    v.transform(() => null),
  ),
]);

const annotation = v.object({
  id: v.string(),
  type: v.pipe(
    many(v.string()),
    v.check((types) => types.includes('Annotation'), 'is no Annotation'),
  ),
  created: v.optional(moment),
  modified: v.optional(moment),
  motivation: v.optional(v.unknown()),
  'onrecord:removed': v.nullish(moment, null),
  'onrecord:relation': v.optional(v.picklist(['contradicts', 'differs', 'repeats', 'context'])),
  body: v.optional(many(body), []),
  bodyValue: v.optional(words),
  target: many(
    v.union([
      v.pipe(
        v.string(),
        v.transform((id): Resource => ({ id, selector: [] })),
      ),
      resource,
    ]),
  ),
});

/** One Annotation, ours or another program's; what ours says more is found again, and what others leave out is taken from `at` (ISO 8601). */
export function annotationFromJson(value: unknown, at: string): Result<Annotation> {
  const read = v.safeParse(annotation, value);
  if (!read.success) return failure('bad-input', explained(read.issues[0]));
  const {
    id,
    created = at,
    modified = created,
    body,
    bodyValue,
    target,
    'onrecord:relation': relation,
    'onrecord:removed': removed,
  } = read.output;
  const about = targetFrom(target, relation, created);
  if (!about.ok) return about;
  return ok({ id: idFrom(id), created, modified, target: about.value, body: bodyFrom(body, bodyValue), removed });
}

function bodyFrom(bodies: readonly v.InferOutput<typeof body>[], value = ''): Body {
  const read = bodies.filter((one) => one !== null);
  const tags = read.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value);
  const texts = read.filter(({ purpose }) => purpose !== 'tagging').map(({ value }) => value);
  return { text: [...texts, value].filter((text) => text !== '').join('\n\n'), tags: [...new Set(tags)].filter((tag) => tag !== '') };
}

function targetFrom(
  resources: readonly Resource[],
  relation: v.InferOutput<typeof annotation>['onrecord:relation'],
  created: string,
): Result<Target> {
  const [first, second] = resources;
  if (!first) return failure('bad-input', 'target: is empty');
  const page = pageFrom(first, created);
  if (!page.ok) return page;
  const quote = first.selector.find((one) => one?.type === 'TextQuoteSelector');
  if (!quote) return ok({ kind: 'page', source: page.value });
  const said = dateFrom(first['onrecord:said'], first['onrecord:inferred-said']);
  const { exact, prefix, suffix } = quote;
  const statement: QuotedStatement = { source: page.value, quote: { exact, prefix, suffix }, speaker: speakerFrom(first), said };
  if (relation && second?.['onrecord:about'] === 'prior') return ok({ kind: 'relation', statement, prior: claimFrom(second), relation });
  if (first['onrecord:about'] === 'statement') return ok({ kind: 'statement', statement });
  const position = first.selector.find((one) => one?.type === 'TextPositionSelector') ?? null;
  const colour = COLOURS.find((one) => one === first.styleClass) ?? COLOURS[0];
  return ok({ kind: 'text', source: page.value, selectors: { quote, position }, colour, speaker: speakerFrom(first) });
}

/** A resource may itself be the source. */
function sourceOf({ source, id }: Resource): { readonly id: string } {
  return source ?? { id: id ?? '' };
}

function pageFrom(resource: Resource, created: string): Result<SourcePage> {
  const given = sourceOf(resource);
  const url = v.safeParse(address, given.id);
  if (!url.success) return failure('bad-input', `target: ${explained(url.issues[0])}`);
  const about = v.parse(v.object(described), given);
  const time = v.safeParse(v.object({ sourceDate: moment }), resource.state);
  return ok({
    url: url.output,
    title: about['schema:headline'],
    byline: about['schema:author'],
    siteName: about['schema:publisher'],
    published: dateFrom(about['schema:datePublished'], about['onrecord:inferred-datePublished']),
    accessed: time.success ? time.output.sourceDate : created,
  });
}

function claimFrom(prior: Resource): QuotedClaim {
  const about = v.parse(v.object({ id: v.string(), ...described }), sourceOf(prior));
  const quote = prior.selector.find((one) => one?.type === 'TextQuoteSelector');
  return {
    claim: prior['onrecord:claim'] ?? about.id,
    text: quote?.exact ?? '',
    title: about['schema:headline'],
    url: v.is(address, about.id) ? about.id : null,
    outlet: about['schema:publisher'],
    author: about['schema:author'][0] ?? null,
    published: dateFrom(about['schema:datePublished'], about['onrecord:inferred-datePublished']),
    speaker: speakerFrom(prior),
    said: dateFrom(prior['onrecord:said'], prior['onrecord:inferred-said']),
  };
}

function speakerFrom({ 'onrecord:speaker': read }: Resource): Speaker | null {
  if (!read) return null;
  return { id: read['onrecord:speakerKey'], name: read['schema:name'], role: read['schema:jobTitle'], kind: read['onrecord:speakerKind'] };
}

function dateFrom(given: string | undefined, inferred: string | undefined): Dated | null {
  if (given !== undefined) return dated(given);
  return inferred === undefined ? null : dated(inferred, true);
}
