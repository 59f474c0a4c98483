import { useState } from 'preact/hooks';
import type { Failure } from '../domain/result.ts';
import type { Words } from './words.ts';

interface Action {
  readonly label: string;
  run(): void;
}

/** A state without a list: what is going on, and what can be done. */
export function Notice({
  title,
  texts = [],
  busy = false,
  action,
}: {
  title: string;
  texts?: readonly string[];
  busy?: boolean;
  action?: Action;
}) {
  return (
    <main class="notice" aria-busy={busy}>
      <div role="status">
        <h1>{title}</h1>
        {busy && <div class="progress" aria-hidden="true" />}
        {texts.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      {action && (
        <button type="button" onClick={action.run}>
          {action.label}
        </button>
      )}
    </main>
  );
}

/** A failure with a report that can be copied. */
export function Failed({ failure, words: { say }, again }: { failure: Failure; words: Words; again(): void }) {
  const [copied, setCopied] = useState(false);
  const report = `On Record: ${failure.code}: ${failure.message}`;
  const copy = () => void navigator.clipboard.writeText(report).then(() => setCopied(true));
  return (
    <main class="notice">
      <div role="alert">
        <h1>{say('failed_title')}</h1>
        <p>{say('failed_text')}</p>
        <pre>{report}</pre>
      </div>
      <div class="row">
        <button type="button" onClick={again}>
          {say('read_again')}
        </button>
        <button type="button" onClick={copy}>
          {say(copied ? 'copied' : 'copy_report')}
        </button>
      </div>
    </main>
  );
}
