import { useTools } from '../tools.ts';
import { useAttempt, useSafety } from './use-library.ts';

/** That a backup is being put back, in whichever panel; or what became of one after it was interrupted. */
export function RestoringNotice() {
  const { client, phrases } = useTools();
  const { say } = phrases;
  const attempt = useAttempt();
  const restoring = useSafety()?.restoring ?? null;
  if (!restoring) return null;
  const { state, name, problem } = restoring;
  return (
    <div class="aside" role={state === 'failed' ? 'alert' : 'status'} data-restoring={state}>
      <p>{say(`library_restoring_${state}`, name, problem ?? '')}</p>
      {state !== 'running' && (
        <button
          type="button"
          class="link"
          data-action="acknowledge-restoring"
          onClick={() => void attempt(client.library.acknowledgeRestoring())}
        >
          {say('dismiss')}
        </button>
      )}
    </div>
  );
}
