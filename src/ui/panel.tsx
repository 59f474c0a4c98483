import { useEffect } from 'preact/hooks';
import type { PanelClient } from '../messaging/panel-client.ts';
import { ArticleView } from './article-view.tsx';
import { Failed, Notice } from './notice.tsx';
import { PassageView } from './passage-view.tsx';
import { usePanel } from './use-panel.ts';
import type { Words } from './words.ts';

/** The whole panel: one view for each state. The state stands on the root element, for style sheets and tests. */
export function Panel({ root, client, words }: { root: HTMLElement; client: PanelClient; words: Words }) {
  const { view, reading, back } = usePanel(client);
  const { say } = words;
  useEffect(() => {
    root.dataset.state = view.state;
    if ('article' in view) root.dataset.readingUrl = view.article.url;
  }, [root, view]);
  const read = () => void client.readPage();

  switch (view.state) {
    case 'unread':
      return <Notice title={say('unread_title')} texts={[say('unread_text'), say('unread_passage')]} />;
    case 'reading':
      return <Notice title={say('reading_title')} busy />;
    case 'comparing':
      return <Notice title={say('comparing_title')} busy />;
    case 'looking-up':
      return <Notice title={say('looking_up_title')} busy />;
    case 'unreadable': {
      const key = `unreadable_${view.reason.replaceAll('-', '_')}`;
      return <Notice title={say(`${key}_title`)} texts={[say(`${key}_text`)]} action={{ label: say('read_again'), run: read }} />;
    }
    case 'other-language':
      return <Notice title={say('other_language_title')} texts={[say('other_language_text')]} />;
    case 'failed':
      return <Failed failure={view.failure} words={words} again={read} />;
    case 'looked-up':
      return <PassageView lookUp={view.lookUp} client={client} words={words} back={reading?.page.status === 'read' ? back : null} />;
    case 'compared':
      return <ArticleView key={view.article.url} article={view.article} comparison={view.comparison} client={client} words={words} />;
  }
}
