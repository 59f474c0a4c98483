import source from '../../demo/article.html?raw';
import { browser } from '../../platform/browser.ts';
import { openPanel } from '../../platform/panel.ts';
import { READER } from '../wiring.ts';

// The article of `npm start`, as a page of the extension: it is read by the same script as every other page, so what the panel shows is no mock-up.
const article = new DOMParser().parseFromString(source, 'text/html');
document.title = article.title;
document.head.append(...article.head.querySelectorAll('meta[property], script[type="application/ld+json"]'));
document.body.append(hint(), ...article.body.children);
const reader = document.createElement('script');
reader.src = browser.runtime.getURL(READER);
document.body.append(reader);

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
