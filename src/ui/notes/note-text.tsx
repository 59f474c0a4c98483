import { useLayoutEffect, useRef } from 'preact/hooks';
import { useTools } from '../tools.ts';
import { markdownFragment } from './markdown.ts';

/** A note's own words. Links open as sources do: in a tab, web addresses only. */
export function NoteText({ text }: { text: string }) {
  const { actions } = useTools();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const words = markdownFragment(text);
    for (const link of words.querySelectorAll('a')) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        void actions.openSource(link.href);
      });
    }
    place.current?.replaceChildren(words);
  }, [text, actions]);
  return <div ref={place} class="note-text" dir="auto" />;
}
