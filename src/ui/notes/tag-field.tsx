import { X } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import { useTools } from '../tools.ts';

/** Tags as they are typed: Enter or a comma adds one, the browser's own list completes it, Backspace in an empty field takes the last away. */
export function TagField({
  tags,
  known,
  change,
}: {
  tags: readonly string[];
  known: readonly string[];
  change(tags: readonly string[]): void;
}) {
  const { say } = useTools().phrases;
  const [typed, setTyped] = useState('');
  const [field, list] = [useId(), useId()];
  const add = (text: string) => {
    const tag = text.trim().replace(/^#+/, '');
    setTyped('');
    if (tag !== '' && !tags.includes(tag)) change([...tags, tag]);
  };
  const onInput = (text: string) => (text.endsWith(',') ? add(text.slice(0, -1)) : setTyped(text));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      add(typed);
    }
    if (event.key === 'Backspace' && typed === '') change(tags.slice(0, -1));
  };
  return (
    <div class="tag-field">
      <label for={field}>{say('note_tags')}</label>
      <ul class="tags">
        {tags.map((tag) => (
          <li key={tag}>
            {tag}
            <button
              type="button"
              class="bare"
              data-action="untag"
              aria-label={say('note_untag', tag)}
              onClick={() => change(tags.filter((one) => one !== tag))}
            >
              <X size={12} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <input
        id={field}
        list={list}
        value={typed}
        maxLength={100}
        placeholder={say('note_tag_hint')}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => add(typed)}
      />
      <datalist id={list}>
        {known
          .filter((tag) => !tags.includes(tag))
          .slice(0, 200)
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </div>
  );
}
