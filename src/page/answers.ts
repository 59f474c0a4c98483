import type { Colour } from '../domain/annotation.ts';
import type { SelectedPassage } from '../messaging/marks-api.ts';
import type { PageAnswers, PageOutcome, PartName, ToPage } from '../messaging/page-api.ts';
import { addressOf, titleOf } from './address.ts';
import { needPart, partThere } from './parts.ts';

/** Null where the part that could answer cannot be had: then the page counts as out of reach. */
export type Answer = PageAnswers[ToPage['call']] | Promise<PageAnswers[ToPage['call']] | null>;

export type Identity = Extract<SelectedPassage, { status: 'passage' }>['page'];

/** By what the page is cited: the article's own words about itself, where it holds one. */
export function pageOf(outcome: PageOutcome): Identity {
  if (outcome.status !== 'article') return unknownPage();
  const { url, title, byline, siteName, published } = outcome.article;
  return { url, title, byline, siteName, published };
}

/** What is known of a page that was not read. */
export function unknownPage(): Identity {
  return { url: addressOf(window), title: titleOf(document), byline: [], siteName: null, published: null };
}

/** What answering takes from the script at rest. */
export interface PageHands {
  load(part: PartName): Promise<unknown>;
  /** What the page is known by. */
  page(): Promise<Identity>;
  /** The reader chose a colour for what is selected. */
  highlight(colour: Colour): void;
}

/** Answers a call by the part that knows. */
export function answerCall(call: ToPage, { load, page, highlight }: PageHands): Answer {
  switch (call.call) {
    case 'ping':
      return { url: location.href };
    case 'claim-reviews':
      return needPart('reading', load).then((part) => part && { json: part.claimReviews(document), host: location.hostname });
    case 'draw':
      // Most pages have no marks: nothing need be there to draw none.
      if (call.marks.length === 0 && !partThere('marks')) return [];
      return needPart('marks', load).then((part) => part?.marks.draw(call.marks) ?? null);
    case 'step-mark':
      return { found: partThere('marks')?.marks.step(call.forward) != null };
    case 'reveal':
      return needPart('marks', load).then((part) => part && { found: part.reveal(call.quote) });
    case 'offer-colours':
      // Most readers want none: nothing need be there to offer none.
      if (call.texts === null && !partThere('bar')) return { done: true };
      return needPart('bar', load).then((part) => doneBy(part, () => part?.offer(call.texts, highlight)));
    case 'tell':
      return needPart('bar', load).then((part) => doneBy(part, () => part?.tell(call.text, call.direction)));
    case 'selected':
      return needPart('marks', load).then(async (part) => {
        const selected = part?.selected() ?? null;
        return selected?.status === 'passage' ? { ...selected, page: await page() } : selected;
      });
  }
}

function doneBy(part: unknown, work: () => void): { readonly done: true } | null {
  if (!part) return null;
  work();
  return { done: true };
}
