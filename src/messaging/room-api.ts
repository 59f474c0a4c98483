import type { Result } from '../domain/result.ts';
import type { Credentials, Following, FollowRequest, Reached, Share, ShareRequest } from '../domain/room.ts';

/** What may be asked of the engine's worker about shared bases. Every answer is plain data; nothing throws. */
export interface RoomApi {
  /** Looks whether the server is there and lets the reader in, and follows it from now on. */
  follow(request: FollowRequest): Promise<Result<Reached<Following>>>;
  /** Follows all packs that there are credentials for; the ones that are followed already go on. */
  runRooms(credentials: ReadonlyMap<string, Credentials>): Promise<Result<null>>;
  /** Tries now. */
  retryRoom(pack: string): Promise<Result<null>>;
  /** Takes a pack that follows a shared base out; up to `forgetRoom` it can be taken back. */
  leaveRoom(pack: string): Promise<Result<null>>;
  comeBackRoom(pack: string): Promise<Result<null>>;
  /** Forgets it with all that belongs to it. */
  forgetRoom(pack: string): Promise<Result<null>>;

  share(pack: string, request: ShareRequest): Promise<Result<Share>>;
  withdraw(pack: string, subject: string): Promise<Result<null>>;
  /** Writes another version of a shared note. */
  editShared(pack: string, id: string, text: string): Promise<Result<null>>;
}

/** Every call of the contract by its name; one that is forgotten here does not compile. */
export const ROOM_CALLS = Object.keys({
  follow: true,
  runRooms: true,
  retryRoom: true,
  leaveRoom: true,
  comeBackRoom: true,
  forgetRoom: true,
  share: true,
  withdraw: true,
  editShared: true,
} satisfies Record<keyof RoomApi, true>) as readonly (keyof RoomApi)[];
