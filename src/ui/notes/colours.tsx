import { COLOURS, type Colour } from '../../domain/annotation.ts';
import type { Phrases } from '../phrases.ts';
import { useTools } from '../tools.ts';
import type { Meanings } from './listing.ts';

/** A colour by what the reader lets it stand for, else by its name. */
export function colourName(colour: Colour, meanings: Meanings, { say }: Phrases): string {
  return meanings[colour] || say(`colour_${colour}`);
}

/** One of the colours. */
export function ColourPicker({
  name,
  value,
  meanings,
  choose,
}: {
  name: string;
  value: Colour;
  meanings: Meanings;
  choose(colour: Colour): void;
}) {
  const { phrases } = useTools();
  return (
    <fieldset class="colour-picker">
      <legend class="visually-hidden">{phrases.say('note_colour')}</legend>
      {COLOURS.map((colour) => (
        <label key={colour} class={`swatch mark-${colour}`} title={colourName(colour, meanings, phrases)}>
          <input
            type="radio"
            name={name}
            value={colour}
            checked={colour === value}
            aria-label={colourName(colour, meanings, phrases)}
            onChange={() => choose(colour)}
          />
          <span aria-hidden="true">ab</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What each colour stands for, to be said by the reader. */
export function ColourMeanings({ meanings }: { meanings: Meanings }) {
  const { client, phrases } = useTools();
  const { say } = phrases;
  return (
    <details class="colour-meanings">
      <summary>{say('colour_meanings')}</summary>
      <p class="quiet">{say('colour_meanings_hint')}</p>
      {COLOURS.map((colour) => (
        <label key={colour}>
          <span class={`swatch mark-${colour}`} aria-hidden="true">
            <span>ab</span>
          </span>
          <span class="colour-name">{say(`colour_${colour}`)}</span>
          <input
            data-meaning={colour}
            value={meanings[colour]}
            maxLength={60}
            placeholder={say('colour_meaning_none')}
            onChange={({ currentTarget }) => void client.notes.setMeaning(colour, currentTarget.value.trim())}
          />
        </label>
      ))}
    </details>
  );
}
