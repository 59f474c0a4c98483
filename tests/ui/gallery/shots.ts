import type { Settings } from '../../../src/domain/settings.ts';
import type { ViewName } from '../../../src/ui/shell/views.ts';
import { SHOWN_STATES, type StateName } from '../shown-states.ts';

/** One thing to be looked at: a state of the page, or another view. */
export interface Shot {
  readonly name: string;
  readonly state?: StateName;
  /** `welcome` is the page of the first day. */
  readonly view?: ViewName | 'welcome';
  /** As many statements instead of the sample's. */
  readonly long?: number;
  readonly settings?: Partial<Settings>;
  /** With shared bases that are followed. */
  readonly rooms?: boolean;
  /** Clicked one after another before it is looked at. */
  readonly clicks?: readonly string[];
  /** Typed before it is looked at. */
  readonly keys?: string;
  /** Must be there before it is looked at. */
  readonly until?: string;
}

/** Every state and every view. The screenshots, the accessibility tests and the reference pictures go by it. */
export const SHOTS: readonly Shot[] = [
  ...(Object.keys(SHOWN_STATES) as StateName[]).map((state) => ({ name: state, state })),
  { name: 'more-cards', state: 'compared', clicks: ['[data-action="more"]', '.also summary', '[data-action="others"]'] },
  { name: 'conflicts-first', state: 'compared', clicks: ['[data-order="conflicts"]'] },
  { name: 'filtered', state: 'compared', clicks: ['[data-filter="differs"]'] },
  { name: 'searched', state: 'compared', keys: '/zebra' },
  { name: 'pictures', state: 'compared', clicks: ['[data-action="pictures"]'], until: '[data-picture="figures"]' },
  {
    name: 'pictures-as-tables',
    state: 'compared',
    clicks: ['[data-action="pictures"]', '[data-picture="timeline"] summary', '[data-picture="figures"] summary'],
    until: '[data-picture="figures"]',
  },
  { name: 'rarer-things', state: 'compared', clicks: ['[data-action="options"]'] },
  { name: 'kept-toast', state: 'compared', clicks: ['[data-action="keep"]'], until: '[data-toast]' },
  { name: 'keys', state: 'compared', keys: '?' },
  { name: 'comparing-off', state: 'compared', settings: { matching: false } },
  { name: 'notes', view: 'notes', until: '.notes-view' },
  { name: 'note-colours', view: 'notes', clicks: ['[data-action="colour-note"]', '.colour-meanings summary'], until: '.notes-view' },
  { name: 'note-export', view: 'notes', clicks: ['[data-action="export-notes"]', '[value="csv"]'], until: '[name="bom"]' },
  { name: 'note-editor', state: 'compared', clicks: ['[data-relation] [data-action="note"]'], until: '[data-dialog="note"]' },
  { name: 'library', view: 'library', until: '.library' },
  { name: 'library-editing', view: 'library', clicks: ['[data-claim="pack:harbour/1"] [data-action="edit-claim"]'], until: '.editor' },
  {
    name: 'library-speaker',
    view: 'library',
    clicks: ['[data-claim="pack:harbour/0"] [data-action="show-speaker"]'],
    until: '[data-speaker]',
  },
  { name: 'library-packs', view: 'library', clicks: ['[data-section="packs"]'], until: '.packs' },
  { name: 'library-import', view: 'library', clicks: ['[data-section="import"]'], until: '.jobs' },
  { name: 'library-preview', view: 'library', clicks: ['[data-section="import"]', '[data-action="import-page"]'], until: '.preview' },
  { name: 'library-backup', view: 'library', clicks: ['[data-section="backup"]'], until: '.parts' },
  { name: 'library-shared', view: 'library', rooms: true, clicks: ['[data-section="shared"]'], until: '[data-lost]' },
  { name: 'options-rooms', view: 'options', rooms: true, clicks: ['[data-action="add-room"]'], until: '.room-form' },
  { name: 'options', view: 'options', until: '.stored' },
  { name: 'options-large', view: 'options', settings: { textSize: 'large', keys: { next: 'n' } }, until: '.stored' },
  { name: 'welcome', view: 'welcome', until: '.welcome' },
];
