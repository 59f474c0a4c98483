/** The name of our element, by which our own watchers know it. */
const NAME = 'on-record-overlay';

/** Whether a change of the page is only our own element's coming and going. */
export function isOverlayOnly({ addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length > 0 && nodes.every(({ nodeName }) => nodeName.toLowerCase() === NAME);
}

/**
 * An element of ours over the page, which stands there only while it is shown: beside the body, so that nothing in the page moves, in the browser's top
 * layer, so that nothing covers it, and with all that it holds in a closed shadow root, so that neither the page's styles nor its scripts reach in.
 */
export class Overlay {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;

  constructor(document: Document, styles: string) {
    this.host = document.createElement(NAME);
    this.host.setAttribute('popover', 'manual');
    // Set by script and not in the markup: a page's content security policy has no say in it.
    this.host.style.cssText = `all: initial !important; position: fixed !important; inset: auto !important; margin: 0 !important;
      padding: 0 !important; border: 0 !important; background: none !important; overflow: visible !important; color-scheme: light dark !important;`;
    this.root = this.host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    this.root.adoptedStyleSheets = [sheet];
  }

  get isShown(): boolean {
    return this.host.isConnected;
  }

  /** Shows it with its corner at a point of the window. */
  show(x: number, y: number): void {
    if (!this.isShown) {
      this.host.ownerDocument.documentElement.append(this.host);
      this.host.showPopover?.();
    }
    this.host.style.setProperty('left', `${x}px`, 'important');
    this.host.style.setProperty('top', `${y}px`, 'important');
  }

  hide(): void {
    this.host.remove();
  }
}
