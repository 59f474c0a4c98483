import type { Annotation, Target } from '../../domain/annotation.ts';
import { idFrom } from '../../exchange/annotations/identity.ts';
import { targetKey } from '../notes/targets.ts';
import { ShareButtons } from './share-buttons.tsx';

/** Shares two statements laid side by side, without words of the reader's. The same two are one share, whoever is asked when. */
export function ShareRelation({ about }: { about(accessed: string): Target }) {
  const id = idFrom(`shared ${targetKey(about(''))}`);
  const note = (): Annotation => {
    const at = new Date().toISOString();
    return { id, created: at, modified: at, target: about(at), body: { text: '', tags: [] }, removed: null };
  };
  return <ShareButtons subject={id} request={() => ({ kind: 'note', note: note() })} />;
}
