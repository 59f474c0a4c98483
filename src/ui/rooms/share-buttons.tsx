import { Share2, Undo2 } from 'lucide-preact';
import type { Article } from '../../domain/article.ts';
import type { Following, ShareRequest } from '../../domain/room.ts';
import { useTools } from '../tools.ts';
import { useRooms } from './rooms-context.ts';

interface ShareProps {
  /** What it is: the id of an article's pack, of a claim, of a note. */
  readonly subject: string;
  /** Asked at the click, as the moment belongs to what is shared. */
  request(): ShareRequest;
}

/** "Share with …", once for each shared base that the reader may write to; nothing where there is none. What is shared can be withdrawn. */
export function ShareButtons({ subject, request }: ShareProps) {
  const rooms = useWritable();
  if (rooms.length === 0) return null;
  return (
    <span class="note-buttons" data-share={subject}>
      {rooms.map((room) => (
        <ShareButton key={room.pack} room={room} subject={subject} request={request} />
      ))}
    </span>
  );
}

/** The same for all statements of a kept article, in words. */
export function ShareArticle({ article, pack }: { readonly article: Article; readonly pack: string }) {
  const rooms = useWritable();
  if (rooms.length === 0) return null;
  return (
    <div class="row" data-share={pack}>
      {rooms.map((room) => (
        <ShareButton key={room.pack} room={room} subject={pack} request={() => ({ kind: 'article', article })} written />
      ))}
    </div>
  );
}

/** The shared bases that the reader may write to. */
export function useWritable(): readonly Following[] {
  return useRooms().followings.filter(({ mode, leavingAt }) => mode === 'write' && leavingAt === null);
}

interface ShareButtonProps extends ShareProps {
  readonly room: Following;
  /** With words on it that say that it is about the article. */
  readonly written?: boolean;
}

/** One button for both ways, so that the focus stays where it is. */
function ShareButton({ room, subject, request, written = false }: ShareButtonProps) {
  const { client, phrases, tell } = useTools();
  const { say } = phrases;
  const withdraw = useWithdraw();
  const share = useRooms().shares.find((one) => one.pack === room.pack && one.subject === subject);
  const label = written
    ? say(share ? 'share_article_withdraw' : 'share_article', room.name)
    : say(share ? 'share_withdraw_from' : 'share_with', room.name);
  const send = async () => {
    const shared = await client.rooms.share(room.pack, request());
    if (!shared.ok) return tell({ name: 'not-shared', text: say('share_failed', shared.error.message), urgent: true });
    const run = () => void withdraw(room, subject);
    tell({ name: 'shared', text: say('share_done', room.name), action: { name: 'withdraw', label: say('share_withdraw'), run } });
  };
  const Icon = share ? Undo2 : Share2;
  return (
    <button
      type="button"
      class={[written ? '' : 'icon', share ? 'noted' : ''].join(' ').trim()}
      data-action={share ? 'withdraw' : 'share'}
      data-state={share?.state}
      aria-label={written ? undefined : label}
      title={label}
      onClick={() => void (share ? withdraw(room, subject) : send())}
    >
      <Icon size={14} aria-hidden="true" /> {written && <span dir="auto">{label}</span>}
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
