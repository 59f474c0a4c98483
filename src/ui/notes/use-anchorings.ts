import { useEffect, useState } from 'preact/hooks';
import type { Anchorings } from '../../messaging/notes-client.ts';
import { useTools } from '../tools.ts';

const NONE: Anchorings = new Map();

/** What became of the shown page's highlights in it. */
export function useAnchorings(): Anchorings {
  const { notes } = useTools().client;
  const [anchorings, setAnchorings] = useState(NONE);
  useEffect(() => notes.watchAnchorings(setAnchorings), [notes]);
  return anchorings;
}
