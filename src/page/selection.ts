import type { SelectedPassage } from '../messaging/marks-api.ts';
import { describePassage } from '../selectors/describe-passage.ts';
import { indexText } from './text-index.ts';

/** UTF-16 units of a passage. Longer ones are whole pages: a note on the page says the same. */
const LONGEST = 100_000;

/** A passage without the page it is of, which the reading knows. */
export type Selected = Omit<Extract<SelectedPassage, { status: 'passage' }>, 'page'> | Extract<SelectedPassage, { status: 'none' }>;

/** What the reader selected, as selectors over the page's text, or why that can be no highlight. */
export function selectedPassage(document: Document): Selected {
  const none = (reason: Extract<Selected, { status: 'none' }>['reason']) => ({ status: 'none', reason }) as const;
  const { activeElement } = document;
  if (activeElement?.localName === 'iframe') return none('frame');
  if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) return none('field');
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return none('nothing');
  if (selection.toString().trim() === '') return none('blank');
  const range = selection.getRangeAt(0);
  // Within a shadow root: nothing there can be told to stand before or after the page's own text.
  if (range.commonAncestorContainer.getRootNode() !== document) return none('hidden');
  const index = indexText(document);
  const at = index.spanOf(range);
  if (at.end - at.start > LONGEST) return none('too-long');
  const selectors = describePassage(index.text, at);
  // Words that the walk does not see: in a script, a list of choices.
  return selectors ? { status: 'passage', selectors } : none('hidden');
}
