import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Body } from '../../domain/annotation.ts';
import { useTools } from '../tools.ts';
import type { Editing } from './notes-context.ts';

/** A note being written. */
export interface Written {
  readonly body: Body;
  /** `kept` once the last key is in the database. */
  readonly state: 'untouched' | 'keeping' | 'kept' | 'failed';
  change(body: Body): void;
  /** The id under which it is kept, after everything typed so far is there; null where nothing was typed. */
  settled(): Promise<string | null>;
}

/**
 * Keeps a draft at every key, so that closing the panel at any moment loses nothing. While one write is under way the next waits, and only the last
 * of those waiting is written.
 */
export function useDraft({ id, target, body: first }: Editing): Written {
  const { notes } = useTools().client;
  const [body, setBody] = useState(first);
  const [state, setState] = useState<Written['state']>('untouched');
  const alive = useRef(true);
  useEffect(
    () => () => {
      alive.current = false;
    },
    [],
  );
  const keep = useMemo(() => {
    let own = id;
    let waiting: Body | null = null;
    let running: Promise<void> | null = null;
    const run = async () => {
      while (waiting) {
        const next = waiting;
        waiting = null;
        const kept = await notes.keepDraft({ target, body: next }, own);
        if (kept.ok) own = kept.value;
        if (alive.current) setState(kept.ok ? 'kept' : 'failed');
      }
      running = null;
    };
    return {
      push(next: Body) {
        waiting = next;
        running ??= run();
      },
      async settled() {
        await running;
        return own;
      },
    };
  }, [notes, id, target]);
  const change = (next: Body) => {
    setBody(next);
    setState('keeping');
    keep.push(next);
  };
  return { body, state, change, settled: keep.settled };
}
