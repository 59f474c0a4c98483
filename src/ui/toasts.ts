/** A short answer to something the reader did, shown at the foot of the panel until it is put away or replaced. */
export type Toast =
  | { readonly kind: 'kept'; readonly claims: number; readonly pack: string }
  | { readonly kind: 'keep-failed' | 'remove-failed'; readonly message: string }
  | { readonly kind: PlainToast };

/** Toasts that need nothing but their message. */
export type PlainToast =
  | 'removed'
  | 'nothing-selected'
  | 'click-needed'
  | 'not-in-page'
  | 'page-gone'
  | 'source-failed'
  | 'corrected'
  | 'uncorrected'
  | 'correction-failed'
  | 'no-conflict'
  | 'failed';

/** What a view says at the foot of the panel in its own words (already in the reader's language). */
export interface Saying {
  /** Names it for tests, as `data-toast`. */
  readonly name: string;
  readonly text: string;
  /** A failure is told at once, everything else when the screen reader is free. */
  readonly urgent?: boolean;
  /** What can be done from it, most often undone; its `name` is its `data-action`. */
  readonly action?: { readonly name: string; readonly label: string; run(): void };
}

interface ToastKind {
  /** A failure is told at once, everything else when the screen reader is free. */
  readonly urgent: boolean;
  readonly action: 'undo' | 'keep' | 'read' | null;
}

/** Each toast: how urgent it is, and what can be done from it. Its message is `toast_<kind>`. */
export const TOASTS: Readonly<Record<Toast['kind'], ToastKind>> = {
  kept: { urgent: false, action: 'undo' },
  removed: { urgent: false, action: null },
  'keep-failed': { urgent: true, action: 'keep' },
  'remove-failed': { urgent: true, action: null },
  'nothing-selected': { urgent: false, action: null },
  'click-needed': { urgent: false, action: null },
  'not-in-page': { urgent: false, action: null },
  'page-gone': { urgent: false, action: 'read' },
  'source-failed': { urgent: false, action: null },
  corrected: { urgent: false, action: null },
  uncorrected: { urgent: false, action: null },
  'correction-failed': { urgent: true, action: null },
  'no-conflict': { urgent: false, action: null },
  failed: { urgent: true, action: null },
};
