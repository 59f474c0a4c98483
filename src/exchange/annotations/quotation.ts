import { type Attributed, attributedClaim, attributedEntry, type Entry, onOneLine, placeText, speakerText, type Wording } from './entry.ts';

/** An annotation as a quotation with its source, for pasting into a text: both statements where it is about two. */
export function quotation(entry: Entry, wording: Wording): string {
  const own = quoted(entry.quote?.exact ?? null, attributedEntry(entry), wording);
  if (!entry.prior) return own;
  return `${own}\n\n${wording.say(`export_${entry.prior.relation}`)}\n\n${quoted(entry.prior.claim.text, attributedClaim(entry.prior.claim), wording)}`;
}

function quoted(words: string | null, from: Attributed, wording: Wording): string {
  const { say } = wording;
  const title = say('quoted', onOneLine(from.title));
  const source = [speakerText(from, wording), title, placeText(from, wording)].filter((part) => part !== '').join(', ');
  const lines = [words === null ? null : say('quoted', onOneLine(words)), `— ${source}`, from.link];
  return lines.filter((line) => line !== null).join('\n');
}

/** Everything about one note in one line: for the note fields of reference managers. */
export function noteLine(entry: Entry, wording: Wording): string {
  const { say } = wording;
  const from = attributedEntry(entry);
  const parts = [
    entry.quote && say('quoted', entry.quote.exact),
    speakerText(from, wording),
    entry.link,
    entry.prior &&
      `${say(`export_${entry.prior.relation}`)} ${quoted(entry.prior.claim.text, attributedClaim(entry.prior.claim), wording)}`,
    entry.text && say('export_note', entry.text),
    entry.tags.length > 0 && say('export_tags', entry.tags.join(', ')),
  ];
  return onOneLine(parts.filter((part) => part).join(' — '));
}
