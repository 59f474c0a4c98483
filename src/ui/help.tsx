import type { RefObject } from 'preact';
import { KEY_NAMES, keysSet } from './keys.ts';
import { useTools } from './tools.ts';

/** The keys, in a dialog that the browser closes by Escape and that gives the focus back. */
export function Help({ dialog }: { dialog: RefObject<HTMLDialogElement> }) {
  const { phrases, settings, go } = useTools();
  const { say } = phrases;
  const set = keysSet(settings.keys);
  return (
    <dialog ref={dialog} aria-labelledby="help-title">
      <h2 id="help-title">{say('keys')}</h2>
      <dl>
        {KEY_NAMES.filter((name) => set[name] !== '').map((name) => (
          <div key={name}>
            <dt>
              <kbd>{set[name]}</kbd>
            </dt>
            <dd>{say(`key_${name}`)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" class="row">
        <button type="submit">{say('close')}</button>
        <button type="submit" class="link" data-action="change-keys" onClick={() => go('options')}>
          {say('keys_change')}
        </button>
      </form>
    </dialog>
  );
}
