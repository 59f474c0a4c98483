import { BookmarkCheck, BookmarkPlus, Keyboard, TextSearch } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../domain/article.ts';
import type { PanelClient, SiteAccess } from '../messaging/panel-client.ts';
import type { Words } from './words.ts';

/** What can be done with the article: keep it, undo that, look up a selection, allow its site. */
export function ArticleTools({
  article,
  keptAs,
  client,
  words,
  help,
}: {
  article: Article;
  keptAs: string | null;
  client: PanelClient;
  words: Words;
  help(): void;
}) {
  const { say, many } = words;
  const [message, setMessage] = useState('');
  const [busy, setBusy] = useState(false);
  const keep = async () => {
    setBusy(true);
    const kept = await client.engine.keep(article);
    setBusy(false);
    setMessage(kept.ok ? many('kept', kept.value.claims) : say('keep_failed', kept.error.message));
  };
  const unkeep = async (pack: string) => {
    const removed = await client.engine.unkeep(pack);
    setMessage(removed.ok ? say('unkept') : removed.error.message);
  };
  const lookUp = async () => {
    const selection = await client.readSelection();
    setMessage(!selection.ok ? say('read_needs_click') : selection.value ? '' : say('nothing_selected'));
  };
  return (
    <div class="tools">
      <div class="row">
        {keptAs ? (
          <button type="button" data-action="unkeep" onClick={() => void unkeep(keptAs)}>
            <BookmarkCheck size={16} aria-hidden="true" /> {say('undo')} – {say('kept_state')}
          </button>
        ) : (
          <button type="button" class="primary" data-action="keep" disabled={busy} onClick={() => void keep()}>
            <BookmarkPlus size={16} aria-hidden="true" /> {say(busy ? 'keeping' : 'keep')}
          </button>
        )}
        <button
          type="button"
          class="icon"
          aria-label={say('look_up_selection')}
          title={say('look_up_selection')}
          onClick={() => void lookUp()}
        >
          <TextSearch size={16} aria-hidden="true" />
        </button>
        <button type="button" class="icon" aria-label={say('help')} title={say('help')} onClick={help}>
          <Keyboard size={16} aria-hidden="true" />
        </button>
      </div>
      <SiteSwitch url={article.url} client={client} words={words} />
      <p class="message" role="status">
        {message}
      </p>
    </div>
  );
}

function SiteSwitch({ url, client, words: { say } }: { url: string; client: PanelClient; words: Words }) {
  const [access, setAccess] = useState<SiteAccess | null>(null);
  // Asked anew for each article: another may stand on another site.
  useEffect(() => void client.siteAccess().then(setAccess), [client, url]);
  if (!access?.origin) return null;
  const { origin, allowed } = access;
  // Called right in the click: the browser asks the reader only then.
  const change = () => void client.setSiteAccess(origin, !allowed).then((answer) => answer.ok && setAccess(answer.value));
  return (
    <label class="switch">
      <input type="checkbox" role="switch" aria-checked={allowed} checked={allowed} onClick={change} /> {say('site_switch')}
      <span class="meta">{say(allowed ? 'site_on' : 'site_off', new URL(origin).host)}</span>
    </label>
  );
}
