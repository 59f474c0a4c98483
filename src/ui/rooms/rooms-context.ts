import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Rooms } from '../../domain/room.ts';
import type { PanelClient } from '../../messaging/panel-client.ts';

export const NO_ROOMS: Rooms = { followings: [], shares: [], notes: [], speakers: [], lost: [] };

/** All that is known of shared bases, for every part of the panel. */
export const RoomsContext = createContext<Rooms>(NO_ROOMS);

export function useRooms(): Rooms {
  return useContext(RoomsContext);
}

/** Always as they are now. */
export function useWatchedRooms(client: PanelClient): Rooms {
  const [rooms, setRooms] = useState(NO_ROOMS);
  useEffect(() => client.rooms.watch(setRooms), [client]);
  return rooms;
}
