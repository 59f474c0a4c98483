import { useEffect, useState } from 'preact/hooks';
import { asWanted } from '../domain/findings.ts';
import type { Settings } from '../domain/settings.ts';
import { NOTICES, noticeOf, titleKey } from './notices.ts';
import type { View } from './panel-model.ts';
import type { Phrases } from './phrases.ts';
import { summaryText } from './summary.ts';
import { useTools } from './tools.ts';

/** What takes less long than this is not announced; in ms. */
const PATIENCE = 500;

/** Tells a screen reader what the panel came to show. One region that stays, because a new one is not listened to. */
export function Announcer({ view }: { view: View }) {
  const { phrases, settings } = useTools();
  const [text, setText] = useState('');
  const next = announcement(view, phrases, settings);
  const name = noticeOf(view);
  const busy = name !== null && NOTICES[name].tone === 'busy';
  useEffect(() => {
    const timer = setTimeout(() => setText(next), busy ? PATIENCE : 0);
    return () => clearTimeout(timer);
  }, [next, busy]);
  return (
    <p class="visually-hidden" role="status" data-announcer="">
      {text}
    </p>
  );
}

function announcement(view: View, phrases: Phrases, settings: Settings): string {
  if (view.state === 'compared') return summaryText(asWanted(view.comparison, settings), phrases);
  if (view.state === 'looked-up') return phrases.many('announce_looked_up', view.lookUp.relations.length);
  const name = noticeOf(view);
  return name === null || name === 'starting' ? '' : phrases.say(titleKey(name));
}
