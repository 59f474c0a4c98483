import { Highlighter } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { COLOURS, type Colour } from '../../domain/annotation.ts';
import { useTools } from '../tools.ts';
import { ColourPicker } from './colours.tsx';
import type { Meanings } from './listing.ts';
import { useNoteActions } from './use-note-actions.ts';

/** Highlights what is selected in the page, in the colour chosen last. */
export function HighlightButton({ meanings }: { meanings: Meanings }) {
  const { say } = useTools().phrases;
  const { highlight } = useNoteActions();
  const [colour, setColour] = useState<Colour>(COLOURS[0]);
  return (
    <div class="row highlight-row">
      <button type="button" class={`mark-${colour}`} data-action="highlight" onClick={() => void highlight(colour)}>
        <Highlighter size={14} aria-hidden="true" /> {say('highlight_selection')}
      </button>
      <ColourPicker name="highlight-colour" value={colour} meanings={meanings} choose={setColour} />
    </div>
  );
}
