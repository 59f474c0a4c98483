import type { ComponentChildren } from 'preact';
import { useTools } from './tools.ts';

interface SmallFormProps {
  /** For style sheets. */
  readonly name: string;
  readonly submit: { readonly label: string; readonly action: string; readonly disabled?: boolean };
  /** What was typed; called in the click itself, as the browser may have to ask for a permission. */
  send(data: FormData): void;
  /** Also at Escape. */
  cancel(): void;
  readonly children: ComponentChildren;
}

/** A form of a few fields within a view, with its two buttons. */
export function SmallForm({ name, submit, send, cancel, children }: SmallFormProps) {
  const { say } = useTools().phrases;
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    send(new FormData(event.currentTarget as HTMLFormElement));
  };
  return (
    <form class={`small-form ${name}`} onSubmit={onSubmit} onKeyDown={(event) => event.key === 'Escape' && cancel()}>
      {children}
      <div class="row">
        <button type="submit" class="primary" data-action={submit.action} disabled={submit.disabled}>
          {submit.label}
        </button>
        <button type="button" data-action="leave-form" onClick={cancel}>
          {say('library_cancel')}
        </button>
      </div>
    </form>
  );
}
