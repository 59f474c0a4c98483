import { attributedClaim, attributedEntry, type Entry, placeText, speakerText } from '../../exchange/annotations/entry.ts';
import { useTools } from '../tools.ts';

/** What a note is about: the words with who said them, and what was said before, where it is about two. */
export function NoteQuote({ entry, show }: { entry: Entry; show?: () => void }) {
  const { phrases } = useTools();
  const { quote, prior, source } = entry;
  const words = quote?.exact ?? (source.title || source.url);
  const who = speakerText(attributedEntry(entry), phrases);
  return (
    <>
      <blockquote dir="auto" class={quote ? '' : 'whole-page'}>
        {show ? (
          <button type="button" class="text" data-note-text="" title={phrases.say('note_show')} onClick={show}>
            {words}
          </button>
        ) : (
          words
        )}
      </blockquote>
      {who && <p class="quiet">{who}</p>}
      {prior && (
        <div class={`note-prior ${prior.relation}`} data-prior={prior.relation}>
          <p class="relation-word">{phrases.say(`export_${prior.relation}`)}</p>
          <blockquote dir="auto">{prior.claim.text}</blockquote>
          <p class="quiet">
            {[speakerText(attributedClaim(prior.claim), phrases), prior.claim.title, placeText(attributedClaim(prior.claim), phrases)]
              .filter((part) => part !== '')
              .join(', ')}
          </p>
        </div>
      )}
    </>
  );
}
