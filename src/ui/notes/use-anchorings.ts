import { useEffect, useState } from 'preact/hooks';
import type { Anchoring } from '../../domain/annotation.ts';
import type { Anchorings } from '../../messaging/notes-client.ts';
import { useTools } from '../tools.ts';

const NONE: Anchorings = new Map();

/** What became of the shown page's highlights in it. */
export function useAnchorings(): Anchorings {
  const { notes } = useTools().client;
  const [anchorings, setAnchorings] = useState(NONE);
  // The page is asked several times: what it says again is no news, and nothing is drawn anew.
  useEffect(() => notes.watchAnchorings((told) => setAnchorings((known) => updated(known, told))), [notes]);
  return anchorings;
}

/** What was told, with the objects that are known where they say the same; the known map itself where all do. */
function updated(known: Anchorings, told: Anchorings): Anchorings {
  let isNews = known.size !== told.size;
  const next = new Map(
    [...told].map(([id, anchoring]) => {
      const before = known.get(id);
      const kept = before && sameAnchoring(before, anchoring) ? before : anchoring;
      isNews ||= kept !== before;
      return [id, kept];
    }),
  );
  return isNews ? next : known;
}

function sameAnchoring(a: Anchoring, b: Anchoring): boolean {
  return a.status === b.status && (a.status !== 'approximate' || b.status !== 'approximate' || a.score === b.score);
}
