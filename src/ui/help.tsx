import type { RefObject } from 'preact';
import { KEYS } from './use-keys.ts';
import type { Words } from './words.ts';

/** The keys, in a dialog that the browser closes by Escape. */
export function Help({ dialog, words: { say } }: { dialog: RefObject<HTMLDialogElement>; words: Words }) {
  return (
    <dialog ref={dialog} aria-labelledby="help-title">
      <h2 id="help-title">{say('help_title')}</h2>
      <dl>
        {Object.entries(KEYS).map(([key, action]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(`key_${action}`)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{say('help_close')}</button>
      </form>
    </dialog>
  );
}
