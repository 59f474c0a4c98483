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

/** Answers a call by the part that knows; `page` is what the page is known by. */
export function answerCall(call: ToPage, load: (part: PartName) => Promise<unknown>, page: () => Promise<Identity>): Answer {
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
    case 'selected':
      return needPart('marks', load).then(async (part) => {
        const selected = part?.selected() ?? null;
        return selected?.status === 'passage' ? { ...selected, page: await page() } : selected;
      });
  }
}
