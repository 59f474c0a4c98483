import type { ClaimBase } from '../app/ports.ts';
import { roomService } from '../app/room/room-service.ts';
import type { RoomApi } from '../messaging/room-api.ts';
import type { Database } from '../storage/database.ts';
import { roomPorts } from './rooms.ts';

/** Shared bases in the engine's worker. */
export function roomsOver(database: Database, base: ClaimBase): RoomApi {
  return roomService(roomPorts(database, base));
}
