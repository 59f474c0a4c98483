import { useState } from 'preact/hooks';
import { isFree, KEY_NAMES, type KeyName, keyOf, keysSet, withKey } from '../keys.ts';
import { useTools } from '../tools.ts';
import { useChange } from './use-change.ts';

/** All keys, each to be changed by pressing its button and then the new key. Escape leaves it, Backspace takes it away. */
export function KeysSection() {
  const { phrases, settings } = useTools();
  const { say } = phrases;
  const change = useChange();
  const [waiting, setWaiting] = useState<KeyName | null>(null);
  const set = keysSet(settings.keys);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!waiting || ['Tab', 'Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    const key = keyOf(event);
    if (key === 'Backspace' || key === 'Delete') change({ keys: { ...settings.keys, [waiting]: '' } });
    else if (isFree(key)) change({ keys: withKey(settings.keys, waiting, key) });
    else if (key !== 'Escape') return;
    setWaiting(null);
  };
  return (
    <>
      <p class="quiet">{say('keys_hint')}</p>
      <ul class="rows" onKeyDown={onKeyDown}>
        {KEY_NAMES.map((name) => (
          <li key={name}>
            <span id={`key-${name}`}>{say(`key_${name}`)}</span>
            <button
              type="button"
              class="key"
              data-key={name}
              aria-describedby={`key-${name}`}
              aria-pressed={waiting === name}
              onClick={() => setWaiting(waiting === name ? null : name)}
              onBlur={() => setWaiting(null)}
            >
              {waiting === name ? say('key_press') : set[name] === '' ? say('key_none') : <kbd>{set[name]}</kbd>}
            </button>
          </li>
        ))}
      </ul>
      {Object.keys(settings.keys).length > 0 && (
        <button type="button" class="link" data-action="reset-keys" onClick={() => change({ keys: {} })}>
          {say('keys_reset')}
        </button>
      )}
      <p class="quiet">{say('keys_browser')}</p>
    </>
  );
}
