import { useTools } from '../tools.ts';
import { useAsked } from './use-asked.ts';

/** How much room is used, and whether the browser promised to keep it. */
export function StorageSection() {
  const { client, phrases } = useTools();
  const { say, bytes } = phrases;
  const [room, again] = useAsked(client.options.room);
  if (room === null) return null;
  const { usedBytes, quotaBytes, persistent } = room;
  return (
    <>
      {usedBytes !== null && quotaBytes !== null && <p>{say('room_used', bytes(usedBytes), bytes(quotaBytes))}</p>}
      <p class="quiet">{say(persistent ? 'room_kept' : 'room_not_kept')}</p>
      {!persistent && (
        <button type="button" data-action="keep-room" onClick={() => void client.options.keepRoom().then(again)}>
          {say('room_keep')}
        </button>
      )}
    </>
  );
}
