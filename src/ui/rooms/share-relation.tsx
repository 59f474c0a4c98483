import type { Annotation, Target } from '../../domain/annotation.ts';
import { idFrom } from '../../exchange/annotations/identity.ts';
import { targetKey } from '../notes/targets.ts';
import { ShareButtons, useWritable } from './share-buttons.tsx';

/** Shares two statements laid side by side, without words of the reader's. The same two are one share, whoever is asked when. */
export function ShareRelation({ about }: { about(accessed: string): Target }) {
  // Most readers follow none, and the id takes time.
  if (useWritable().length === 0) return null;
  const id = idFrom(`shared ${targetKey(about(''))}`);
  const note = (): Annotation => {
    const at = new Date().toISOString();
    return { id, created: at, modified: at, target: about(at), body: { text: '', tags: [] }, removed: null };
  };
  return <ShareButtons subject={id} request={() => ({ kind: 'note', note: note() })} />;
}
