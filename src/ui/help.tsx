import type { RefObject } from 'preact';
import { useTools } from './tools.ts';
import { KEYS } from './use-keys.ts';

/** The keys, in a dialog that the browser closes by Escape and that gives the focus back. */
export function Help({ dialog }: { dialog: RefObject<HTMLDialogElement> }) {
  const { say } = useTools().phrases;
  return (
    <dialog ref={dialog} aria-labelledby="help-title">
      <h2 id="help-title">{say('keys')}</h2>
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
        <button type="submit">{say('close')}</button>
      </form>
    </dialog>
  );
}
