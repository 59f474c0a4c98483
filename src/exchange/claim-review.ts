import type { SourceDocument } from '../domain/claim.ts';
import type { ClaimContent, ReadRow } from '../domain/import.ts';
import { type Identify, LONGEST_TEXT } from './columns.ts';
import { dateIn } from './date-text.ts';

type Node = Readonly<Record<string, unknown>>;

/** Objects looked at in one part of a file, and how deep: enough for every wrapping met, a bound for hostile ones. */
const MOST_NODES = 20_000;

/**
 * The claims in a piece of schema.org data, however it is wrapped: a ClaimReview, an array, `@graph`, a DataFeed with its items, an article with `review`.
 * The claim is what was reviewed, by whom it was made and when; the document is the review. What the reviewer thinks of it (`reviewRating`) is left out:
 * the base holds what was said, and no verdicts.
 */
export function claimReviewsIn(value: unknown, row: number, identify: Identify): ReadRow[] {
  const reviews = nodesIn(value).filter((node) => hasType(node, 'ClaimReview'));
  return reviews.flatMap((review) => rowsOf(review, row, identify));
}

/** Whether there is any ClaimReview in it. */
export function hasClaimReview(value: unknown): boolean {
  return nodesIn(value).some((node) => hasType(node, 'ClaimReview'));
}

function rowsOf(review: Node, row: number, identify: Identify): ReadRow[] {
  const reviewed = [review.itemReviewed].flat().filter(isNode);
  const text =
    textIn(review.claimReviewed) ?? first(reviewed, (node) => textIn(node.text) ?? textIn(node.name) ?? textIn(node.description));
  const problem = (code: 'no-text' | 'too-long' | 'date', detail: string, kept: boolean): ReadRow => ({
    kind: 'problem',
    problem: { row, code, detail: detail.slice(0, 200), kept },
  });
  if (text === null) return [problem('no-text', addressIn(review.url) ?? '', false)];
  if (text.length > LONGEST_TEXT) return [problem('too-long', text, false)];
  const written = first(reviewed, (node) => textIn(node.datePublished) ?? textIn(node.dateCreated));
  const said = written === null ? null : dateIn(written, null);
  const notes = written !== null && !said ? [problem('date', written, true)] : [];
  return [...notes, { kind: 'claim', row, content: contentOf(review, reviewed, text, said, identify) }];
}

function contentOf(review: Node, reviewed: readonly Node[], text: string, said: ClaimContent['said'], identify: Identify): ClaimContent {
  const author = first(reviewed, (node) => personIn(node.author) ?? personIn(node.creator));
  const speaker = author && identify(author.name, author.kind, author.role);
  return {
    key: null,
    document: documentOf(review, text),
    paragraph: null,
    text,
    quote: null,
    speaker,
    manner: speaker ? 'indirect' : 'narrated',
    certainty: speaker ? 'reported' : 'alleged',
    said,
  };
}

/** The review: where the claim was found. */
function documentOf(review: Node, text: string): SourceDocument {
  const url = addressIn(review.url) ?? addressIn(review['@id']) ?? addressIn(review.mainEntityOfPage);
  const title = shortIn(review.headline) ?? shortIn(review.name) ?? text;
  const outlet = personIn(review.author)?.name ?? personIn(review.publisher)?.name ?? hostOf(url);
  const published = textIn(review.datePublished);
  return { id: url ?? title, title, outlet, author: null, published: published === null ? null : dateIn(published, null), url };
}

/** All objects at any depth, outermost first. */
function nodesIn(value: unknown): Node[] {
  const queue: unknown[] = [value];
  const nodes: Node[] = [];
  for (let i = 0; i < queue.length; i++) {
    const one = queue[i];
    if (isNode(one)) nodes.push(one);
    // One by one: a list of a million is no list of arguments.
    for (const child of Array.isArray(one) ? one : isNode(one) ? Object.values(one) : []) {
      if (queue.length >= MOST_NODES) break;
      if (typeof child === 'object' && child !== null) queue.push(child);
    }
  }
  return nodes;
}

function hasType(node: Node, type: string): boolean {
  return [node['@type']].flat().some((one) => typeof one === 'string' && one.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '') === type);
}

/** Whoever made a claim: `{name}`, a bare string, or the first of several; entities that carry no name are nobody. */
function personIn(
  value: unknown,
): { readonly name: string; readonly kind: 'person' | 'organisation' | undefined; readonly role: string | null } | null {
  const [one] = [value].flat();
  const name = isNode(one) ? shortIn(one.name) : shortIn(one);
  if (name === null || /^(?:unknown|various|n\/a|none|anonymous|-)$/i.test(name)) return null;
  if (!isNode(one)) return { name, kind: undefined, role: null };
  const kind = hasType(one, 'Person') ? 'person' : undefined;
  return { name, kind: kind && looksLikePerson(name) ? kind : undefined, role: textIn(one.jobTitle) };
}

/** Publishers declare everybody a Person ("Facebook posts", "Viral image"): only names of two to four capitalised words are taken for one. */
function looksLikePerson(name: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]*(?: (?:de|van|von|al|bin|da|di|la|le|\p{Lu}[\p{L}.'’-]*)){1,3}$/u.test(name);
}

function textIn(value: unknown): string | null {
  const [outer] = [value].flat();
  const [one] = isNode(outer) && '@value' in outer ? [outer['@value']].flat() : [outer];
  if (typeof one !== 'string') return null;
  const text = withoutMarkup(one).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

/** As `textIn`, cut to what a title or name may be. */
function shortIn(value: unknown): string | null {
  return textIn(value)?.slice(0, LONGEST_TEXT) ?? null;
}

/** Some publishers leave tags and entities of their page in their data. */
function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ')
    .replace(/&(amp|lt|gt|quot|#0?39|apos|nbsp);/g, (_, name: string) => ENTITIES[name.replace('#039', '#39')] ?? ' ');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'", nbsp: ' ' };

function addressIn(value: unknown): string | null {
  const [one] = [value].flat();
  const address = isNode(one) ? one['@id'] : one;
  return typeof address === 'string' && /^https?:\/\/\S+$/i.test(address.trim()) && address.length <= 8000 ? address.trim() : null;
}

function hostOf(url: string | null): string | null {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null;
}

function first<T>(nodes: readonly Node[], find: (node: Node) => T | null): T | null {
  for (const node of nodes) {
    const found = find(node);
    if (found !== null) return found;
  }
  return null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
