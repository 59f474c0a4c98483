import {
  CircleAlert,
  Copy,
  FileLock,
  FileQuestionMark,
  Languages,
  MousePointerClick,
  RefreshCw,
  RotateCw,
  TextSearch,
} from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Unreadable } from '../domain/article.ts';
import type { Failure } from '../domain/result.ts';
import { ArticleHeader } from './article-header.tsx';
import { Notice } from './notice.tsx';
import { NOTICES, type NoticeAction, noticeOf, titleKey } from './notices.ts';
import type { View } from './panel-model.ts';
import { PastedPassage } from './pasted-passage.tsx';
import type { Phrases } from './phrases.ts';
import { SiteSwitch } from './site-switch.tsx';
import { useTools } from './tools.ts';

/** A state without a list: what is going on, and what can be done. The table `NOTICES` says which. */
export function NoticeView({ view }: { view: View }) {
  const { phrases } = useTools();
  const name = noticeOf(view);
  if (name === null) return null;
  const { tone, texts, actions } = NOTICES[name];
  const article = 'article' in view ? view.article : null;
  return (
    <>
      {article && <ArticleHeader article={article} />}
      <Notice
        name={name}
        tone={tone}
        title={titleOf(view, phrases) ?? phrases.say(titleKey(name))}
        heading={article ? 'h2' : 'h1'}
        icon={<Picture view={view} />}
        texts={texts.map((key) => phrases.say(key))}
        detail={detailOf(view)}
        foot={view.state === 'unreadable' && <SiteSwitch url={view.url} />}
      >
        {actions.map((action, i) => (
          <ActionButton key={action} action={action} view={view} isFirst={i === 0} />
        ))}
      </Notice>
    </>
  );
}

function titleOf(view: View, { say, languageName }: Phrases): string | null {
  return view.state === 'other-language' && view.language ? say('other_language_named', languageName(view.language)) : null;
}

/** Why a page may never be read: its words can be pasted. */
const CAN_PASTE: ReadonlySet<Unreadable> = new Set(['pdf', 'restricted', 'refused']);

function detailOf(view: View) {
  if (view.state === 'failed') return <pre>{reportOf(view.failure)}</pre>;
  return view.state === 'unreadable' && CAN_PASTE.has(view.reason) && <PastedPassage />;
}

function Picture({ view }: { view: View }) {
  const Icon = iconOf(view);
  return Icon ? <Icon class="symbol" size={28} strokeWidth={1.5} aria-hidden="true" /> : null;
}

function iconOf(view: View) {
  if (view.state === 'unread') return MousePointerClick;
  if (view.state === 'failed') return CircleAlert;
  if (view.state === 'other-language') return Languages;
  if (view.state !== 'unreadable') return null;
  if (view.reason === 'language') return Languages;
  if (view.reason === 'refused' || view.reason === 'changed-while-reading' || view.reason === 'left-behind') return RefreshCw;
  return view.reason === 'restricted' || view.reason === 'pdf' ? FileLock : FileQuestionMark;
}

const ACTION_ICONS = { read: RotateCw, retry: RotateCw, 'look-up': TextSearch, 'copy-report': Copy } as const;

function ActionButton({ action, view, isFirst }: { action: NoticeAction; view: View; isFirst: boolean }) {
  const { phrases, actions } = useTools();
  const [copied, setCopied] = useState(false);
  const Icon = ACTION_ICONS[action];
  const act = () => {
    if (action === 'read') void actions.read();
    else if (action === 'look-up') void actions.lookUpSelection();
    else if (view.state !== 'failed') return;
    else if (action === 'copy-report') void copy(reportOf(view.failure)).then(setCopied);
    else if (view.retry === 'ask') actions.retry();
    else void actions.read();
  };
  return (
    <button type="button" class={isFirst ? 'primary' : ''} data-action={action} onClick={act}>
      <Icon size={14} aria-hidden="true" /> {phrases.say(copied ? 'copied' : labelKey(action, view))}
    </button>
  );
}

function labelKey(action: NoticeAction, view: View): string {
  if (action === 'read') return view.state === 'unread' ? 'read_page' : 'read_again';
  return { retry: 'try_again', 'look-up': 'look_up_selection', 'copy-report': 'copy_report' }[action];
}

/** What a reader may send to the makers; it stands there to be read before. */
export function reportOf({ code, message }: Failure): string {
  return `On Record\n${code}: ${message}\n${navigator.userAgent}`;
}

/** Whether the clipboard took it; where it does not, the report stands there to be selected. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
