import { type Driver, until } from './drivers/driver.ts';

/** A relation as the panel shows it. */
export interface ShownRelation {
  readonly statementId: string;
  readonly statement: string;
  readonly relation: string;
  readonly origin: string;
  readonly text: string;
}

/** What the panel shows, read from its page through the attributes that are kept stable for this. */
export interface Shown {
  readonly state: string;
  readonly text: string;
  readonly statements: readonly { readonly id: string; readonly text: string }[];
  readonly relations: readonly ShownRelation[];
}

/** Reads the panel as it is now. */
export function readPanel(driver: Driver): Promise<Shown> {
  return driver.inPanel((document) => {
    const textOf = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const statements = [...document.querySelectorAll('[data-statement]')];
    return {
      state: document.querySelector('[data-state]')?.getAttribute('data-state') ?? '',
      text: textOf(document.body),
      statements: statements.map((element) => ({ id: element.getAttribute('data-statement') ?? '', text: textOf(element) })),
      relations: statements.flatMap((element) =>
        [...element.querySelectorAll('[data-relation]')].map((relation) => ({
          statementId: element.getAttribute('data-statement') ?? '',
          statement: textOf(element.querySelector('[data-statement-text]') ?? element),
          relation: relation.getAttribute('data-relation') ?? '',
          origin: relation.getAttribute('data-origin') ?? '',
          text: textOf(relation),
        })),
      ),
    };
  });
}

/** Waits until the panel is in the state (and shows what is wanted), and gives back what it shows. */
export function panelIn(driver: Driver, state: string, wanted: (shown: Shown) => boolean = () => true): Promise<Shown> {
  return until(`the panel to be ${state}`, async () => {
    const shown = await readPanel(driver);
    if (shown.state === state && wanted(shown)) return shown;
    throw new Error(`panel is ${shown.state}: ${shown.text.slice(0, 300)}`);
  });
}

/** As `panelIn` for an article that is compared, with the conflicts that are only possible shown as well, where there are some. */
export function panelWithPossible(driver: Driver, wanted: (shown: Shown) => boolean): Promise<Shown> {
  return until('the panel to show what is possible', async () => {
    const shown = await readPanel(driver);
    if (shown.state === 'compared' && wanted(shown)) return shown;
    await driver.inPanel((document) => document.querySelector<HTMLElement>('[data-action="possible"][aria-expanded="false"]')?.click());
    throw new Error(`panel is ${shown.state}: ${shown.text.slice(0, 300)}`);
  });
}

/** Clicks the first button in the panel whose name contains the words. */
export function clickButton(driver: Driver, name: string): Promise<void> {
  return until(`the button "${name}"`, () =>
    driver.inPanelWith(name, (document, wanted) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('button, [role="switch"]')];
      const button = buttons.find((one) => `${one.getAttribute('aria-label') ?? ''} ${one.textContent ?? ''}`.includes(wanted));
      button?.click();
      return button ? true : null;
    }),
  ).then(() => undefined);
}

/** Clicks what a selector names, once it is there. */
export function press(driver: Driver, selector: string): Promise<true> {
  return until(`${driver.name} to show ${selector}`, () =>
    driver.inPanelWith(selector, (document, wanted) => {
      const found = document.querySelector<HTMLElement>(wanted);
      found?.click();
      return found ? (true as const) : null;
    }),
  );
}

/** The text of what a selector names, once there is some. */
export function textOf(driver: Driver, selector: string): Promise<string> {
  return until(`${driver.name} to show ${selector}`, () =>
    driver.inPanelWith(selector, (document, wanted) => document.querySelector(wanted)?.textContent?.replace(/\s+/g, ' ').trim() || null),
  );
}

/** Gives a file to a field, as the reader's choosing does. `content` is base64. */
export function choose(driver: Driver, field: string, name: string, content: string): Promise<true> {
  return until(`${driver.name} to show ${field}`, () =>
    driver.inPanelWith({ field, name, content }, (document, { field, name, content }) => {
      const input = document.querySelector<HTMLInputElement>(field);
      const view = document.defaultView;
      if (!input || !view) return null;
      const bytes = Uint8Array.from(view.atob(content), (char) => char.charCodeAt(0));
      const transfer = new view.DataTransfer();
      transfer.items.add(new view.File([bytes], name));
      input.files = transfer.files;
      input.dispatchEvent(new view.Event('change', { bubbles: true }));
      return true as const;
    }),
  );
}
