import { useState } from 'preact/hooks';
import { useTools } from '../tools.ts';
import { FollowForm } from './follow-form.tsx';
import { FollowedRoom } from './followed-room.tsx';
import { useRooms } from './rooms-context.ts';
import './rooms.css';

/** The shared bases that are followed, how each stands, and the way to another. */
export function RoomsSection() {
  const { say } = useTools().phrases;
  const { followings } = useRooms();
  const [adding, setAdding] = useState(false);
  const shown = followings.filter(({ leavingAt }) => leavingAt === null);
  return (
    <>
      <p class="quiet">{say('rooms_hint')}</p>
      {shown.length > 0 && (
        <ul class="rooms">
          {shown.map((following) => (
            <FollowedRoom key={following.pack} following={following} />
          ))}
        </ul>
      )}
      {adding ? (
        <FollowForm done={() => setAdding(false)} />
      ) : (
        <button type="button" data-action="add-room" onClick={() => setAdding(true)}>
          {say('room_add')}
        </button>
      )}
    </>
  );
}
