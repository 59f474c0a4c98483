import type { Sharing } from '../../domain/room.ts';
import { useTools } from '../tools.ts';

/** Who shared something, and when by their clock. */
export function SharedBy({ shared }: { shared: Sharing | undefined }) {
  const { say, date } = useTools().phrases;
  if (!shared) return null;
  const day = date({ value: shared.at.slice(0, 10), precision: 'day', inferred: false });
  return (
    <span class="shared-by quiet" data-shared-by={shared.by}>
      <bdi>{say('shared_by', shared.by, day)}</bdi>
    </span>
  );
}
