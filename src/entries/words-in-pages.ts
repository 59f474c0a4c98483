import type { Colour } from '../domain/annotation.ts';
import type { Failure } from '../domain/result.ts';
import type { BarTexts } from '../messaging/page-api.ts';
import { showWord } from '../platform/badge.ts';
import { browser } from '../platform/browser.ts';
import { callPage } from '../platform/page.ts';
import type { Database } from '../storage/database.ts';
import { settingsStore } from '../storage/settings-store.ts';

const say = (key: string) => browser.i18n.getMessage(key);

function direction(): 'ltr' | 'rtl' {
  return say('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}

/** Says in the page why nothing was highlighted; where no script of ours may be, on the toolbar button. The panel may be closed. */
export async function tellRefusal(tab: number, error: Failure): Promise<void> {
  const text = say(refusalKey(error));
  const told = await callPage(tab, { call: 'tell', text, direction: direction() });
  if (!told.ok) await showWord(tab, '?', text);
}

function refusalKey({ code, message }: Failure): string {
  if (code === 'bad-input') return `highlight_${message.replaceAll('-', '_')}`;
  if (code === 'gone') return 'toast_nothing_selected';
  if (code === 'unreachable') return 'unreadable_refused_text';
  return code === 'forbidden' ? 'highlight_closed' : 'highlight_failed';
}

/** Offers colours beside what is selected in the tab, if the reader wants that; takes the offer back if not. */
export async function offerColours(database: Database, tab: number): Promise<void> {
  const { selectionBar } = await settingsStore(database).get();
  await callPage(tab, { call: 'offer-colours', texts: selectionBar ? barTexts() : null });
}

function barTexts(): BarTexts {
  const name = (colour: Colour) => say(`colour_${colour}`);
  const colours = { yellow: name('yellow'), green: name('green'), blue: name('blue'), red: name('red'), purple: name('purple') };
  return { label: say('menu_highlight'), colours, direction: direction() };
}
