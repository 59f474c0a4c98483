import { render } from 'preact';
import { phrasesOf } from '../phrases.ts';
import { Welcome, type WelcomeProps } from './welcome.tsx';

/** Shows the page of the first day in an element. Returns the way to take it away. */
export function mountWelcome(
  root: HTMLElement,
  { message, sample }: Pick<WelcomeProps, 'sample'> & Parameters<typeof phrasesOf>[0],
): () => void {
  const phrases = phrasesOf({ message });
  const { documentElement } = root.ownerDocument;
  documentElement.lang = phrases.locale;
  documentElement.dir = phrases.direction;
  render(<Welcome phrases={phrases} sample={sample} />, root);
  return () => render(null, root);
}
