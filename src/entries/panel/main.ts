import { message } from '../../platform/messages.ts';
import { phrasesOf } from '../../ui/phrases.ts';
import { showFrame } from '../../ui/shell/frame.tsx';

// The frame stands and answers before the panel's own code and the database are there.
const root = document.querySelector<HTMLElement>('#panel');
if (root) {
  root.textContent = '';
  showFrame(root, phrasesOf({ message }), null);
  void import('./start.ts').then(({ start }) => start(root));
}
