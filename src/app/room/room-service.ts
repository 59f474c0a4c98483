import type { Article } from '../../domain/article.ts';
import type { Claim } from '../../domain/claim.ts';
import { failure, ok, type Result } from '../../domain/result.ts';
import { type Credentials, type Following, type FollowRequest, type Reached, reached, type ShareRequest } from '../../domain/room.ts';
import { sharedSubjectOf } from '../../domain/speaker.ts';
import { extractStatements } from '../../engine/statements/extract.ts';
import type { RoomApi } from '../../messaging/room-api.ts';
import { guarded } from '../guarded.ts';
import { claimsOfArticle, packOf } from '../keep-article.ts';
import { type FollowPorts, followLive } from './follow.ts';
import { newFollowing } from './new-following.ts';
import { type Shareable, sharing } from './sharing.ts';

/** A pack that is followed just now. */
interface Running {
  readonly credentials: Credentials;
  readonly end: AbortController;
  wake: AbortController;
}

/** The use cases behind shared bases. */
export function roomService(ports: FollowPorts): RoomApi {
  const { base, rooms, now } = ports;
  const running = new Map<string, Running>();
  const shares = sharing(ports);

  return {
    follow: (request) => guarded('follow', () => follow(request)),
    runRooms: (credentials) =>
      done('follow', async () => {
        for (const following of await rooms.all()) {
          const own = credentials.get(following.pack);
          if (own && following.leavingAt === null) run(following, own);
        }
      }),
    retryRoom: (pack) => done('try again', async () => running.get(pack)?.wake.abort()),
    leaveRoom: (pack) =>
      done('leave', async () => {
        await rooms.update(pack, (following) => ({ ...following, leavingAt: now() }));
        stop(pack);
        await base.removePack(pack);
      }),
    comeBackRoom: (pack) =>
      done('come back', async () => {
        await base.restorePack(pack);
        await rooms.update(pack, (following) => ({ ...following, leavingAt: null }));
      }),
    forgetRoom: (pack) =>
      done('forget', async () => {
        stop(pack);
        await base.removePack(pack);
        await rooms.forget(pack);
      }),
    share: (pack, request) => flat('share', () => shareRequest(pack, request)),
    withdraw: (pack, subject) => flat('withdraw', () => shares.withdraw(pack, subject)),
    editShared: (pack, id, text) => flat('change the note', () => shares.edit(pack, id, text)),
  };

  async function follow(request: FollowRequest): Promise<Reached<Following>> {
    const made = newFollowing(request);
    if (!made.ok) return made;
    const server = await ports.connect(made.value.address, request.credentials);
    const facts = await server.inspect();
    if (!facts.ok) return facts;
    const { pack, mode, user, name } = made.value;
    // Followed already: the new credentials take the place of the old ones, and it goes on from where it was.
    const before = await rooms.update(pack, (following) => ({ ...following, name, mode, user, problem: null, leavingAt: null }));
    if (!before) await rooms.add({ ...made.value, mark: facts.value.mark });
    else await base.restorePack(pack);
    stop(pack);
    run(made.value, request.credentials);
    return reached(before ?? made.value);
  }

  function run(following: Following, credentials: Credentials): void {
    const { pack } = following;
    const before = running.get(pack);
    if (before && JSON.stringify(before.credentials) === JSON.stringify(credentials)) return;
    // Signed in anew, maybe in another panel: this one, too, goes on with what holds.
    if (before) stop(pack);
    const mine: Running = { credentials, end: new AbortController(), wake: new AbortController() };
    running.set(pack, mine);
    const stopWatching = rooms.watchOutgoing(pack, () => mine.wake.abort());
    const woken = () => {
      if (mine.wake.signal.aborted) mine.wake = new AbortController();
      return mine.wake.signal;
    };
    void followLive(ports, following, credentials, { ended: mine.end.signal, woken })
      .catch((error: unknown) => console.warn(`${pack} is no longer followed:`, error))
      .finally(() => {
        stopWatching();
        if (running.get(pack) === mine) running.delete(pack);
      });
  }

  function stop(pack: string): void {
    running.get(pack)?.end.abort();
    running.delete(pack);
  }

  async function shareRequest(pack: string, request: ShareRequest) {
    const what = await shareable(request);
    return what.ok ? shares.share(pack, what.value) : what;
  }

  async function shareable(request: ShareRequest): Promise<Result<Shareable>> {
    switch (request.kind) {
      case 'article': {
        const { article } = request;
        return ok({ kind: 'article', subject: packOf(article), title: article.title, claims: claimsIn(article) });
      }
      case 'statement': {
        const claim = claimsIn(request.article).find(({ id }) => id === `${packOf(request.article)}/${request.statement}`);
        return claim
          ? ok({ kind: 'statement', subject: claim.id, title: claim.text, claims: [claim] })
          : failure('gone', 'no such statement');
      }
      case 'claim': {
        const [claim] = await base.claims([request.id]);
        return claim
          ? ok({ kind: 'statement', subject: claim.id, title: claim.text, claims: [claim] })
          : failure('gone', 'no such statement');
      }
      case 'speaker': {
        const { decision } = request;
        const title = decision.names.join(decision.kind === 'merge' ? ' = ' : ' ≠ ');
        return ok({ kind: 'speaker', subject: sharedSubjectOf(decision), title, decided: decision });
      }
      case 'note': {
        const { note } = request;
        const kind = note.target.kind === 'relation' ? 'relation' : 'note';
        return ok({ kind, subject: note.id, title: titleOf(note), note });
      }
    }
  }
}

function claimsIn(article: Article): Claim[] {
  return claimsOfArticle(article, extractStatements(article));
}

function titleOf({ body, target }: Extract<ShareRequest, { kind: 'note' }>['note']): string {
  if (body.text !== '') return body.text;
  if (target.kind === 'text') return target.selectors.quote.exact;
  return target.kind === 'page' ? target.source.title : target.statement.quote.exact;
}

function done(what: string, work: () => Promise<unknown>): Promise<Result<null>> {
  return guarded(what, async () => {
    await work();
    return null;
  });
}

async function flat<T>(what: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  const result = await guarded(what, work);
  return result.ok ? result.value : result;
}
