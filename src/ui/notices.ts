import type { Unreadable } from '../domain/article.ts';
import type { FailureCode } from '../domain/result.ts';
import type { View } from './panel-model.ts';

/** Every state in which the panel says one thing instead of showing a list. */
export type NoticeName =
  | 'starting'
  | 'unread'
  | 'reading'
  | 'comparing'
  | 'looking-up'
  | 'other-language'
  | `unreadable-${Unreadable}`
  | `failed-${FailureCode}`;

export type NoticeAction = 'read' | 'retry' | 'look-up' | 'copy-report';

interface NoticeKind {
  /** `busy` shows progress, but only once it lasts; `failure` is told at once. */
  readonly tone: 'plain' | 'busy' | 'failure';
  /** Keys of the paragraphs under the title. The title's key is the state's name with underscores and `_title`. */
  readonly texts: readonly string[];
  readonly actions: readonly NoticeAction[];
}

const busy: NoticeKind = { tone: 'busy', texts: [], actions: [] };
const unreadable = (texts: readonly string[], actions: readonly NoticeAction[]): NoticeKind => ({ tone: 'plain', texts, actions });
const failed = (text: string): NoticeKind => ({ tone: 'failure', texts: [text, 'failed_nothing_lost'], actions: ['retry', 'copy-report'] });

/** The table of these states: panel, tests and gallery go by it. */
export const NOTICES: Readonly<Record<NoticeName, NoticeKind>> = {
  starting: busy,
  unread: { tone: 'plain', texts: ['unread_text', 'unread_passage', 'unread_private'], actions: ['read', 'look-up'] },
  reading: busy,
  comparing: busy,
  'looking-up': busy,
  'other-language': unreadable(['other_language_text'], ['look-up']),
  'unreadable-no-article': unreadable(['unreadable_no_article_text'], ['look-up', 'read']),
  'unreadable-empty': unreadable(['unreadable_empty_text'], ['read']),
  'unreadable-pdf': unreadable(['unreadable_pdf_text'], []),
  'unreadable-restricted': unreadable(['unreadable_restricted_text'], []),
  'unreadable-refused': unreadable(['unreadable_refused_text'], ['read']),
  'unreadable-language': unreadable(['unreadable_language_text'], ['look-up']),
  'unreadable-too-large': unreadable(['unreadable_too_large_text'], ['look-up']),
  'unreadable-changed-while-reading': unreadable(['unreadable_changed_while_reading_text'], ['read']),
  'unreadable-left-behind': unreadable(['unreadable_left_behind_text'], ['read']),
  'failed-bad-input': failed('failed_bad_input_text'),
  'failed-storage': failed('failed_storage_text'),
  'failed-unreachable': failed('failed_unreachable_text'),
  'failed-forbidden': failed('failed_forbidden_text'),
  'failed-gone': failed('failed_gone_text'),
  'failed-internal': failed('failed_internal_text'),
};

/** The notice for a view; null for the two that show lists. */
export function noticeOf(view: View): NoticeName | null {
  switch (view.state) {
    case 'compared':
    case 'looked-up':
      return null;
    case 'unreadable':
      return `unreadable-${view.reason}`;
    case 'failed':
      return `failed-${view.failure.code}`;
    default:
      return view.state;
  }
}

/** The key of a notice's title. All failures share theirs. */
export function titleKey(name: NoticeName): string {
  return name.startsWith('failed-') ? 'failed_title' : `${name.replaceAll('-', '_')}_title`;
}
