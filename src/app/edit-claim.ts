import type { Claim } from '../domain/claim.ts';
import type { ClaimEdit } from '../domain/claim-filter.ts';
import { failure, ok, type Result } from '../domain/result.ts';
import { identify } from '../engine/speakers/identity.ts';
import { type Speakers, UNDECIDED } from '../engine/speakers/merges.ts';
import { dateIn } from '../exchange/date-text.ts';
import type { ClaimBase } from './ports.ts';

/** Corrects a claim; answers with it as it was. What was not changed stays, the speaker's kind and role too. */
export async function editClaim(
  base: ClaimBase,
  id: string,
  { text, speaker, said }: ClaimEdit,
  speakers: Speakers = UNDECIDED,
): Promise<Result<Claim>> {
  const [before] = await base.claims([id]);
  if (!before) return failure('gone', `there is no statement "${id}"`);
  if (text.trim() === '') return failure('bad-input', 'a statement needs words');
  const date = said.trim() === '' ? null : said.trim() === before.said?.value ? before.said : dateIn(said, null);
  if (said.trim() !== '' && date === null) return failure('bad-input', `"${said}" is no date`);
  await base.replaceClaims([{ ...before, text: text.trim(), speaker: speakerAfter(before, speaker.trim(), speakers), said: date }]);
  return ok(before);
}

/** The name that was shown is no change, though it may be another than the claim's own. */
function speakerAfter({ speaker: before }: Claim, name: string, speakers: Speakers): Claim['speaker'] {
  if (name === '') return null;
  return before && (name === before.name || name === speakers.known(before).name) ? before : identify(name);
}
