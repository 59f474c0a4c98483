import { X } from 'lucide-preact';
import type { Article } from '../domain/article.ts';
import type { Actions } from './actions.ts';
import type { Phrases } from './phrases.ts';
import { type Saying, TOASTS, type Toast } from './toasts.ts';
import { useTools } from './tools.ts';

/** The foot of the panel: what came of the reader's last action. The two regions stay, because a screen reader listens to no new one. */
export function ToastBar({ saying }: { saying: Saying | null }) {
  return (
    <div class="toasts">
      <div role="status">{saying && !saying.urgent && <Shown saying={saying} />}</div>
      <div role="alert">{saying?.urgent && <Shown saying={saying} />}</div>
    </div>
  );
}

function Shown({ saying: { name, text, urgent, action } }: { saying: Saying }) {
  const { phrases, actions, tell } = useTools();
  const dismiss = () => {
    tell(null);
    actions.tell(null);
  };
  return (
    <div class={`toast ${urgent ? 'urgent' : ''}`} data-toast={name}>
      <p>{text}</p>
      {action && (
        <button type="button" class="link" data-action={action.name} onClick={() => action.run()}>
          {action.label}
        </button>
      )}
      <button type="button" class="icon" data-action="dismiss" aria-label={phrases.say('dismiss')} onClick={dismiss}>
        <X size={14} aria-hidden="true" />
      </button>
    </div>
  );
}

/** A toast of the page's, in words. `article` is the one being shown. */
export function sayingOf(toast: Toast, article: Article | null, actions: Actions, phrases: Phrases): Saying {
  const { urgent, action } = TOASTS[toast.kind];
  const run = () => {
    if (toast.kind === 'kept') void actions.unkeep(toast.pack);
    else if (action === 'keep' && article) void actions.keep(article);
    else if (action === 'read') void actions.read();
  };
  const saying = { name: toast.kind, text: textOf(toast, phrases), urgent };
  return action ? { ...saying, action: { name: `toast-${action}`, label: phrases.say(`toast_action_${action}`), run } } : saying;
}

function textOf(toast: Toast, { say, many }: Phrases): string {
  const key = `toast_${toast.kind.replaceAll('-', '_')}`;
  if (toast.kind === 'kept') return many(key, toast.claims);
  return say(key, 'message' in toast ? toast.message : '');
}
