import { BookmarkCheck, BookmarkPlus, ChartSpline, Ellipsis, Keyboard, RotateCw, TextSearch } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import type { Article } from '../domain/article.ts';
import { ShareArticle } from './rooms/share-buttons.tsx';
import { SiteSwitch } from './site-switch.tsx';
import { useTools } from './tools.ts';

interface ToolbarProps {
  readonly article: Article;
  readonly keptAs: string | null;
  readonly keeping: boolean;
  readonly pictures: { readonly shown: boolean; toggle(): void };
  help(): void;
}

/** What can be done with the article: keep it, look up a selection; the rarer things behind "more", sharing a kept one among them. */
export function Toolbar({ article, keptAs, keeping, pictures, help }: ToolbarProps) {
  const { phrases, actions } = useTools();
  const { say } = phrases;
  const [open, setOpen] = useState(false);
  const more = useId();
  return (
    <>
      <div class="toolbar">
        <KeepButton article={article} keptAs={keptAs} keeping={keeping} />
        <button
          type="button"
          class="icon"
          data-action="look-up"
          aria-label={say('look_up_selection')}
          title={say('look_up_selection')}
          onClick={() => void actions.lookUpSelection()}
        >
          <TextSearch size={16} aria-hidden="true" />
        </button>
        <button
          type="button"
          class="icon"
          data-action="pictures"
          aria-label={say('pictures')}
          title={say('pictures')}
          aria-expanded={pictures.shown}
          onClick={pictures.toggle}
        >
          <ChartSpline size={16} aria-hidden="true" />
        </button>
        <button
          type="button"
          class="icon"
          data-action="options"
          aria-label={say('more')}
          title={say('more')}
          aria-expanded={open}
          aria-controls={more}
          onClick={() => setOpen(!open)}
        >
          <Ellipsis size={16} aria-hidden="true" />
        </button>
      </div>
      <div id={more} class="options" hidden={!open}>
        <SiteSwitch url={article.url} />
        {keptAs && <ShareArticle article={article} pack={keptAs} />}
        <div class="row">
          <button type="button" data-action="read" onClick={() => void actions.read()}>
            <RotateCw size={14} aria-hidden="true" /> {say('read_again')}
          </button>
          <button type="button" data-action="help" onClick={help}>
            <Keyboard size={14} aria-hidden="true" /> {say('keys')}
          </button>
        </div>
      </div>
    </>
  );
}

/** One button for both ways, so that the focus stays where it is. */
function KeepButton({ article, keptAs, keeping }: { article: Article; keptAs: string | null; keeping: boolean }) {
  const { phrases, actions } = useTools();
  const press = () => {
    if (!keeping) void (keptAs ? actions.unkeep(keptAs) : actions.keep(article));
  };
  const Icon = keptAs ? BookmarkCheck : BookmarkPlus;
  return (
    <button
      type="button"
      class={keptAs ? 'kept' : ''}
      data-action={keptAs ? 'unkeep' : 'keep'}
      aria-disabled={keeping}
      title={keptAs ? phrases.say('unkeep') : undefined}
      onClick={press}
    >
      <Icon size={16} aria-hidden="true" /> {phrases.say(keeping ? 'working' : keptAs ? 'kept_state' : 'keep')}
    </button>
  );
}
