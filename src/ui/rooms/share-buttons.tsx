import { Share2, Undo2 } from 'lucide-preact';
import type { Following, ShareRequest, ShareState } from '../../domain/room.ts';
import { useTools } from '../tools.ts';
import { useRooms } from './rooms-context.ts';

interface ShareProps {
  /** What it is: the id of an article's pack, of a claim, of a note. */
  readonly subject: string;
  /** Asked at the click, as the moment belongs to what is shared. */
  request(): ShareRequest;
  /** With the words on the button, where there is room. */
  readonly words?: boolean;
}

/** "Share with …", once for each shared base that the reader may write to; nothing where there is none. What is shared can be withdrawn. */
export function ShareButtons(props: ShareProps) {
  const { followings, shares } = useRooms();
  const open = followings.filter(({ mode, leavingAt }) => mode === 'write' && leavingAt === null);
  if (open.length === 0) return null;
  return (
    <span class="note-buttons" data-share={props.subject}>
      {open.map((room) => {
        const share = shares.find(({ pack, subject }) => pack === room.pack && subject === props.subject);
        return share ? (
          <WithdrawButton key={room.pack} room={room} share={share} words={props.words ?? false} />
        ) : (
          <ShareButton key={room.pack} room={room} {...props} />
        );
      })}
    </span>
  );
}

function ShareButton({ room, subject, request, words = false }: ShareProps & { readonly room: Following }) {
  const { client, phrases, tell } = useTools();
  const { say } = phrases;
  const withdraw = useWithdraw();
  const label = say('share_with', room.name);
  const share = async () => {
    const shared = await client.rooms.share(room.pack, request());
    if (!shared.ok) return tell({ name: 'not-shared', text: say('share_failed', shared.error.message), urgent: true });
    const run = () => void withdraw(room, subject);
    tell({ name: 'shared', text: say('share_done', room.name), action: { name: 'withdraw', label: say('share_withdraw'), run } });
  };
  return (
    <button
      type="button"
      class={words ? '' : 'icon'}
      data-action="share"
      aria-label={words ? undefined : label}
      title={label}
      onClick={() => void share()}
    >
      <Share2 size={14} aria-hidden="true" /> {words && label}
    </button>
  );
}

function WithdrawButton({ room, share, words }: { readonly room: Following; readonly share: ShareState; readonly words: boolean }) {
  const { say } = useTools().phrases;
  const withdraw = useWithdraw();
  const label = say('share_withdraw_from', room.name);
  return (
    <button
      type="button"
      class={`${words ? '' : 'icon'} noted`}
      data-action="withdraw"
      data-state={share.state}
      aria-label={words ? undefined : label}
      title={label}
      onClick={() => void withdraw(room, share.subject)}
    >
      <Undo2 size={14} aria-hidden="true" /> {words && label}
    </button>
  );
}

/** Takes a share back, and says so. */
export function useWithdraw(): (room: Pick<Following, 'pack' | 'name'>, subject: string) => Promise<void> {
  const { client, phrases, tell } = useTools();
  const { say } = phrases;
  return async ({ pack, name }, subject) => {
    const done = await client.rooms.withdraw(pack, subject);
    if (done.ok) tell({ name: 'withdrawn', text: say('share_withdrawn', name) });
    else tell({ name: 'not-withdrawn', text: say('share_failed', done.error.message), urgent: true });
  };
}
