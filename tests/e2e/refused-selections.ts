/** Parts of a page in which nothing can be highlighted. */
export const ODD_PARTS = `<pre id="blank">   \n  </pre><textarea id="field">typed words</textarea><iframe srcdoc="<p>In a frame.</p>"></iframe>
  <div id="host"></div><footer id="long" style="height: 40px; overflow: hidden">${'quay '.repeat(21_000)}</footer>`;

/** Each selection that can be no highlight: how it comes about, and what is said. */
export const REFUSALS: readonly (readonly [string, () => true | null, RegExp])[] = [
  [
    'nothing but spaces',
    () => {
      getSelection()?.selectAllChildren(document.querySelector('#blank') as Element);
      return true;
    },
    /Nothing but spaces/,
  ],
  [
    'in a text field',
    () => {
      document.querySelector<HTMLTextAreaElement>('#field')?.select();
      return document.activeElement?.id === 'field' || null;
    },
    /in a text field/,
  ],
  [
    'in a frame',
    () => {
      const frame = document.querySelector('iframe');
      const inner = frame?.contentDocument?.querySelector('p');
      if (!frame || !inner) return null;
      getSelection()?.removeAllRanges();
      frame.focus();
      frame.contentWindow?.getSelection()?.selectAllChildren(inner);
      return true;
    },
    /in a frame/,
  ],
  [
    'in a shadow root',
    () => {
      const host = document.querySelector('#host');
      const root = host?.shadowRoot ?? host?.attachShadow({ mode: 'open' });
      if (!root) return null;
      root.innerHTML ||= '<p>What the widget shows of the weather on the bay.</p>';
      const words = root.querySelector('p')?.firstChild;
      (document.activeElement as HTMLElement | null)?.blur();
      if (words) getSelection()?.setBaseAndExtent(words, 0, words, 20);
      return true;
    },
    /keeps its text to itself/,
  ],
  [
    'more than a hundred thousand characters',
    () => {
      getSelection()?.selectAllChildren(document.querySelector('#long') as Element);
      return true;
    },
    /100,000/,
  ],
];
