import type { Dated } from './dated.ts';
import type { RelationKind } from './relation.ts';
import type { Quote, TextSelectors } from './selector.ts';
import type { Speaker } from './speaker.ts';

/** The colours of highlights; what each stands for is the reader's to say. Each has an underline style of its own too. */
export const COLOURS = ['yellow', 'green', 'blue', 'red', 'purple'] as const;
export type Colour = (typeof COLOURS)[number];

/** What was known of the annotated page when the annotation was made: enough to cite it when the page is gone. */
export interface SourcePage {
  /** Canonical URL without fragment and tracking parameters: the same as `Article.url`. */
  readonly url: string;
  readonly title: string;
  readonly byline: readonly string[];
  readonly siteName: string | null;
  readonly published: Dated | null;
  /** When the reader saw it, ISO 8601 UTC. */
  readonly accessed: string;
}

/** A statement as an annotation keeps it: its words outlive the article and the base. */
export interface QuotedStatement {
  readonly source: SourcePage;
  readonly quote: Quote;
  /** Null = the article itself, or unclear. */
  readonly speaker: Speaker | null;
  readonly said: Dated | null;
}

/** A prior statement as an annotation keeps it. Its document may have no address; then it has no link either. */
export interface QuotedClaim {
  /** Id of the claim in the base; the base may no longer hold it. */
  readonly claim: string;
  readonly text: string;
  readonly title: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: Dated | null;
  readonly speaker: Speaker | null;
  readonly said: Dated | null;
}

/** What an annotation is about. */
export type Target =
  /** A passage of the page, drawn in a colour. */
  | {
      readonly kind: 'text';
      readonly source: SourcePage;
      readonly selectors: TextSelectors;
      readonly colour: Colour;
      readonly speaker: Speaker | null;
    }
  | { readonly kind: 'page'; readonly source: SourcePage }
  | { readonly kind: 'statement'; readonly statement: QuotedStatement }
  /** "These two": a statement and what was said before. */
  | { readonly kind: 'relation'; readonly statement: QuotedStatement; readonly prior: QuotedClaim; readonly relation: RelationKind };

/** Why it was made (W3C Web Annotation Data Model, 3.3.5). */
export type Motivation = 'highlighting' | 'commenting' | 'linking';

/** What the reader wrote. */
export interface Body {
  /** Markdown; "" where there is only a highlight or a tag. */
  readonly text: string;
  /** As the reader typed them, without "#", each once. */
  readonly tags: readonly string[];
}

/** A highlight or note (W3C Annotation). */
export interface Annotation {
  /** UUID, the same in every browser and export. */
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly created: string;
  readonly modified: string;
  readonly target: Target;
  readonly body: Body;
  /** When the reader removed it, ISO 8601 UTC. Kept, so that it can be undone and a copy from elsewhere does not bring it back. */
  readonly removed: string | null;
}

/** What the reader is writing and has not finished: about something new, or over the annotation with the same id. */
export interface Draft {
  /** Id that the annotation has or will have. */
  readonly id: string;
  readonly target: Target;
  readonly body: Body;
  /** Of the last keystroke that was stored, ISO 8601 UTC. */
  readonly modified: string;
}

/** What became of a passage in the page as it is now. Never stored: the next visit may find another page. */
export type Anchoring =
  /** The page is still loading or was not looked at yet. */
  | { readonly status: 'pending' }
  /** The same words in the same place of the text. */
  | { readonly status: 'exact' }
  /** The same words elsewhere. */
  | { readonly status: 'moved' }
  /** Nearly the same words; `score` in [0, 1], 1 = the same. */
  | { readonly status: 'approximate'; readonly score: number }
  /** Several places fit equally well: nothing is drawn, the reader chooses. */
  | { readonly status: 'ambiguous'; readonly places: number }
  | { readonly status: 'lost' };

/** The page that an annotation belongs to. */
export function sourceOfTarget(target: Target): SourcePage {
  return target.kind === 'text' || target.kind === 'page' ? target.source : target.statement.source;
}

/** Two statements are linked; a passage without words of the reader's is highlighted; all else is a comment. */
export function motivationOf({ target, body }: Pick<Annotation, 'target' | 'body'>): Motivation {
  if (target.kind === 'relation') return 'linking';
  return target.kind === 'text' && body.text === '' ? 'highlighting' : 'commenting';
}
