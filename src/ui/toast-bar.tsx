import { X } from 'lucide-preact';
import type { Article } from '../domain/article.ts';
import type { Phrases } from './phrases.ts';
import { TOASTS, type Toast } from './toasts.ts';
import { useTools } from './tools.ts';

/** The foot of the panel: what came of the reader's last action. The two regions stay, because a screen reader listens to no new one. */
export function ToastBar({ toast, article }: { toast: Toast | null; article: Article | null }) {
  const isUrgent = toast !== null && TOASTS[toast.kind].urgent;
  return (
    <div class="toasts">
      <div role="status">{toast && !isUrgent && <Shown toast={toast} article={article} />}</div>
      <div role="alert">{toast && isUrgent && <Shown toast={toast} article={article} />}</div>
    </div>
  );
}

function Shown({ toast, article }: { toast: Toast; article: Article | null }) {
  const { phrases, actions } = useTools();
  const { action } = TOASTS[toast.kind];
  const act = () => {
    if (toast.kind === 'kept') void actions.unkeep(toast.pack);
    else if (action === 'keep' && article) void actions.keep(article);
    else if (action === 'read') void actions.read();
  };
  return (
    <div class={`toast ${TOASTS[toast.kind].urgent ? 'urgent' : ''}`} data-toast={toast.kind}>
      <p>{textOf(toast, phrases)}</p>
      {action && (
        <button type="button" class="link" data-action={`toast-${action}`} onClick={act}>
          {phrases.say(`toast_action_${action}`)}
        </button>
      )}
      <button type="button" class="icon" data-action="dismiss" aria-label={phrases.say('dismiss')} onClick={() => actions.tell(null)}>
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}

function textOf(toast: Toast, { say, many }: Phrases): string {
  const key = `toast_${toast.kind.replaceAll('-', '_')}`;
  if (toast.kind === 'kept') return many(key, toast.claims);
  return say(key, 'message' in toast ? toast.message : '');
}
