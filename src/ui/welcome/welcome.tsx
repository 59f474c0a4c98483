import { Ban, Pin } from 'lucide-preact';
import type { Phrases } from '../phrases.ts';
import { Beside, Click, Keep } from './pictures.tsx';

export interface WelcomeProps {
  readonly phrases: Phrases;
  /** Address of the article to try it on. */
  readonly sample: string;
}

/** What it does, in three pictures: `welcome_<name>` and `welcome_<name>_text`. */
const STEPS = [
  { name: 'click', Picture: Click },
  { name: 'beside', Picture: Beside },
  { name: 'keep', Picture: Keep },
] as const;

/** What it never does: `welcome_never_<name>`. */
const NEVER = ['send', 'judge', 'unasked', 'account'] as const;

/** Each permission of the manifest, in a sentence: `welcome_may_<name>`. */
export const PERMISSIONS = [
  'activeTab',
  'scripting',
  'storage',
  'unlimitedStorage',
  'contextMenus',
  'alarms',
  'offscreen',
  'sidePanel',
  'site',
] as const;

/** The page of the first day. */
export function Welcome({ phrases, sample }: WelcomeProps) {
  const { say } = phrases;
  return (
    <main class="welcome">
      <header>
        <h1>{say('welcome_title')}</h1>
        <p>{say('welcome_text')}</p>
      </header>
      <ol class="steps">
        {STEPS.map(({ name, Picture }) => (
          <li key={name}>
            <Picture />
            <h2>{say(`welcome_${name}`)}</h2>
            <p>{say(`welcome_${name}_text`)}</p>
          </li>
        ))}
      </ol>
      <p class="try">
        <a class="primary" href={sample} target="_blank" rel="noopener" data-action="sample">
          {say('welcome_try')}
        </a>{' '}
        <span>
          <Pin size={16} aria-hidden="true" /> {say('welcome_pin')}
        </span>
      </p>
      <div class="columns">
        <section>
          <h2>{say('welcome_never')}</h2>
          <ul class="never">
            {NEVER.map((name) => (
              <li key={name}>
                <Ban size={16} aria-hidden="true" /> <span>{say(`welcome_never_${name}`)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{say('welcome_may')}</h2>
          <dl class="may">
            {PERMISSIONS.map((name) => (
              <div key={name}>
                <dt>
                  <code>{name === 'site' ? say('site_switch') : name}</code>
                </dt>
                <dd>{say(`welcome_may_${name}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <p class="quiet">{say('about_english')}</p>
    </main>
  );
}
