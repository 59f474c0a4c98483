import type { ComponentChildren } from 'preact';

interface NoticeProps {
  /** Names the state for style sheets and tests. */
  readonly name: string;
  /** `busy` shows progress, but only once it lasts; `failure` is told at once. */
  readonly tone: 'plain' | 'busy' | 'failure';
  readonly title: string;
  readonly heading?: 'h1' | 'h2';
  readonly icon?: ComponentChildren;
  readonly texts?: readonly string[];
  /** Below the texts, as wide as there is room. */
  readonly detail?: ComponentChildren;
  /** Below that: buttons and the like, in a row. */
  readonly children?: ComponentChildren;
  /** Below the row. */
  readonly foot?: ComponentChildren;
}

/** Says one thing instead of showing a list: what is going on, and what can be done. For every view. */
export function Notice({ name, tone, title, heading: Heading = 'h1', icon, texts = [], detail, children, foot }: NoticeProps) {
  return (
    <main class={`notice ${tone}`} data-notice={name} aria-busy={tone === 'busy'}>
      {icon}
      <Heading class="title" tabIndex={-1}>
        {title}
      </Heading>
      {tone === 'busy' && <div class="progress" aria-hidden="true" />}
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {detail}
      <div class="row">{children}</div>
      {foot}
    </main>
  );
}
