import source from '../../demo/article.html?raw';
import { browser } from '../../platform/browser.ts';
import { openPanel } from '../../platform/panel.ts';
import { Database } from '../../storage/database.ts';
import { countRequests } from '../counting.ts';
import { AT_REST, PART_FILES } from '../wiring.ts';

countRequests(new Database());

// The article of `npm start`, as a page of the extension: it is read by the same script as every other page, so what the panel shows is no mock-up.
const article = new DOMParser().parseFromString(source, 'text/html');
document.title = article.title;
document.head.append(...article.head.querySelectorAll('meta[property], script[type="application/ld+json"]'));
document.body.append(hint(), ...article.body.children);
document.body.append(...[...Object.values(PART_FILES), AT_REST].map(scriptOf));

/** Nothing can be injected here: all parts of the reading script are there from the start, in order. */
function scriptOf(file: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.src = browser.runtime.getURL(file);
  script.async = false;
  return script;
}

/** How to open the panel: the button, or the one in the toolbar. */
function hint(): HTMLElement {
  const box = document.createElement('aside');
  box.className = 'hint';
  box.lang = browser.i18n.getUILanguage();
  const button = document.createElement('button');
  button.textContent = browser.i18n.getMessage('sample_open');
  button.addEventListener('click', () => void openHere());
  box.append(browser.i18n.getMessage('sample_hint'), ' ', button);
  return box;
}

/** The browser opens the panel only in the click itself: the window is asked for before. */
let here: { readonly id: number; readonly windowId: number } | null = null;
void browser.tabs.getCurrent().then((tab) => {
  if (tab?.id !== undefined && tab.windowId !== undefined) here = { id: tab.id, windowId: tab.windowId };
});

function openHere(): Promise<void> {
  return here ? openPanel(here) : Promise.resolve();
}
