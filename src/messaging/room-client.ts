import type { Result } from '../domain/result.ts';
import type { Credentials, Following, FollowRequest, Reached, Rooms, Share, ShareRequest } from '../domain/room.ts';

/** What the interface may do with shared bases: what the worker does, and what only a page can. */
export interface RoomClient {
  /** Calls back with all that is known of them, now and after every change, here or in another panel. Returns the way to stop. */
  watch(listener: (rooms: Rooms) => void): () => void;
  /** Asks the browser for the one origin, then the server. Must be called directly from a click. */
  follow(request: FollowRequest): Promise<Result<Reached<Following>>>;
  /** Other credentials for the same database; the old ones stay where the server does not accept them. Must be called directly from a click. */
  renewCredentials(following: Following, credentials: Credentials): Promise<Result<Reached<Following>>>;
  /** Tries now. Must be called directly from a click, as the permission may have been taken away. */
  retry(following: Following): Promise<Result<null>>;
  /** Takes it out of the base; for some seconds it can be taken back, then its credentials and its permission go. */
  leave(pack: string): Promise<Result<null>>;
  comeBack(pack: string): Promise<Result<null>>;

  share(pack: string, request: ShareRequest): Promise<Result<Share>>;
  withdraw(pack: string, subject: string): Promise<Result<null>>;
  editShared(pack: string, id: string, text: string): Promise<Result<null>>;
}
