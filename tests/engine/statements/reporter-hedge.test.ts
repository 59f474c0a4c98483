import { describe, expect, it } from 'vitest';
import { claimsOfArticle } from '../../../src/app/keep-article.ts';
import { textOf } from '../../../src/domain/span.ts';
import type { Certainty } from '../../../src/domain/statement.ts';
import { extractStatements } from '../../../src/engine/statements/extract.ts';
import { articleOf } from './article-of.ts';

/** A sentence, how surely its speaker (or the article) puts it, and the words by which the reporter keeps a distance of his own. */
const CASES: readonly (readonly [text: string, certainty: Certainty, hedge: string | null])[] = [
  // In the reporter's frame it says nothing of how sure the speaker is.
  ['The ferry master reportedly told the owners that the pump had failed.', 'reported', 'reportedly'],
  ['Greta Lund appears to have said that the pump failed.', 'reported', 'appears to'],
  ['Greta Lund is understood to have told the board that the pump had failed.', 'reported', 'is understood to'],
  ['Greta Lund has reportedly denied that the pump failed.', 'denied', 'reportedly'],
  ['Greta Lund allegedly claimed that the pump had failed.', 'alleged', 'allegedly'],
  ['“The pump has failed,” Greta Lund reportedly said.', 'reported', 'reportedly'],
  // Retold, hearsay is still the reporter's caution; how it looks is the speaker's.
  ['The pump reportedly failed in May, Greta Lund said.', 'alleged', 'reportedly'],
  ['Greta Lund said the pump had allegedly been sabotaged.', 'alleged', 'allegedly'],
  ['Greta Lund said the pump appeared to have failed.', 'alleged', null],
  ['Greta Lund said the pump had apparently failed.', 'alleged', null],
  ['The pump may have failed, Greta Lund said.', 'alleged', null],
  // Between quotation marks all words are the speaker's.
  ['“The pump reportedly failed,” Greta Lund said.', 'alleged', null],
  ['Greta Lund said that the pump “supposedly failed in May”.', 'alleged', null],
  ['“The pump appears to have failed,” Greta Lund said.', 'alleged', null],
  // Where nobody else speaks, the doubt is the reporter's.
  ['The pump reportedly failed in May.', 'alleged', 'reportedly'],
  ['The pump appears to have failed.', 'alleged', 'appears to'],
  ['The pump, it seems, failed in May.', 'alleged', 'it seems,'],
  ['The pump is believed to have failed.', 'alleged', 'is believed to'],
  ['The pump may have failed.', 'alleged', null],
  ['The pump failed in May.', 'stated', null],
  // What only describes the speaker hedges nothing of what is said.
  ['Greta Lund, who is said to be ill, said that the pump had failed.', 'reported', null],
];

describe('the reporter’s own hedges', () => {
  it.each(CASES)('%s', (text, certainty, hedge) => {
    const article = articleOf(text);
    const [statement] = extractStatements(article);
    const words = statement?.reporterHedge ? textOf(article.text, statement.reporterHedge) : null;
    expect([statement?.certainty, words]).toEqual([certainty, hedge]);
  });

  it('make a kept claim no surer than the article put it', () => {
    const article = articleOf('The ferry master reportedly told the owners that the pump had failed.');
    expect(claimsOfArticle(article, extractStatements(article)).map(({ certainty }) => certainty)).toEqual(['alleged']);
  });
});
